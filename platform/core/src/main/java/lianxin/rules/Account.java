package lianxin.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lianxin.kernel.Period;
import lianxin.rules.Assessment.Balance;
import lianxin.rules.Assessment.Note;
import lianxin.rules.Evidence.Entry;
import org.jspecify.annotations.Nullable;

/**
 * What is earned and spent over the years, folded by date and id.
 *
 * @param earns names of the entries that add to it
 * @param spends name of the entries that take from it, empty when nothing is spent
 * @param perDay most that counts of one day
 * @param perKind most that counts of the entries of one name, all in all
 * @param most more than this is never held; what comes beyond it is not earned
 * @param once whether of the entries of one event the highest alone counts
 * @param lasts months after which what was earned can no longer be spent
 * @param carries most that is taken along into another period
 * @param counts which of the two the grades look at
 */
record Account(
        String title,
        String unit,
        String article,
        Set<String> earns,
        String spends,
        @Nullable Amount perDay,
        @Nullable Amount perKind,
        @Nullable Amount most,
        boolean once,
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
            if (earns.contains(entry.name())) {
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
        private final Map<Object, BigDecimal> counted = new HashMap<>();
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
            BigDecimal amount = entry.amount();
            if (amount.signum() > 0) {
                BigDecimal whole = once(amount, entry);
                BigDecimal day = capped(whole, perDay, entry.on());
                if (day.compareTo(whole) < 0) {
                    subject.note(Note.Kind.DAY_CAP, title, article, entry.on(), entry.amount(), day, unit);
                }
                BigDecimal kind = capped(day, perKind, entry.name());
                amount = most == null
                        ? kind
                        : kind.min(subject.number(most).subtract(left())).max(BigDecimal.ZERO);
                if (amount.compareTo(day) < 0) {
                    subject.note(Note.Kind.CAPPED, title, article, day, amount);
                }
            }
            earned = earned.add(amount);
            if (amount.signum() < 0) {
                take(amount.negate());
            } else {
                lots.add(new Lot(entry.on(), amount));
            }
        }

        /** What an entry adds to what its event has given already. */
        private BigDecimal once(BigDecimal amount, Entry entry) {
            if (!once || entry.event() == 0) {
                return amount;
            }
            BigDecimal before = counted.getOrDefault(entry.event(), BigDecimal.ZERO);
            counted.put(entry.event(), before.max(amount));
            if (before.signum() > 0) {
                subject.note(Note.Kind.SAME_EVENT, title, article, entry.on());
            }
            return amount.subtract(before).max(BigDecimal.ZERO);
        }

        private BigDecimal capped(BigDecimal amount, @Nullable Amount cap, Object key) {
            if (cap == null) {
                return amount;
            }
            BigDecimal before = counted.getOrDefault(key, BigDecimal.ZERO);
            BigDecimal kept = amount.min(subject.number(cap).subtract(before)).max(BigDecimal.ZERO);
            counted.put(key, before.add(kept));
            return kept;
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
