package lianxin.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that a pack says otherwise than the levels above it, or beside them.
 *
 * @param name of the parameter, duty or field, as in {@code liaison.min_visits_per_point}
 * @param title Chinese title of the parameter, duty or field
 * @param cell cell of the table, as in {@code DIVISION}; empty where there is none
 * @param upper what holds above, in the words of the pack; null where the levels above leave it open or say nothing
 * @param own what this pack says; null where it says nothing, which happens only to a duty that it adds
 * @param since day from which it holds, null where it is bound to no day
 * @param article article of the level above that is filled or departed from, of this pack for what it adds
 * @param reference article of this pack
 */
public record Deviation(
        Kind kind,
        String name,
        String title,
        String cell,
        @Nullable String upper,
        @Nullable String own,
        @Nullable LocalDate since,
        String article,
        String reference) {

    /** In which way. The words are looked up under {@code deviation.<name>}, in small letters. */
    public enum Kind {
        /** 填补: a number that the levels above leave open. */
        FILLED,
        /** 另定: a number other than above, within its bounds. */
        CHANGED,
        /** 增设参数. */
        ADDED_PARAMETER,
        /** 增设任务要求. */
        ADDED_DUTY,
        /** 增设登记项目, or a value of a coded one. */
        ADDED_FIELD,
        /** 扩大范围. */
        WIDENED,
        /** 缩小范围, where the duty allows it. */
        NARROWED,
        /** 增加免除, where the duty allows it. */
        EXEMPTED,
        /** 另定周期, 取数日, 归属 or 折算, where the duty allows it. */
        TERMS,
        /** 鼓励改为必须. */
        BINDING
    }
}
