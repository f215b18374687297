package lianxin.liaison;

import lianxin.kernel.Period;
import org.jspecify.annotations.Nullable;

/**
 * What the host says of a visit, with one tap.
 *
 * @param actual the dates as the host knows them, given with {@link Kind#DATES_DIFFER} alone
 */
public record HostAnswer(Kind kind, @Nullable Period actual) {

    /** The three answers. */
    public enum Kind {
        /** 属实. */
        TRUE,
        /** 日期有出入. */
        DATES_DIFFER,
        /** 未到. */
        NOT_COME
    }

    public HostAnswer {
        if ((kind == Kind.DATES_DIFFER) != (actual != null)) {
            throw new IllegalArgumentException("Actual dates belong to DATES_DIFFER and to nothing else");
        }
    }

    /** 属实. */
    public static HostAnswer isTrue() {
        return new HostAnswer(Kind.TRUE, null);
    }

    /** 日期有出入: they were there on these days. */
    public static HostAnswer datesDiffer(Period actual) {
        return new HostAnswer(Kind.DATES_DIFFER, actual);
    }

    /** 未到. */
    public static HostAnswer notCome() {
        return new HostAnswer(Kind.NOT_COME, null);
    }
}
