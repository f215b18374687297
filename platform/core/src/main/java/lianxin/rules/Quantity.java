package lianxin.rules;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A number in a duty: the value of a parameter, or written out. */
record Quantity(@Nullable Parameter parameter, long literal) {

    static final Quantity ALL = new Quantity(null, 100);

    /** The most days or months over which anything is looked at. */
    static final long LONGEST = 3_660;

    /** The most that it can be on any day for anybody. */
    long most() {
        return parameter == null ? literal : parameter.greatest();
    }

    /** A number that stands in the duty itself. */
    static Setting written(long literal, Duty duty) {
        Parameter unnamed = new Parameter(
                "", duty.title(), "", Parameter.Type.NUMBER, Map.of(), List.of(), duty.article(), List.of());
        return new Setting(unnamed, true, literal, null, duty.article(), duty.pack());
    }
}
