package lianxin.rules;

import lianxin.ledger.Fact;
import org.jspecify.annotations.Nullable;

/**
 * Whether the fact at hand does not count in another duty of the same subject already.
 *
 * @param unless when it counts in both all the same, null when never
 */
record CountedElsewhere(String duty, @Nullable Check unless) implements Check {

    @Override
    public Verdict test(Case asked) {
        Fact fact = asked.hand().fact();
        if (fact == null || !asked.countedIn(duty).contains(fact.id())) {
            return Verdict.YES;
        }
        return unless == null ? Verdict.NO : unless.test(asked);
    }
}
