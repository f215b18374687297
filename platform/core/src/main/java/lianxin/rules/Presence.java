package lianxin.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import lianxin.kernel.Period;
import org.jspecify.annotations.Nullable;

/**
 * One object of a subject with all the days on which the subject has it.
 *
 * @param spans its days in order, joined where one follows the other
 * @param attributes what is known of it at the end
 */
record Presence(RelationKind relation, long object, List<Period> spans, Map<String, Object> attributes) {

    /** Gathers links, which are sorted by object and first day. */
    static List<Presence> gather(RelationKind relation, List<Link> links) {
        List<Presence> presences = new ArrayList<>();
        for (Link link : links) {
            Presence last = presences.isEmpty() ? null : presences.getLast();
            if (last != null && last.object == link.object()) {
                presences.set(presences.size() - 1, last.and(link));
            } else {
                presences.add(new Presence(relation, link.object(), List.of(link.days()), link.attributes()));
            }
        }
        return presences;
    }

    private Presence and(Link link) {
        List<Period> joined = new ArrayList<>(spans);
        Period last = joined.getLast();
        if (link.days().first().isAfter(last.last().plusDays(1))) {
            joined.add(link.days());
        } else {
            LocalDate end = Collections.max(List.of(last.last(), link.days().last()));
            joined.set(joined.size() - 1, new Period(last.first(), end));
        }
        return new Presence(relation, object, joined, link.attributes());
    }

    boolean overlaps(Period window) {
        return spans.stream().anyMatch(window::overlaps);
    }

    LocalDate first() {
        return spans.getFirst().first();
    }

    LocalDate last() {
        return spans.getLast().last();
    }

    /** What predicates may ask of every object. */
    @Nullable
    Object attribute(String name, Period window) {
        return switch (name) {
            case "days_in_period" -> (long) daysIn(window);
            case "whole_period" -> daysIn(window) == window.days();
            case "joined_in_period" -> first().isAfter(window.first());
            case "left_in_period" -> last().isBefore(window.last());
            case "days_to_period_end" -> ChronoUnit.DAYS.between(first(), window.last()) + 1;
            default -> attributes.get(name);
        };
    }

    private int daysIn(Period window) {
        int days = 0;
        for (Period span : spans) {
            days += span.overlaps(window) ? window.intersection(span).days() : 0;
        }
        return days;
    }
}
