package lianxin.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lianxin.rules.Evidence.Rating;
import lianxin.rules.Item.Reading;
import org.jspecify.annotations.Nullable;

/** What people say; each kind of rater has a weight, and within a kind the mean counts. */
record Rated(List<Rater> raters) implements Source {

    @Override
    public Reading read(Item item, Scoring subject, boolean optional) {
        List<Rating> ratings = subject.evidence().ratings(item.code(), false);
        if (raters.isEmpty()) {
            BigDecimal mean = mean(ratings, item, subject);
            return mean == null ? Reading.missing(shown(ratings)) : new Reading(mean, shown(ratings), false);
        }
        BigDecimal points = BigDecimal.ZERO;
        BigDecimal present = BigDecimal.ZERO;
        List<Rating> counted = new ArrayList<>();
        for (Rater rater : raters) {
            List<Rating> own = rater.heard(ratings, item, subject);
            BigDecimal mean = mean(own, item, subject);
            BigDecimal weight = subject.number(rater.weight());
            boolean waits = subject.scheme().missing() == Scheme.Missing.WAIT && weight.signum() > 0;
            if (mean == null && waits && !(optional && ratings.isEmpty())) {
                return Reading.missing(rater.title());
            }
            counted.addAll(own);
            if (mean != null || subject.scheme().missing() == Scheme.Missing.ZERO) {
                present = present.add(weight);
                points = points.add(weight.multiply(Objects.requireNonNullElse(mean, BigDecimal.ZERO)));
            }
        }
        return present.signum() == 0
                ? Reading.missing("")
                : new Reading(points.divide(present, Mark.EXACT), shown(counted), false);
    }

    private static @Nullable BigDecimal mean(List<Rating> ratings, Item item, Scoring subject) {
        BigDecimal points = BigDecimal.ZERO;
        BigDecimal answers = BigDecimal.ZERO;
        for (Rating rating : ratings) {
            BigDecimal one = item.points(Source.value(rating.value()), subject);
            if (one == null) {
                return null;
            }
            BigDecimal many = BigDecimal.valueOf(rating.answers());
            points = points.add(one.multiply(many));
            answers = answers.add(many);
        }
        return answers.signum() == 0 ? null : points.divide(answers, Mark.EXACT);
    }

    private static String shown(List<Rating> ratings) {
        return String.join("、", ratings.stream().map(Rating::value).toList());
    }
}
