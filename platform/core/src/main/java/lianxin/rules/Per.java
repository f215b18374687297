package lianxin.rules;

import java.util.Objects;
import lianxin.ledger.Fact;
import org.jspecify.annotations.Nullable;

/**
 * What facts share that are taken together.
 *
 * @param word {@code event}, {@code object}, {@code subject}, {@code fact}, {@code day}, {@code all} or an attribute
 * @param rule periods by whose days they are taken together, null when they are not
 */
record Per(String word, @Nullable PeriodRule rule) {

    Object of(Fact fact, Case asked) {
        if (rule != null) {
            return rule.containing(asked.credited(fact).first());
        }
        return switch (word) {
            case "all" -> word;
            case "fact" -> fact.id();
            case "event" ->
                fact.content().event() == 0
                        ? fact.id()
                        : (Object) fact.content().event();
            case "object" -> fact.object();
            case "subject" -> fact.content().subject();
            case "day" -> asked.credited(fact).first();
            default -> Objects.requireNonNullElse(asked.ofFact(word), "");
        };
    }
}
