package lianxin.graphql;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Objects;
import lianxin.kernel.Caller;
import lianxin.kernel.Page;
import lianxin.kernel.SealingKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Pages of lists with cursors. A cursor is the key of the last row, sealed for its tenant and its list: one that was made
 * up, changed, or taken from another list or tenant is answered alike.
 */
@Component
public class Connections {

    /** One page as the schema shows it. */
    public record Connection<T>(List<T> nodes, End pageInfo) {}

    /** Where a page ends; no cursor when it is empty or the last. */
    public record End(boolean hasNextPage, @Nullable String endCursor) {}

    /** How a facade reads a page. */
    @FunctionalInterface
    public interface Read<T> {
        Page<T> page(@Nullable String after, int size);
    }

    private final SealingKey key;
    private final GraphQlSettings settings;

    Connections(SealingKey key, GraphQlSettings settings) {
        this.key = key;
        this.settings = settings;
    }

    /** The page that the field's arguments {@code first} and {@code after} ask for. */
    public <T> Connection<T> read(DataFetchingEnvironment call, Read<T> list) {
        int first = Objects.requireNonNull(call.<Integer>getArgument("first"));
        if (first < 1 || first > settings.pageSize()) {
            throw new BadRequest("first: 1 to " + settings.pageSize());
        }
        String cursor = call.getArgument("after");
        String purpose = purpose(call);
        Page<T> page = list.page(cursor == null ? null : open(purpose, cursor), first);
        String next = page.next();
        return new Connection<>(page.rows(), new End(next != null, next == null ? null : key.seal(purpose, next)));
    }

    private String open(String purpose, String cursor) {
        try {
            return key.open(purpose, cursor);
        } catch (RuntimeException notOurs) {
            throw new BadRequest("after: no cursor of this list");
        }
    }

    private static String purpose(DataFetchingEnvironment call) {
        return String.join(
                " ",
                "cursor",
                Caller.current().tenant().value(),
                call.getExecutionStepInfo().getObjectType().getName(),
                call.getFieldDefinition().getName());
    }
}
