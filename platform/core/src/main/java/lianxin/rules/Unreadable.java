package lianxin.rules;

import java.util.stream.Stream;
import lianxin.kernel.Refusal;

/** Ends the reading of one document of a pack; becomes a {@link Finding} and never leaves this room. */
final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final String PREFIX = "pack.";
    private static final int MOST_QUOTED = 1_000;

    private final transient Finding finding;

    Unreadable(String file, int line, String code, Object... arguments) {
        super(file + ":" + line + " " + code, null, false, false);
        finding = new Finding(
                file,
                line,
                Refusal.ofAll(
                        PREFIX + code,
                        Stream.of(arguments).map(Unreadable::brief).toArray()));
    }

    /** A sentence quotes what was written, and not a million letters of it. */
    private static Object brief(Object argument) {
        return argument instanceof String text && text.length() > MOST_QUOTED
                ? text.substring(0, MOST_QUOTED) + "…"
                : argument;
    }

    Finding finding() {
        return finding;
    }
}
