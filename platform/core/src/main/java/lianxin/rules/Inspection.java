package lianxin.rules;

import java.math.BigDecimal;
import java.util.List;
import lianxin.rules.Assessment.Note;
import lianxin.rules.Evidence.Rating;
import lianxin.rules.Item.Reading;
import org.jspecify.annotations.Nullable;

/**
 * What inspectors found in a sample, beside what is monitored; both are shown.
 *
 * @param weight share of the sampled value in percent, where they are mixed
 * @param beyond difference in percent of the item's weight up to which the monitored value stands, null for none
 */
record Inspection(
        Counts counts, @Nullable Amount weight, @Nullable Amount beyond) {

    static final String RATER = "inspection";

    enum Counts {
        INSTEAD,
        LOWER,
        SHARE
    }

    Reading beside(Reading monitored, Item item, Scoring subject) {
        List<Rating> sampled = subject.evidence().ratings(item.code(), true);
        BigDecimal sum = BigDecimal.ZERO;
        for (Rating rating : sampled) {
            BigDecimal points = item.points(Source.value(rating.value()), subject);
            if (points == null) {
                return monitored;
            }
            sum = sum.add(points);
        }
        BigDecimal usual = monitored.points();
        if (sampled.isEmpty() || (usual == null && counts != Counts.INSTEAD)) {
            return monitored;
        }
        BigDecimal found = sum.divide(BigDecimal.valueOf(sampled.size()), Mark.EXACT);
        BigDecimal counted = usual == null ? found : counted(usual, found, item, subject);
        subject.note(Note.Kind.INSPECTED, item.title(), item.article(), usual == null ? "" : usual, found, counted);
        return new Reading(counted, monitored.shown(), false);
    }

    private BigDecimal counted(BigDecimal usual, BigDecimal found, Item item, Scoring subject) {
        BigDecimal whole = item.weight() == null ? BigDecimal.ZERO : subject.number(item.weight());
        BigDecimal apart = Mark.percent(usual.subtract(found).abs(), whole);
        if (beyond != null && apart.compareTo(subject.number(beyond)) <= 0) {
            return usual;
        }
        return switch (counts) {
            case INSTEAD -> found;
            case LOWER -> usual.min(found);
            case SHARE -> {
                BigDecimal share = weight == null ? BigDecimal.ZERO : subject.number(weight);
                BigDecimal mixed = found.multiply(share).add(usual.multiply(Mark.HUNDRED.subtract(share)));
                yield mixed.divide(Mark.HUNDRED, Mark.EXACT);
            }
        };
    }
}
