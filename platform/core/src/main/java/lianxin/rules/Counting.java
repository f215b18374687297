package lianxin.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lianxin.kernel.Period;
import lianxin.ledger.Fact;
import org.jspecify.annotations.Nullable;

/**
 * Facts, selected, grouped, capped and measured against a target.
 *
 * @param onlyIf whether this part is asked at all, null when that is settled
 * @param grouping how facts are taken together, null when they are not
 * @param deadline last day on which facts count, null for the whole period
 * @param back months before the period from which facts count already, null for none
 */
record Counting(
        String title,
        String unit,
        @Nullable Check onlyIf,
        FactSelection selection,
        Measure measure,
        @Nullable Grouping grouping,
        List<Cap> caps,
        Target target,
        @Nullable Deadline deadline,
        @Nullable Quantity back)
        implements Requirement {

    @Override
    public Judgement judge(Case asked) {
        Verdict only = onlyIf == null ? Verdict.YES : onlyIf.test(asked);
        Setting least = target.min() == null ? null : asked.setting(target.min());
        if (only == Verdict.NO || (least != null && !least.asked())) {
            return Judgement.NOT_ASKED;
        }
        LocalDate due = deadline == null ? null : deadline.last(asked);
        boolean unset = only == Verdict.OPEN || (deadline != null && due == null);
        Case own = within(asked, due);
        List<Fact> facts = inOrder(selection.of(own), own);
        if (target.every() && facts.isEmpty()) {
            return Judgement.NOT_ASKED;
        }
        return new Run(own, facts, least, due).judge(unset || (least != null && least.isOpen()));
    }

    /** Where it matters which fact comes first, facts of one day come in an order that does not depend on their posting. */
    private List<Fact> inOrder(List<Fact> facts, Case asked) {
        return caps.isEmpty() && asked.taken() == null
                ? facts
                : facts.stream().sorted(FactSelection.ORDER).toList();
    }

    private Case within(Case asked, @Nullable LocalDate due) {
        if (deadline != null && deadline.isBeyond()) {
            return deadline.over(asked, due);
        }
        Period window = asked.window();
        Setting months = back == null ? null : asked.setting(back);
        return months == null || months.isOpen()
                ? asked
                : asked.within(new Period(window.first().minusMonths(months.span()), window.last()));
    }

    /** One run over the facts of one case. */
    private final class Run {
        private final Case asked;
        private final List<Fact> facts;
        private final @Nullable Setting least;
        private final @Nullable LocalDate due;
        private final @Nullable Long wanted;
        private final @Nullable Long most;
        private final Measuring certain;
        private final Measuring possible;
        private final List<LocalDate> lapses = new ArrayList<>();
        private @Nullable LocalDate metOn;
        private @Nullable LocalDate exceededOn;

        Run(Case asked, List<Fact> facts, @Nullable Setting least, @Nullable LocalDate due) {
            this.asked = asked;
            this.facts = facts;
            this.least = least;
            this.due = due;
            most = target.most(asked);
            certain = new Measuring(measure, grouping, caps, asked);
            possible = new Measuring(measure, grouping, caps, asked);
            wanted = target.least(least, size(), asked);
        }

        /** What all facts that are looked at come to. */
        private long size() {
            Measure whole = target.whole();
            if (whole == null) {
                return facts.size();
            }
            Measuring all = new Measuring(whole, null, List.of(), asked);
            facts.forEach(fact -> {
                asked.aboutFact(fact);
                all.add(fact, asked);
            });
            asked.aboutFact(null);
            return all.value();
        }

        Judgement judge(boolean unset) {
            metOn = wanted != null && wanted == 0 ? asked.window().first() : null;
            for (Fact fact : facts) {
                asked.aboutFact(fact);
                count(fact, failed(fact));
            }
            asked.aboutFact(null);
            if (target.bounded() && most != null) {
                bound(most);
            }
            boolean couldBeMet = (wanted != null && possible.value() >= wanted)
                    || target.isNearnessOpen(asked)
                    || (target.bounded() && most != null && possible.value() > most);
            boolean open = unset
                    || (wanted == null && target.times() != null)
                    || (certain.open() && metOn != null)
                    || (target.bounded() && most == null && target.max() != null);
            Judgement.Tally tally = new Judgement.Tally(
                    title,
                    unit,
                    certain.value(),
                    wanted,
                    most,
                    target.strive(least, asked),
                    metOn != null,
                    false,
                    false,
                    null);
            return Judgement.of(open ? null : metOn, open || couldBeMet, lastDay(), tally);
        }

        private Condition.@Nullable Failed failed(Fact fact) {
            Condition.Failed late = deadline == null ? null : deadline.missed(asked.countsOn(fact), due);
            if (late != null) {
                return late;
            }
            Taken taken = asked.taken();
            Condition.Failed gone =
                    taken == null ? null : taken.refuses(fact.id(), wanted != null && certain.value() >= wanted);
            return gone == null ? Condition.firstFailed(selection.where(), asked) : gone;
        }

        private void count(Fact fact, Condition.@Nullable Failed failed) {
            if (failed == null || failed.verdict() == Verdict.OPEN) {
                possible.add(fact, asked);
            }
            if (failed == null) {
                long gained = certain.add(fact, asked);
                if (gained == 0 && !certain.cut().isEmpty()) {
                    asked.trace().notCounted(fact, new Condition.Failed(Verdict.NO, certain.cut()));
                } else {
                    if (asked.taken() != null) {
                        asked.taken().take(fact.id());
                    }
                    asked.trace().counted(fact);
                    asked.trace().credited(title, fact, gained);
                }
            } else {
                asked.trace().notCounted(fact, failed);
                lapses.add(failed.until() == null ? asked.window().last() : failed.until());
            }
            boolean reached = wanted != null && certain.value() >= wanted;
            LocalDate day = asked.countsOn(fact);
            metOn = reached ? (metOn == null ? day : metOn) : null;
            if (most != null && certain.value() > most && exceededOn == null) {
                exceededOn = day;
            }
        }

        /** What must not be exceeded is kept only when the period is over; once exceeded it stays so. */
        private void bound(long limit) {
            if (certain.value() > limit) {
                metOn = null;
            } else if (target.min() == null) {
                metOn = possible.value() > limit ? null : asked.window().last();
            }
        }

        private @Nullable LocalDate lastDay() {
            if (target.bounded() && exceededOn != null && most != null && certain.value() > most) {
                return exceededOn.minusDays(1);
            }
            boolean ofFacts = target.every() || (target.whole() != null && measure.kind() == Measure.Kind.COUNT);
            if (ofFacts && wanted != null && lapses.size() > facts.size() - wanted) {
                lapses.sort(null);
                LocalDate lapse = lapses.get((int) Math.max(0, facts.size() - wanted));
                return lapse.isBefore(asked.window().last()) ? lapse : due;
            }
            return due;
        }
    }
}
