package lianxin.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lianxin.kernel.Period;

/** A point or member with all the days on which a subject has it, gathered by hand. */
record Held(long object, List<Period> spans, Map<String, Object> attributes) {

    static List<Held> in(List<Link> links, Period window) {
        return gather(
                links.stream().filter(link -> link.days().overlaps(window)).toList());
    }

    /** The links come in order of object and first day. */
    static List<Held> gather(List<Link> links) {
        List<Held> all = new ArrayList<>(links.size());
        int next = 0;
        while (next < links.size()) {
            Link link = links.get(next);
            List<Period> spans = new ArrayList<>(1);
            spans.add(link.days());
            while (++next < links.size() && links.get(next).object() == link.object()) {
                link = links.get(next);
                Period last = spans.getLast();
                if (link.days().first().isAfter(last.last().plusDays(1))) {
                    spans.add(link.days());
                } else {
                    spans.set(spans.size() - 1, Period.around(last, link.days()));
                }
            }
            all.add(new Held(link.object(), spans, link.attributes()));
        }
        return all;
    }

    LocalDate first() {
        return spans.getFirst().first();
    }

    LocalDate last() {
        return spans.getLast().last();
    }

    long daysIn(Period window) {
        long days = 0;
        for (Period span : spans) {
            days += span.overlaps(window) ? window.intersection(span).days() : 0;
        }
        return days;
    }

    boolean joinedIn(Period window) {
        return first().isAfter(window.first());
    }

    boolean leftIn(Period window) {
        return last().isBefore(window.last());
    }

    long daysToEnd(Period window) {
        return ChronoUnit.DAYS.between(first(), window.last()) + 1;
    }

    Period longest() {
        Period longest = spans.getFirst();
        for (Period span : spans) {
            longest = span.days() > longest.days() ? span : longest;
        }
        return longest;
    }
}
