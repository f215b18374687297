package lianxin.rules;

import java.math.BigDecimal;
import java.util.List;
import lianxin.rules.Assessment.Note;
import lianxin.rules.Evidence.Rating;
import org.jspecify.annotations.Nullable;

/**
 * A kind of rater.
 *
 * @param weight in percent
 * @param least fewest answers that count, null when one is enough
 */
record Rater(
        String by, String title, Amount weight, @Nullable Amount least) {

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
