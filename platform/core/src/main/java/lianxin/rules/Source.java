package lianxin.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lianxin.rules.Assessment.Note;
import lianxin.rules.Evidence.Achieved;
import lianxin.rules.Evidence.Entry;
import lianxin.rules.Evidence.Rating;
import lianxin.rules.Item.Reading;
import org.jspecify.annotations.Nullable;

/** Where the value of an item comes from. */
sealed interface Source {

    Reading read(Item item, Scoring subject, boolean optional);

    /** What people say; each kind of rater has a weight, and within a kind the mean counts. */
    record Rated(List<Rater> raters) implements Source {

        @Override
        public Reading read(Item item, Scoring subject, boolean optional) {
            List<Rating> ratings = subject.evidence().ratings().stream()
                    .filter(rating ->
                            rating.item().equals(item.code()) && !rating.by().equals(Inspection.RATER))
                    .toList();
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
                BigDecimal weight = subject.number(rater.weight);
                boolean waits = subject.scheme().missing() == Scheme.Missing.WAIT && weight.signum() > 0;
                if (mean == null && waits && !(optional && ratings.isEmpty())) {
                    return Reading.missing(rater.title);
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
                BigDecimal one = item.points(value(rating.value()), subject);
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

    /**
     * A kind of rater.
     *
     * @param weight in percent
     * @param least fewest answers that count, null when one is enough
     */
    record Rater(
            String by,
            String title,
            Amount weight,
            @Nullable Amount least) {

        List<Rating> heard(List<Rating> ratings, Item item, Scoring subject) {
            List<Rating> own =
                    ratings.stream().filter(rating -> rating.by().equals(by)).toList();
            BigDecimal answers =
                    BigDecimal.valueOf(own.stream().mapToLong(Rating::answers).sum());
            if (least == null || own.isEmpty() || answers.compareTo(subject.number(least)) >= 0) {
                return own;
            }
            subject.note(Note.Kind.TOO_FEW_ANSWERS, item.title(), item.article(), title, subject.number(least));
            return List.of();
        }
    }

    /** How a duty stands: over all objects where it is judged object by object. */
    record FromDuty(String duty, Of of) implements Source {

        /** What of it. */
        enum Of {
            /** Whether all of it is done: yes or no. */
            MET,
            /** How much is done, in percent of what is asked. */
            SHARE,
            /** How much is lacking, in percent. */
            SHORTFALL,
            /** How much is done, in the unit of the duty. */
            DONE
        }

        @Override
        public Reading read(Item item, Scoring subject, boolean optional) {
            List<Achieved> all = subject.evidence().achieved().stream()
                    .filter(achieved -> achieved.duty().equals(duty))
                    .toList();
            List<Achieved> asked = all.stream()
                    .filter(achieved -> achieved.status() != Status.NOT_REQUIRED)
                    .toList();
            if (asked.isEmpty()) {
                return all.isEmpty() ? Reading.missing(item.title()) : new Reading(null, "", true);
            }
            boolean open = asked.stream()
                    .anyMatch(achieved -> achieved.status() == Status.AWAITING_PROVINCE
                            || achieved.status() == Status.AWAITING_UNIT
                            || (achieved.target() == null && of != Of.DONE));
            if (open) {
                return Reading.missing(item.title());
            }
            Object value = value(asked);
            return new Reading(item.points(value, subject), Scoring.shown(value), false);
        }

        private Object value(List<Achieved> asked) {
            return switch (of) {
                case MET -> asked.stream().allMatch(achieved -> achieved.status() == Status.DONE) ? "yes" : "no";
                case SHARE -> share(asked);
                case SHORTFALL -> Mark.HUNDRED.subtract(share(asked));
                case DONE ->
                    BigDecimal.valueOf(asked.stream().mapToLong(Achieved::done).sum());
            };
        }

        private static BigDecimal share(List<Achieved> asked) {
            BigDecimal sum = BigDecimal.ZERO;
            for (Achieved achieved : asked) {
                long target = Objects.requireNonNullElse(achieved.target(), 0L);
                BigDecimal done = BigDecimal.valueOf(Math.min(achieved.done(), target));
                sum = sum.add(target == 0 ? Mark.HUNDRED : Mark.percent(done, BigDecimal.valueOf(target)));
            }
            return sum.divide(BigDecimal.valueOf(asked.size()), Mark.EXACT);
        }
    }

    /** Dated entries that bear the item's code; none is as good as zero. */
    record FromEntries() implements Source {
        @Override
        public Reading read(Item item, Scoring subject, boolean optional) {
            BigDecimal sum =
                    subject.entries(item.code()).stream().map(Entry::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
            return new Reading(item.points(sum, subject), Scoring.shown(sum), false);
        }
    }

    /** An input that the scheme asks for. */
    record FromInput(String name) implements Source {
        @Override
        public Reading read(Item item, Scoring subject, boolean optional) {
            Object given = subject.evidence().known().get(name);
            if (given == null) {
                return Reading.missing("");
            }
            Object value = given instanceof Boolean flag ? (flag ? "yes" : "no") : value(given.toString());
            return new Reading(item.points(value, subject), Scoring.shown(value), false);
        }
    }

    /** A number where it is one, otherwise a code. */
    static Object value(String text) {
        return YamlNode.DECIMAL.matcher(text).matches() ? new BigDecimal(text) : text;
    }
}
