package lianxin.rules;

import lianxin.kernel.Refusal;

/** Ends the reading of one document of a pack; becomes a {@link Finding} and never leaves this room. */
final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final String PREFIX = "pack.";

    private final transient Finding finding;

    Unreadable(String file, int line, String code, Object... arguments) {
        super(file + ":" + line + " " + code, null, false, false);
        finding = new Finding(file, line, Refusal.ofAll(PREFIX + code, arguments));
    }

    Finding finding() {
        return finding;
    }
}
