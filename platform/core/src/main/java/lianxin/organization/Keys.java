package lianxin.organization;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import lianxin.kernel.Id;

/** Many ids in one statement. */
final class Keys {

    /** Rows that go to the database at once. */
    static final int BATCH = 1000;

    private Keys() {}

    static List<Long> of(Collection<? extends Id> ids) {
        return ids.stream().map(Id::value).toList();
    }

    static <T> void inBatches(Collection<T> all, Consumer<List<T>> work) {
        List<T> list = new ArrayList<>(all);
        for (int first = 0; first < list.size(); first += BATCH) {
            work.accept(list.subList(first, Math.min(first + BATCH, list.size())));
        }
    }
}
