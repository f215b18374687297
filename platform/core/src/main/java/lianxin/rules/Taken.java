package lianxin.rules;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the parts of a combination have counted, where one thing may count in one of them only. */
final class Taken {

    private final Set<Object> items = new HashSet<>();
    private final String words;
    private boolean last;

    Taken(String words) {
        this.words = words;
    }

    /** Why something may not be counted: an earlier part has it, or this one has enough and a later one may need it. */
    Condition.@Nullable Failed refuses(Object item, boolean enough) {
        return items.contains(item) || (enough && !last) ? new Condition.Failed(Verdict.NO, words) : null;
    }

    void take(Object item) {
        items.add(item);
    }

    /** Says whether the part that comes now is the last one. */
    void lastPart(boolean is) {
        last = is;
    }
}
