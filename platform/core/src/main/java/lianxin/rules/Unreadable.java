package lianxin.rules;

import lianxin.kernel.Refusal;

/** Ends the reading of one document of a pack; becomes a {@link Finding} and never leaves this room. */
final class Unreadable extends RuntimeException {

    static final String UNKNOWN_KIND = "unknown-kind";

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

    /** Whether a finding says that no module declares a kind of fact or relation. */
    static boolean isUnknownKind(Finding finding) {
        return finding.problem().code().equals(PREFIX + UNKNOWN_KIND);
    }
}
