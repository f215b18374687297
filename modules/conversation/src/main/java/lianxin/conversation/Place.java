package lianxin.conversation;

import java.time.LocalDate;
import lianxin.kernel.Period;
import org.jspecify.annotations.Nullable;

/** Where a page ended in a list that is in order of day, then of id. */
record Place(LocalDate day, long id) {

    /** Before everything. */
    static final Place START = new Place(LocalDate.EPOCH, 0);

    /** After everything. */
    static final Place END = new Place(Period.OPEN_END, Long.MAX_VALUE);

    static Place of(@Nullable String key, Place otherwise) {
        if (key == null) {
            return otherwise;
        }
        int dot = key.indexOf('.');
        return new Place(LocalDate.parse(key.substring(0, dot)), Long.parseLong(key.substring(dot + 1)));
    }

    String key() {
        return day + "." + id;
    }
}
