package lianxin.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
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
        GradeCheck.bands(scheme, day);
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
            Amount last = Objects.requireNonNull(group.of().getLast().weight());
            throw GradeCheck.place(last).unreadable("weights", group.title(), Scoring.shown(whole), Scoring.shown(sum));
        }
    }

    static @Nullable BigDecimal add(@Nullable BigDecimal sum, @Nullable BigDecimal more) {
        return sum == null || more == null ? null : sum.add(more);
    }

    private static void item(Item item, LocalDate day) {
        if (item.source() instanceof Rated rated && !rated.raters().isEmpty()) {
            BigDecimal sum = BigDecimal.ZERO;
            for (Rater rater : rated.raters()) {
                sum = add(sum, rater.weight().on(day));
            }
            if (sum != null && sum.compareTo(Mark.HUNDRED) != 0) {
                YamlNode at = rated.raters().getFirst().weight().at();
                throw at.unreadable("weights", item.title(), Scoring.shown(Mark.HUNDRED), Scoring.shown(sum));
            }
        }
        switch (item.scale()) {
            case Graded graded -> graded.percents().forEach((grade, share) -> percent(share, grade, day));
            case Stepped stepped -> GradeCheck.steps(stepped.steps(), item, day);
            case Proportional proportional -> {}
            case Each each -> {}
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
                throw GradeCheck.place(quota.percent()).unreadable("quota-over", quota.title(), Scoring.shown(sum));
            }
        }
    }

    private static void percent(Amount amount, String title, LocalDate day) {
        BigDecimal share = amount.on(day);
        if (share != null && (share.signum() < 0 || share.compareTo(Mark.HUNDRED) > 0)) {
            throw GradeCheck.place(amount).unreadable("percent", title, Scoring.shown(share));
        }
    }
}
