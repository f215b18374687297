package lianxin.rules;

import java.time.LocalDate;
import java.util.List;
import lianxin.kernel.Period;
import lianxin.ledger.Fact;
import org.jspecify.annotations.Nullable;

/**
 * Facts of one kind, measured against a target.
 *
 * @param onlyIf whether this part is asked at all, null when that is settled
 * @param where conditions under which a fact counts
 * @param min what must be reached, null when nothing must
 * @param max upper end of a range; more than that fails nobody
 */
record Counting(
        String title,
        String unit,
        String kind,
        @Nullable Predicate onlyIf,
        List<Condition> where,
        Measure measure,
        @Nullable Quantity min,
        @Nullable Quantity max)
        implements Requirement {

    @Override
    public Judgement judge(Case asked) {
        Verdict only = onlyIf == null ? Verdict.YES : onlyIf.test(asked);
        Setting least = min == null ? null : asked.setting(min);
        if (only == Verdict.NO || (least != null && !least.asked())) {
            return Judgement.NOT_ASKED;
        }
        Long target = least == null || least.isOpen() ? null : (Long) asked.prorated(least.number());
        Measure.Running certain = measure.new Running();
        Measure.Running possible = measure.new Running();
        boolean differ = false;
        LocalDate metOn = null;
        for (Fact fact : asked.inputs().facts()) {
            if (!fact.kind().equals(kind) || !belongs(fact, asked)) {
                continue;
            }
            asked.aboutFact(fact);
            Condition.Failed failed = Condition.firstFailed(where, asked);
            if (failed == null || failed.verdict() == Verdict.OPEN) {
                add(possible, fact, asked);
            }
            if (failed == null) {
                add(certain, fact, asked);
                asked.trace().counted(fact);
                if (metOn == null && target != null && certain.value() >= target) {
                    metOn = asked.duty().attribution().countsOn(fact.days(), asked.window());
                }
            } else {
                differ |= failed.verdict() == Verdict.OPEN;
                asked.trace().notCounted(fact, failed.words());
            }
            asked.aboutFact(null);
        }
        if (metOn == null && target != null && target == 0) {
            metOn = asked.window().first();
        }
        boolean settled = only == Verdict.YES && target != null;
        boolean couldBeMet = differ && target != null && possible.value() >= target;
        Judgement.Tally tally =
                new Judgement.Tally(title, unit, certain.value(), target, ceiling(asked), metOn != null, null);
        return Judgement.of(settled ? metOn : null, !settled || couldBeMet, tally);
    }

    private static boolean belongs(Fact fact, Case asked) {
        Presence object = asked.object();
        return (object == null || fact.object() == object.object())
                && asked.duty().attribution().credited(fact.days(), asked.window()) > 0;
    }

    private void add(Measure.Running running, Fact fact, Case asked) {
        Period days = fact.days();
        Period credited = asked.duty().attribution() == Attribution.FIRST_DAY
                        || asked.duty().attribution() == Attribution.LAST_DAY
                ? days
                : asked.window().intersection(days);
        Object amount = measure.attribute().isEmpty() ? null : asked.ofFact(measure.attribute());
        running.add(fact, amount, credited);
    }

    private @Nullable Long ceiling(Case asked) {
        Setting most = max == null ? null : asked.setting(max);
        return most == null || most.value() == null ? null : (Long) most.number();
    }
}
