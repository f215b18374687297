package lianxin.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lianxin.kernel.Period;
import lianxin.ledger.Fact;
import org.jspecify.annotations.Nullable;

/**
 * A number that is carried on from fact to fact, in order of day and id: hours that are earned and spent, a title that is
 * granted, lowered, taken away or partly kept.
 *
 * @param carry how much goes over into the next period, null for all of it
 * @param most more than this is never held, null when there is no limit
 * @param lapses months after which what was set ends unless it is set again, null when it does not
 * @param back how many months before the period it is followed
 * @param min what must be held at the end, or now
 */
record Balance(
        String title,
        String unit,
        List<Entry> entries,
        @Nullable Quantity carry,
        @Nullable Quantity most,
        @Nullable Quantity lapses,
        Quantity back,
        Quantity min)
        implements Requirement {

    /** What a fact does to it. */
    enum Effect {
        ADD,
        SUBTRACT,
        SET,
        KEEP_PERCENT
    }

    /**
     * What facts of a kind do to it.
     *
     * @param attribute attribute that says by how much, empty where a quantity does
     */
    record Entry(
            FactSelection facts,
            Effect effect,
            String attribute,
            @Nullable Quantity amount) {}

    @Override
    public Judgement judge(Case asked) {
        Setting least = asked.setting(min);
        if (!least.asked()) {
            return Judgement.NOT_ASKED;
        }
        Fold fold = new Fold(asked, least);
        fold.run();
        boolean met = fold.reachedOn != null;
        Long target = least.isOpen() ? null : (Long) least.number();
        return Judgement.of(
                fold.unset || least.isOpen() ? null : fold.reachedOn,
                fold.unset || least.isOpen(),
                Judgement.Tally.of(title, unit, fold.value, target, met));
    }

    private record Step(Fact fact, Entry entry) {}

    private final class Fold {
        private final Case asked;
        private final Case all;
        private final Setting least;
        private boolean unset;
        private long value;
        private @Nullable LocalDate setOn;
        private @Nullable LocalDate reachedOn;

        Fold(Case asked, Setting least) {
            this.asked = asked;
            this.least = least;
            Period window = asked.window();
            long months = Math.min(number(back, 0), Quantity.LONGEST);
            all = months == 0 ? asked : asked.within(new Period(window.first().minusMonths(months), window.last()));
        }

        private long number(@Nullable Quantity quantity, long otherwise) {
            Setting setting = quantity == null ? null : asked.setting(quantity);
            unset |= setting != null && setting.isOpen();
            return setting == null || setting.value() == null ? otherwise : setting.number();
        }

        void run() {
            long limit = number(most, Long.MAX_VALUE);
            long carried = number(carry, Long.MAX_VALUE);
            long life = number(lapses, 0);
            Period window = asked.window();
            List<LocalDate> turns = new ArrayList<>();
            for (Period period : asked.periods(new Period(all.window().first(), window.first()))) {
                turns.add(period.first());
            }
            boolean inWindow = false;
            for (Step step : steps()) {
                LocalDate day = step.fact.firstDay();
                while (!turns.isEmpty() && !turns.getFirst().isAfter(day)) {
                    turn(turns.removeFirst(), carried, life);
                }
                if (!inWindow && !day.isBefore(window.first())) {
                    inWindow = true;
                    begin(window, life);
                }
                lapse(day, life, inWindow);
                long before = value;
                value = Math.clamp(after(step), 0, limit);
                if (step.entry.effect == Effect.SET) {
                    setOn = day;
                }
                note(day.isBefore(window.first()) ? window.first() : day);
                asked.trace().counted(step.fact);
                if (inWindow) {
                    asked.trace().credited(title, step.fact, value - before);
                }
            }
            turns.forEach(day -> turn(day, carried, life));
            if (!inWindow) {
                begin(window, life);
            }
            lapse(window.last(), life, true);
            note(window.last());
        }

        private void turn(LocalDate day, long carried, long life) {
            lapse(day, life, false);
            value = Math.min(value, carried);
        }

        private void begin(Period window, long life) {
            lapse(window.first(), life, false);
            asked.trace().credited(title, null, value);
            note(window.first());
        }

        private void lapse(LocalDate day, long life, boolean told) {
            if (life > 0 && setOn != null && !day.isBefore(setOn.plusMonths(life))) {
                if (told) {
                    asked.trace().credited(title, null, -value);
                }
                value = 0;
                setOn = null;
            }
        }

        private void note(LocalDate day) {
            boolean reached = !least.isOpen() && value >= least.number();
            reachedOn = !reached ? null : reachedOn == null ? day : reachedOn;
        }

        private List<Step> steps() {
            List<Step> steps = new ArrayList<>();
            for (Entry entry : entries) {
                for (Fact fact : entry.facts.of(all)) {
                    all.aboutFact(fact);
                    Condition.Failed failed = Condition.firstFailed(entry.facts.where(), all);
                    all.aboutFact(null);
                    if (failed == null) {
                        steps.add(new Step(fact, entry));
                    } else {
                        unset |= failed.verdict() == Verdict.OPEN;
                        asked.trace().notCounted(fact, failed);
                    }
                }
            }
            steps.sort(Comparator.comparing((Step step) -> step.fact.firstDay())
                    .thenComparingInt(step -> entries.indexOf(step.entry))
                    .thenComparing(Step::fact, FactSelection.ORDER));
            return steps;
        }

        private long after(Step step) {
            long amount = step.entry.amount == null ? 0 : number(step.entry.amount, 0);
            if (!step.entry.attribute.isEmpty()) {
                all.aboutFact(step.fact);
                amount = all.ofFact(step.entry.attribute) instanceof Long number ? number : 0;
                all.aboutFact(null);
            }
            return switch (step.entry.effect) {
                case ADD -> value + amount;
                case SUBTRACT -> value - amount;
                case SET -> amount;
                case KEEP_PERCENT -> value * amount / 100;
            };
        }
    }
}
