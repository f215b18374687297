package lianxin.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lianxin.kernel.Period;

/**
 * A set of days.
 *
 * @param spans in order, with days between them
 */
record Days(List<Period> spans) {

    static final Days NONE = new Days(List.of());

    static Days of(Period span) {
        return new Days(List.of(span));
    }

    /** All days of these spans. */
    static Days of(List<Period> some) {
        if (some.size() < 2) {
            return new Days(List.copyOf(some));
        }
        List<Period> joined = new ArrayList<>();
        for (Period span :
                some.stream().sorted(Comparator.comparing(Period::first)).toList()) {
            Period last = joined.isEmpty() ? null : joined.getLast();
            if (last == null || span.first().isAfter(next(last.last()))) {
                joined.add(span);
            } else if (span.last().isAfter(last.last())) {
                joined.set(joined.size() - 1, new Period(last.first(), span.last()));
            }
        }
        return new Days(joined);
    }

    /** The day after; the end of what has no end stays where it is. */
    private static LocalDate next(LocalDate day) {
        return day.equals(Period.OPEN_END) ? day : day.plusDays(1);
    }

    Days without(Period gone) {
        List<Period> left = new ArrayList<>();
        for (Period span : spans) {
            if (!span.overlaps(gone)) {
                left.add(span);
                continue;
            }
            if (span.first().isBefore(gone.first())) {
                left.add(new Period(span.first(), gone.first().minusDays(1)));
            }
            if (span.last().isAfter(gone.last())) {
                left.add(new Period(gone.last().plusDays(1), span.last()));
            }
        }
        return new Days(left);
    }

    Days within(Period window) {
        List<Period> inside = new ArrayList<>(spans.size());
        for (Period span : spans) {
            if (window.overlaps(span)) {
                inside.add(window.intersection(span));
            }
        }
        return new Days(inside);
    }

    long count() {
        long days = 0;
        for (Period span : spans) {
            days += span.days();
        }
        return days;
    }

    boolean overlaps(Period window) {
        return spans.stream().anyMatch(window::overlaps);
    }

    boolean covers(Period window) {
        return within(window).count() == window.days();
    }

    /** Months of a window, counted from its first day, that lie in these days at least in part, or as a whole. */
    long months(Period window, boolean whole) {
        long months = 0;
        LocalDate first = window.first();
        for (int n = 1; !first.isAfter(window.last()); n++) {
            LocalDate next = window.first().plusMonths(n);
            Period month = new Period(first, next.isAfter(window.last()) ? window.last() : next.minusDays(1));
            months += (whole ? covers(month) : overlaps(month)) ? 1 : 0;
            first = next;
        }
        return months;
    }
}
