package lianxin.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lianxin.kernel.Period;
import lianxin.ledger.Fact;
import org.jspecify.annotations.Nullable;

/** Remembers the words that an evaluation says of one object. */
final class Heard implements Trace {

    private final List<String> words = new ArrayList<>();
    private final long about;
    private final @Nullable LocalDate first;
    private long now;
    private boolean other;

    Heard(long about, @Nullable LocalDate first) {
        this.about = about;
        this.first = first;
    }

    void add(String said) {
        words.add(said);
    }

    List<String> words() {
        return words;
    }

    @Override
    public void period(Period window) {
        other = first != null && !window.first().equals(first);
    }

    @Override
    public void object(long object) {
        now = object;
    }

    @Override
    public void notCounted(Fact fact, Condition.Failed failed) {
        if (now == about && !other) {
            words.add(failed.words());
        }
    }

    @Override
    public void excused(long object, String reason) {
        words.add(reason);
    }
}
