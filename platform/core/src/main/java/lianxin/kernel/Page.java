package lianxin.kernel;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Some rows of a long list and where to go on. Lists are read by key, never by offset and never counted.
 *
 * @param next key after which the following page begins, null at the end
 */
public record Page<T>(List<T> rows, @Nullable String next) {

    public Page {
        rows = List.copyOf(rows);
    }

    /** Makes a page of at most {@code size} rows from a read that asked for one row more. */
    public static <T> Page<T> of(List<T> read, int size, Function<? super T, String> key) {
        return read.size() <= size
                ? new Page<>(read, null)
                : new Page<>(read.subList(0, size), key.apply(read.get(size - 1)));
    }

    /** The same page of other rows. */
    public <R> Page<R> map(Function<? super T, ? extends R> change) {
        return new Page<>(rows.stream().<R>map(change).toList(), next);
    }
}
