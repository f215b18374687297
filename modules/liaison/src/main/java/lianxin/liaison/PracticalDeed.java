package lianxin.liaison;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 实事: something done for the young people of a point. It counts from the day on which it is done.
 *
 * @param title 事项, without names of persons
 * @param beneficiaries 受益人数
 * @param due 承诺时限
 * @param doneOn day on which it was done, null until then
 * @param result 进展与成效: how it goes and what it has led to
 */
public record PracticalDeed(
        String title,
        int beneficiaries,
        LocalDate due,
        Progress progress,
        @Nullable LocalDate doneOn,
        String result) implements PointRecord {

    /** How far it has come. */
    public enum Progress {
        /** 已承诺. */
        PROMISED,
        /** 办理中. */
        UNDERWAY,
        /** 已办结. */
        DONE,
        /** 未能办成; the result says why. */
        DROPPED
    }
}
