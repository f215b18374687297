package lianxin.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lianxin.ledger.Fact;
import org.jspecify.annotations.Nullable;

/** Measures facts one after another, in groups where that is asked, and under caps. */
final class Measuring {

    private final Measure measure;
    private final @Nullable Grouping grouping;
    private final long each;
    private final List<Used> caps;
    private final Map<Object, Group> groups;
    private final Group all;
    private final boolean open;
    private long value;
    private String cut = "";

    Measuring(Measure measure, @Nullable Grouping grouping, List<Cap> caps, Case asked) {
        this.measure = measure;
        this.grouping = grouping;
        all = new Group(new Running(measure.kind()));
        groups = grouping == null ? Map.of() : new HashMap<>();
        Setting least = grouping == null || grouping.each() == null ? null : asked.setting(grouping.each());
        boolean unset = least != null && least.isOpen();
        this.caps = caps.isEmpty() ? List.of() : new ArrayList<>();
        each = least == null ? 0 : Math.max(1, least.number());
        for (Cap cap : caps) {
            Setting most = asked.setting(cap.most());
            unset |= most.isOpen();
            if (most.value() != null) {
                this.caps.add(new Used(cap, most.number()));
            }
        }
        open = unset;
    }

    long value() {
        return value;
    }

    /** Whether a cap or the size of a group has not been set, so that more may seem to count than does. */
    boolean open() {
        return open;
    }

    /** The words of the cap under which the last fact fell, empty when all of it counts. */
    String cut() {
        return cut;
    }

    /** Measures one more fact, which is the one at hand; returns by how much the value changed. */
    long add(Fact fact, Case asked) {
        Object amount = measure.attribute().isEmpty() ? null : asked.ofFact(measure.attribute());
        Group group = grouping == null
                ? all
                : groups.computeIfAbsent(
                        grouping.per().of(fact, asked), unused -> new Group(new Running(measure.kind())));
        long before = group.running.value();
        group.running.add(amount, asked.credited(fact));
        long gained = capped(group.running.value() - before, fact, asked);
        long reached = group.reached + gained;
        long change = each == 0 ? gained : (reached >= each ? 1 : 0) - (group.reached >= each ? 1 : 0);
        group.reached = reached;
        value += change;
        return change;
    }

    private long capped(long gained, Fact fact, Case asked) {
        cut = "";
        long left = gained;
        for (Used cap : caps) {
            Object key = cap.cap.per().of(fact, asked);
            long free = cap.most - cap.used.getOrDefault(key, 0L);
            if (left > free) {
                left = Math.max(0, free);
                cut = cap.cap.otherwise();
            }
        }
        for (Used cap : caps) {
            cap.used.merge(cap.cap.per().of(fact, asked), left, Long::sum);
        }
        return left;
    }

    private static final class Group {
        private final Running running;
        private long reached;

        Group(Running running) {
            this.running = running;
        }
    }

    private record Used(Cap cap, long most, Map<Object, Long> used) {

        Used(Cap cap, long most) {
            this(cap, most, new HashMap<>());
        }
    }
}
