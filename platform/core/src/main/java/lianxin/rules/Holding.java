package lianxin.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lianxin.kernel.Period;
import org.jspecify.annotations.Nullable;

/**
 * What a subject has at the same time, or how long it keeps one object.
 *
 * @param where conditions under which an object counts
 * @param onlyIf whether this part is asked at all, null when that is settled
 * @param attribute attribute by which objects are told apart, empty for the objects themselves
 * @param max upper end of a range, null when there is none
 * @param bounded whether more than the upper end fails the duty from that day on; otherwise it fails nobody
 */
record Holding(
        String title,
        String unit,
        RelationKind relation,
        @Nullable Check onlyIf,
        List<Condition> where,
        Kind kind,
        String attribute,
        Quantity min,
        @Nullable Quantity max,
        boolean bounded)
        implements Requirement {

    /** What is measured. */
    enum Kind {
        /** The most that are held on one day. */
        CONCURRENT,
        /** All that are held in the period, one after another as well. */
        COUNT,
        /** Whole months for which the object is kept without a break. */
        DURATION
    }

    @Override
    public Judgement judge(Case asked) {
        Verdict only = onlyIf == null ? Verdict.YES : onlyIf.test(asked);
        Setting least = asked.setting(min);
        if (only == Verdict.NO || !least.asked()) {
            return Judgement.NOT_ASKED;
        }
        Long target = least.isOpen() ? null : (Long) least.number();
        Judgement judgement = kind == Kind.DURATION ? duration(target, asked) : held(target, asked);
        return only == Verdict.YES
                ? judgement
                : Judgement.of(null, true, judgement.parts().getFirst());
    }

    private Judgement held(@Nullable Long target, Case asked) {
        List<Presence> certain = new ArrayList<>();
        List<Presence> possible = new ArrayList<>();
        for (Presence presence : asked.inputs().presences(relation, asked.window())) {
            asked.aboutMember(presence);
            Taken taken = asked.taken();
            Condition.Failed failed =
                    taken == null ? null : taken.refuses(presence.object(), target != null && certain.size() >= target);
            failed = failed == null ? Condition.firstFailed(where, asked) : failed;
            if (failed != null) {
                asked.trace().excused(presence.object(), failed.words());
            } else {
                certain.add(presence);
                if (taken != null) {
                    taken.take(presence.object());
                }
            }
            if (failed == null || failed.verdict() == Verdict.OPEN) {
                possible.add(presence);
            }
        }
        asked.aboutMember(null);
        LocalDate metOn = target == null ? null : firstDay(target, certain, asked.window());
        boolean doubt = target == null || firstDay(target, possible, asked.window()) != null;
        long most = changes(certain, asked.window()).stream()
                .mapToLong(day -> heldOn(day, certain))
                .max()
                .orElse(0);
        Setting upper = max == null ? null : bounded ? asked.setting(max) : asked.noted(max);
        Long ceiling = upper == null || upper.value() == null ? null : (Long) upper.number();
        LocalDate over = ceiling == null || !bounded ? null : firstDay(ceiling + 1, certain, asked.window());
        boolean unset = bounded && upper != null && ceiling == null;
        LocalDate kept = over == null && !unset ? metOn : null;
        LocalDate due = over == null ? null : over.minusDays(1);
        Judgement.Tally tally = Judgement.Tally.of(title, unit, most, target, ceiling, kept != null);
        return Judgement.of(kept, unset || (doubt && over == null), due, tally);
    }

    private @Nullable LocalDate firstDay(long target, List<Presence> presences, Period window) {
        return changes(presences, window).stream()
                .filter(day -> heldOn(day, presences) >= target)
                .findFirst()
                .orElse(null);
    }

    private static List<LocalDate> changes(List<Presence> presences, Period window) {
        return presences.stream()
                .flatMap(presence -> presence.spans().stream())
                .filter(window::overlaps)
                .map(span -> window.intersection(span).first())
                .distinct()
                .sorted()
                .toList();
    }

    private long heldOn(LocalDate day, List<Presence> presences) {
        return presences.stream()
                .filter(presence -> presence.spans().stream()
                        .anyMatch(span -> kind == Kind.COUNT ? !span.first().isAfter(day) : span.contains(day)))
                .map(presence -> presence.attributes().getOrDefault(attribute, presence.object()))
                .distinct()
                .count();
    }

    private Judgement duration(@Nullable Long target, Case asked) {
        Presence object = asked.object();
        List<Period> spans = object == null ? List.of() : object.spans();
        Period longest =
                spans.stream().max(Comparator.comparingInt(Period::days)).orElse(asked.window());
        long months = ChronoUnit.MONTHS.between(longest.first(), longest.last().plusDays(1));
        LocalDate metOn = target == null || months < target
                ? null
                : longest.first().plusMonths(target).minusDays(1);
        long done = target == null ? months : Math.min(months, target);
        return Judgement.of(
                metOn,
                target == null,
                new Judgement.Tally(
                        title, unit, done, target, null, null, metOn != null, false, false, longest.first()));
    }
}
