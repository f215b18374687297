package lianxin.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import lianxin.rules.Grading.Band;
import lianxin.rules.Grading.Quota;
import org.jspecify.annotations.Nullable;

/**
 * Checks a scheme as a whole, on every day on which one of its numbers changes: weights make up the whole, grades follow
 * each other without overlap or gap, quotas stay within the whole. Numbers that nobody has set are passed over.
 */
final class SchemeCheck {

    private final Scheme scheme;

    SchemeCheck(Scheme scheme) {
        this.scheme = scheme;
    }

    /** Ends with {@link Unreadable} at the first thing that is wrong. */
    void run() {
        if (scheme.ofYoungPeople()) {
            YoungPeople.requireNobodyFails(scheme);
        }
        if (scheme.parts() != null && scheme.account() != null) {
            throw scheme.at().get("balance").unreadable("one-of", "parts、balance");
        }
        Set<LocalDate> days = new TreeSet<>(Set.of(LocalDate.EPOCH));
        for (Amount amount : scheme.amounts()) {
            Parameter parameter = amount.parameter();
            if (parameter != null) {
                days.addAll(parameter.changes());
            }
        }
        days.forEach(this::check);
    }

    private void check(LocalDate day) {
        Stream.of(scheme.parts(), scheme.merit()).filter(Objects::nonNull).forEach(group -> group(group, day));
        bands(day);
        quotas(day);
    }

    private static void group(Group group, LocalDate day) {
        for (Scored part : group.of()) {
            if (part instanceof Group inner) {
                group(inner, day);
            } else if (part instanceof Item item) {
                item(item, day);
            }
        }
        if (group.how() != Group.How.SUM) {
            return;
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (Scored part : group.of()) {
            Amount weight = part.weight();
            if (weight == null) {
                throw group.outOf().at().unreadable("no-weight", part.code());
            }
            sum = add(sum, weight.on(day));
        }
        BigDecimal whole = group.outOf().on(day);
        if (sum != null && whole != null && sum.compareTo(whole) != 0) {
            throw group.outOf().at().unreadable("weights", group.title(), shown(whole), shown(sum));
        }
    }

    private static @Nullable BigDecimal add(@Nullable BigDecimal sum, @Nullable BigDecimal more) {
        return sum == null || more == null ? null : sum.add(more);
    }

    private static void item(Item item, LocalDate day) {
        if (item.source() instanceof Source.Rated rated && !rated.raters().isEmpty()) {
            BigDecimal sum = BigDecimal.ZERO;
            for (Source.Rater rater : rated.raters()) {
                sum = add(sum, rater.weight().on(day));
            }
            if (sum != null && sum.compareTo(Mark.HUNDRED) != 0) {
                YamlNode at = rated.raters().getFirst().weight().at();
                throw at.unreadable("weights", item.title(), shown(Mark.HUNDRED), shown(sum));
            }
        }
        switch (item.scale()) {
            case Scale.Graded graded -> graded.percents().forEach((grade, share) -> percent(share, grade, day));
            case Scale.Stepped stepped -> steps(stepped.steps(), item, day);
            case Scale.Proportional proportional -> {}
            case Scale.Each each -> {}
        }
    }

    private static void steps(List<Scale.Step> steps, Item item, LocalDate day) {
        for (int i = 0; i < steps.size(); i++) {
            Scale.Step step = steps.get(i);
            Scale.Step higher = i == 0 ? null : steps.get(i - 1);
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

    private void bands(LocalDate day) {
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
        BigDecimal most = most(scheme.parts(), day);
        if (high != null && most != null && high.compareTo(most) > 0) {
            throw place(highest).unreadable("band-unreachable", bands.getFirst().title(), shown(high), shown(most));
        }
    }

    private @Nullable BigDecimal most(Group parts, LocalDate day) {
        BigDecimal merit = scheme.merit() == null
                ? BigDecimal.ZERO
                : scheme.merit().outOf().on(day);
        BigDecimal most = add(parts.outOf().on(day), merit);
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

    private void quotas(LocalDate day) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Quota quota : scheme.grading().quotas()) {
            if (quota.grade() >= scheme.grading().bands().size() - 1) {
                throw quota.percent().at().unreadable("quota-lowest", quota.title());
            }
            percent(quota.percent(), quota.title(), day);
            sum = quota.withBetter() ? sum : add(sum, quota.percent().on(day));
            if (sum != null && sum.compareTo(Mark.HUNDRED) > 0) {
                throw place(quota.percent()).unreadable("quota-over", quota.title(), shown(sum));
            }
        }
    }

    private static void percent(Amount amount, String title, LocalDate day) {
        BigDecimal share = amount.on(day);
        if (share != null && (share.signum() < 0 || share.compareTo(Mark.HUNDRED) > 0)) {
            throw place(amount).unreadable("percent", title, shown(share));
        }
    }

    /** Where the number was said: in the scheme, or in the lowest pack that sets it. */
    private static YamlNode place(Amount amount) {
        Parameter parameter = amount.parameter();
        return parameter == null ? amount.at() : parameter.layers().getFirst().at();
    }

    private static String shown(BigDecimal number) {
        return Scoring.shown(number);
    }
}
