package lianxin.liaison;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 问题: something found at a point and handed to somebody who can mend it.
 *
 * @param title 问题, without names of persons
 * @param handedTo 交办单位
 * @param due 办理时限
 * @param answer 答复, empty while there is none
 * @param answeredOn day of the answer, null until then
 */
public record LiaisonProblem(
        String title,
        LocalDate foundOn,
        String handedTo,
        LocalDate due,
        String answer,
        @Nullable LocalDate answeredOn) implements PointRecord {}
