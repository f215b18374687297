package lianxin.liaison;

import java.time.LocalDate;
import java.util.List;
import lianxin.ledger.ExtraValue;
import org.jspecify.annotations.Nullable;

/**
 * 问题: something found at a point and handed to somebody who can mend it.
 *
 * @param title 问题, without names of persons
 * @param handedTo 交办单位
 * @param due 办理时限
 * @param answer 答复, empty while there is none
 * @param answeredOn day of the answer, null until then
 * @param extra what stands in the fields that the tenant's packs have added
 */
public record LiaisonProblem(
        String title,
        LocalDate foundOn,
        String handedTo,
        LocalDate due,
        String answer,
        @Nullable LocalDate answeredOn,
        List<ExtraValue> extra)
        implements PointRecord {

    /** What was kept before there were further fields has none. */
    public LiaisonProblem {
        extra = extra == null ? List.of() : List.copyOf(extra);
    }

    /** A problem without anything in further fields. */
    public LiaisonProblem(
            String title,
            LocalDate foundOn,
            String handedTo,
            LocalDate due,
            String answer,
            @Nullable LocalDate answeredOn) {
        this(title, foundOn, handedTo, due, answer, answeredOn, List.of());
    }

    /** The same problem with this in the further fields. */
    public LiaisonProblem with(List<ExtraValue> values) {
        return new LiaisonProblem(title, foundOn, handedTo, due, answer, answeredOn, values);
    }

    /** Whether it belongs to a year: found by then and not answered before. */
    boolean isOf(int year) {
        return foundOn.getYear() <= year && (answeredOn == null || answeredOn.getYear() >= year);
    }
}
