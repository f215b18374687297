package lianxin.extension;

/** What came of a call to a plugin. Whatever the plugin did, the caller gets one of these and nothing is thrown. */
public sealed interface Answer<R> {

    /** The plugin answered. */
    record Given<R>(R value) implements Answer<R> {}

    /**
     * It did not, and is left out for this call.
     *
     * @param detail class and message of what it threw, for the operator and the tenant's administrator; often empty
     */
    record Failed<R>(Reason reason, String detail) implements Answer<R> {}

    /** Why there is no answer; the words are found under {@code extension.failed.<reason>}. */
    enum Reason {
        /** No plugin of this id is installed, or not with such an extension. */
        ABSENT,
        /** Earlier calls of this tenant have not come to an end. */
        BUSY,
        /** No answer before the deadline. */
        LATE,
        /** It threw something. */
        FAILED
    }

    /** No answer, and nothing to add to the reason. */
    static <R> Answer<R> failed(Reason reason) {
        return new Failed<>(reason, "");
    }
}
