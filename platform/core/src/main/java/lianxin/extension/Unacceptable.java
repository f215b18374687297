package lianxin.extension;

import lianxin.kernel.Refusal;

/** A jar is not installed, and the operator reads why. */
final class Unacceptable extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    Unacceptable(String code, Object... arguments) {
        super("plugin." + code);
        refusal = Refusal.ofAll("plugin." + code, arguments);
    }

    Refusal refusal() {
        return refusal;
    }
}
