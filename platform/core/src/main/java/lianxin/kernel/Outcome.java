package lianxin.kernel;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The answer to a command: it was accepted, perhaps with warnings, or refused with reasons and nothing was stored. */
public sealed interface Outcome<T> {

    /**
     * Done.
     *
     * @param warnings what the caller should know all the same; nothing has to be mended
     */
    record Accepted<T>(T value, List<Refusal> warnings) implements Outcome<T> {
        public Accepted {
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * Not done, and nothing half done.
     *
     * @param reasons at least one
     */
    record Refused<T>(List<Refusal> reasons) implements Outcome<T> {
        public Refused {
            reasons = List.copyOf(reasons);
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("A refusal needs a reason");
            }
        }
    }

    /** Why not; empty for a yes. */
    default List<Refusal> reasons() {
        return List.of();
    }

    static <T> Outcome<T> accepted(T value) {
        return new Accepted<>(value, List.of());
    }

    static <T> Outcome<T> accepted(T value, List<Refusal> warnings) {
        return new Accepted<>(value, warnings);
    }

    static <T> Outcome<T> refused(Refusal... reasons) {
        return new Refused<>(List.of(reasons));
    }

    static <T> Outcome<T> refused(List<Refusal> reasons) {
        return new Refused<>(reasons);
    }

    /** The value, or a fault naming the refusals: for callers that have made sure that nothing can be refused. */
    default T orThrow() {
        return switch (this) {
            case Accepted<T> accepted -> accepted.value();
            case Refused<T> refused -> throw new Fault(Fault.Category.DEFECT, "Refused: " + refused.reasons());
        };
    }

    /** The same answer, with further warnings beside a yes. */
    default Outcome<T> warning(List<Refusal> more) {
        return this instanceof Accepted<T>(T value, List<Refusal> warnings) && !more.isEmpty()
                ? new Accepted<>(
                        value, Stream.concat(warnings.stream(), more.stream()).toList())
                : this;
    }

    /** The same answer about another value. */
    default <R> Outcome<R> map(Function<? super T, ? extends R> change) {
        return switch (this) {
            case Accepted<T> accepted -> new Accepted<>(change.apply(accepted.value()), accepted.warnings());
            case Refused<T> refused -> new Refused<>(refused.reasons());
        };
    }
}
