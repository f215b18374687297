package lianxin.rules;

import java.time.LocalDate;
import java.util.Map;
import lianxin.kernel.Period;
import lianxin.ledger.Fact;
import org.jspecify.annotations.Nullable;

/**
 * Whether there is a fact of some kind, or an object of some relation, beside what is at hand: a report after the stay, a
 * written opinion, the county in which a township lies.
 *
 * @param kind kind of the fact, null when an object is asked for
 * @param relation relation of the object, null when a fact is asked for
 * @param absent whether there must be none
 * @param same what both must share: name at hand to name there
 * @param which which facts or objects are meant, null for all
 * @param after days after the fact at hand within which the other one must begin, null when the time does not matter
 * @param before days before the fact at hand within which the other one must end
 */
record Beside(
        @Nullable String kind,
        @Nullable RelationKind relation,
        boolean absent,
        Map<String, String> same,
        @Nullable Check which,
        @Nullable Quantity after,
        @Nullable Quantity before)
        implements Check {

    @Override
    public Verdict test(Case asked) {
        Verdict found = kind == null ? object(asked) : fact(asked);
        return !absent || found == Verdict.OPEN ? found : found == Verdict.YES ? Verdict.NO : Verdict.YES;
    }

    @Override
    public @Nullable LocalDate until(Case asked) {
        Fact fact = asked.hand().fact();
        Setting days = after == null || fact == null ? null : asked.setting(after);
        return days == null || days.isOpen() || fact == null
                ? null
                : fact.days().last().plusDays(days.span());
    }

    private Verdict fact(Case asked) {
        Fact own = asked.hand().fact();
        Setting late = after == null ? null : asked.setting(after);
        Setting early = before == null ? null : asked.setting(before);
        Map<String, String> shared = asked.hand().shared(same, asked);
        Verdict found = Verdict.NO;
        for (Fact other : asked.inputs().facts()) {
            if (!other.kind().equals(kind) || (own != null && other.id().equals(own.id()))) {
                continue;
            }
            Verdict inTime = inTime(own, other, late, early, asked);
            if (inTime == Verdict.NO) {
                continue;
            }
            asked.aboutFact(other);
            Verdict verdict = asked.hand().shares(same, shared, asked) ? tested(asked) : Verdict.NO;
            asked.aboutFact(own);
            if (verdict == Verdict.YES && inTime == Verdict.YES) {
                return Verdict.YES;
            }
            found = verdict == Verdict.NO ? found : Verdict.OPEN;
        }
        return found;
    }

    private Verdict inTime(
            @Nullable Fact own, Fact other, @Nullable Setting late, @Nullable Setting early, Case asked) {
        if (own == null || (late == null && early == null)) {
            return asked.duty().attribution().belongs(other.days(), asked.window()) ? Verdict.YES : Verdict.NO;
        }
        Period days = own.days();
        boolean open = false;
        if (late != null && !other.firstDay().isBefore(days.first())) {
            if (!late.isOpen() && !other.firstDay().isAfter(days.last().plusDays(late.span()))) {
                return Verdict.YES;
            }
            open = late.isOpen();
        }
        if (early != null && !other.days().last().isAfter(days.first())) {
            if (!early.isOpen() && !other.days().last().isBefore(days.first().minusDays(early.span()))) {
                return Verdict.YES;
            }
            open |= early.isOpen();
        }
        return open ? Verdict.OPEN : Verdict.NO;
    }

    private Verdict object(Case asked) {
        Fact own = asked.hand().fact();
        Presence at = asked.hand().member();
        Map<String, String> shared = asked.hand().shared(same, asked);
        Period when = own == null ? asked.window() : own.days();
        Verdict found = Verdict.NO;
        for (Presence presence : asked.inputs().presences(java.util.Objects.requireNonNull(relation), when)) {
            asked.aboutFact(null);
            asked.aboutMember(presence);
            Verdict verdict = asked.hand().shares(same, shared, asked) ? tested(asked) : Verdict.NO;
            asked.aboutMember(at);
            asked.aboutFact(own);
            if (verdict == Verdict.YES) {
                return verdict;
            }
            found = verdict == Verdict.NO ? found : verdict;
        }
        return found;
    }

    private Verdict tested(Case asked) {
        return which == null ? Verdict.YES : which.test(asked);
    }
}
