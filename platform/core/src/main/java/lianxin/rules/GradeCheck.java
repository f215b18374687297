package lianxin.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Checks that steps and grades follow each other without overlap or gap on a day. */
final class GradeCheck {

    private GradeCheck() {}

    static void steps(List<Stepped.Step> steps, Item item, LocalDate day) {
        for (int i = 0; i < steps.size(); i++) {
            Stepped.Step step = steps.get(i);
            Stepped.Step higher = i == 0 ? null : steps.get(i - 1);
            if (higher != null) {
                follow(step.from(), step.below(), higher.from(), item.title(), item.title(), day);
            }
            BigDecimal points = step.points().on(day);
            BigDecimal most = item.weight() == null ? null : item.weight().on(day);
            if (points != null && most != null && points.compareTo(most) > 0) {
                throw place(step.points()).unreadable("points-over", item.title(), shown(most), shown(points));
            }
        }
    }

    static void bands(Scheme scheme, LocalDate day) {
        List<Band> bands = scheme.grading().bands().stream()
                .filter(band -> band.from() != null)
                .toList();
        for (int i = 1; i < bands.size(); i++) {
            Band band = bands.get(i);
            Band better = bands.get(i - 1);
            if (band.from() != null && better.from() != null) {
                follow(band.from(), band.below(), better.from(), band.title(), better.title(), day);
            }
        }
        if (bands.isEmpty() || scheme.parts() == null) {
            return;
        }
        Amount lowest = Objects.requireNonNull(bands.getLast().from());
        BigDecimal low = lowest.on(day);
        if (low != null && low.signum() > 0) {
            throw place(lowest).unreadable("band-lowest", bands.getLast().title(), shown(low));
        }
        Amount highest = Objects.requireNonNull(bands.getFirst().from());
        BigDecimal high = highest.on(day);
        BigDecimal most = most(scheme, scheme.parts(), day);
        if (high != null && most != null && high.compareTo(most) > 0) {
            throw place(highest).unreadable("band-unreachable", bands.getFirst().title(), shown(high), shown(most));
        }
    }

    private static @Nullable BigDecimal most(Scheme scheme, Group parts, LocalDate day) {
        BigDecimal merit = scheme.merit() == null
                ? BigDecimal.ZERO
                : scheme.merit().outOf().on(day);
        BigDecimal most = SchemeCheck.add(parts.outOf().on(day), merit);
        BigDecimal ceiling = scheme.ceiling() == null ? most : scheme.ceiling().on(day);
        return most == null || ceiling == null ? null : most.min(ceiling);
    }

    /** One step follows the higher one: it begins lower, and ends where that begins. */
    private static void follow(
            Amount from, @Nullable Amount below, Amount higher, String title, String better, LocalDate day) {
        BigDecimal first = from.on(day);
        BigDecimal next = higher.on(day);
        if (first == null || next == null) {
            return;
        }
        if (first.compareTo(next) >= 0) {
            throw place(from).unreadable("band-order", title, shown(first), better, shown(next));
        }
        BigDecimal end = below == null ? next : below.on(day);
        if (below != null && end != null && end.compareTo(next) != 0) {
            throw place(below).unreadable("band-gap", title, shown(end), better, shown(next));
        }
    }

    /** Where the number was said: in the scheme, or in the lowest pack that sets it. */
    static YamlNode place(Amount amount) {
        Parameter parameter = amount.parameter();
        return parameter == null ? amount.at() : parameter.layers().getFirst().at();
    }

    private static String shown(BigDecimal number) {
        return Scoring.shown(number);
    }
}
