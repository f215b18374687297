package lianxin.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lianxin.kernel.Period;
import lianxin.rules.Assessment.Balance;
import lianxin.rules.Assessment.Note;
import lianxin.rules.Evidence.Entry;
import org.jspecify.annotations.Nullable;

/**
 * What is earned and spent over the years, folded by date and id.
 *
 * @param earns name of the entries that add to it
 * @param spends name of the entries that take from it, empty when nothing is spent
 * @param perDay most that counts of one day
 * @param lasts months after which what was earned can no longer be spent
 * @param carries most that is taken along into another period
 * @param counts which of the two the grades look at
 */
record Account(
        String title,
        String unit,
        String article,
        String earns,
        String spends,
        @Nullable Amount perDay,
        @Nullable Amount lasts,
        @Nullable Amount carries,
        Counts counts) {

    /** What the grades look at. */
    enum Counts {
        EARNED,
        LEFT
    }

    Balance fold(Scoring subject) {
        Fold fold = new Fold(subject);
        for (Entry entry : subject.evidence().entries()) {
            if (entry.on().isAfter(subject.on())) {
                break;
            }
            if (entry.name().equals(earns)) {
                fold.passTo(entry.on());
                fold.earn(entry);
            } else if (entry.name().equals(spends)) {
                fold.passTo(entry.on());
                fold.spend(entry);
            }
        }
        fold.passTo(subject.on());
        return new Balance(unit, fold.earned, fold.spent, fold.left());
    }

    /** The balance as it goes from entry to entry; what was earned first is spent and lapses first. */
    private final class Fold {
        private final Scoring subject;
        private final Map<LocalDate, BigDecimal> days = new HashMap<>();
        private final List<Lot> lots = new ArrayList<>();
        private BigDecimal earned = BigDecimal.ZERO;
        private BigDecimal spent = BigDecimal.ZERO;
        private @Nullable LocalDate last;

        Fold(Scoring subject) {
            this.subject = subject;
        }

        BigDecimal left() {
            return lots.stream().map(Lot::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        void passTo(LocalDate day) {
            if (carries != null && last != null && !period(last).equals(period(day))) {
                BigDecimal over = left().subtract(subject.number(carries));
                if (over.signum() > 0) {
                    take(over);
                    subject.note(Note.Kind.NOT_CARRIED, title, article, over, unit);
                }
            }
            if (lasts != null) {
                long months = subject.months(lasts);
                lots.stream()
                        .filter(lot -> !lot.on.plusMonths(months).isAfter(day))
                        .map(Lot::amount)
                        .reduce(BigDecimal::add)
                        .ifPresent(gone -> subject.note(Note.Kind.LAPSED, title, article, gone, unit));
                lots.removeIf(lot -> !lot.on.plusMonths(months).isAfter(day));
            }
            last = day;
        }

        private Period period(LocalDate day) {
            return subject.scheme().window(day);
        }

        void earn(Entry entry) {
            BigDecimal counted = entry.amount();
            if (perDay != null && counted.signum() > 0) {
                BigDecimal before = days.getOrDefault(entry.on(), BigDecimal.ZERO);
                counted = counted.min(subject.number(perDay).subtract(before));
                days.put(entry.on(), before.add(counted));
                if (counted.compareTo(entry.amount()) < 0) {
                    subject.note(Note.Kind.DAY_CAP, title, article, entry.on(), entry.amount(), counted, unit);
                }
            }
            earned = earned.add(counted);
            if (counted.signum() < 0) {
                take(counted.negate());
            } else {
                lots.add(new Lot(entry.on(), counted));
            }
        }

        void spend(Entry entry) {
            if (entry.amount().compareTo(left()) > 0) {
                subject.note(Note.Kind.OVERSPENT, title, article, entry.on(), entry.amount(), left(), unit);
                return;
            }
            spent = spent.add(entry.amount());
            take(entry.amount());
        }

        private void take(BigDecimal amount) {
            BigDecimal rest = amount;
            while (rest.signum() > 0 && !lots.isEmpty()) {
                Lot first = lots.removeFirst();
                if (first.amount.compareTo(rest) > 0) {
                    lots.addFirst(new Lot(first.on, first.amount.subtract(rest)));
                }
                rest = rest.subtract(first.amount);
            }
        }
    }

    private record Lot(LocalDate on, BigDecimal amount) {}
}
