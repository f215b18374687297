package lianxin.rules;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import lianxin.ledger.Fact;
import org.jspecify.annotations.Nullable;

/** Which members have how many facts, in arrays beside the roster, which is sorted by id. */
final class Reached {
    private final List<Presence> members;
    private final long[] ids;
    private final int[] certain;
    private final int[] possible;
    private final @Nullable LocalDate[] on;
    private final @Nullable Fact[] by;
    private final Setting each;
    private final FactSelection selection;
    private final @Nullable Deadline deadline;

    Reached(List<Presence> members, Setting each, FactSelection selection, @Nullable Deadline deadline) {
        this.members = members;
        this.each = each;
        this.selection = selection;
        this.deadline = deadline;
        ids = members.stream().mapToLong(Presence::object).toArray();
        certain = new int[ids.length];
        possible = new int[ids.length];
        on = new LocalDate[ids.length];
        by = new Fact[ids.length];
    }

    void count(Case asked, @Nullable LocalDate due) {
        List<Condition> where = selection.where();
        for (Fact fact : asked.inputs().facts(selection.by())) {
            int member =
                    selection.kinds().contains(fact.kind()) ? Arrays.binarySearch(ids, selection.object(fact)) : -1;
            if (member < 0 || !selection.isLookedAt(fact, asked) || !asked.belongs(fact)) {
                continue;
            }
            asked.aboutFact(fact);
            asked.aboutMember(members.get(member));
            Condition.Failed late = deadline == null ? null : deadline.missed(asked.countsOn(fact), due);
            Condition.Failed failed = late != null || where.isEmpty() ? late : Condition.firstFailed(where, asked);
            asked.aboutFact(null);
            asked.aboutMember(null);
            possible[member] += failed == null || failed.verdict() == Verdict.OPEN ? 1 : 0;
            if (failed != null) {
                asked.trace().notCounted(fact, failed);
                continue;
            }
            asked.trace().counted(fact);
            if (++certain[member] >= each.number() && on[member] == null && !each.isOpen()) {
                on[member] = asked.countsOn(fact);
                by[member] = fact;
            }
        }
    }

    List<Presence> members() {
        return members;
    }

    boolean isReached(int member) {
        return on[member] != null;
    }

    boolean mightBeReached(int member) {
        return possible[member] >= each.number();
    }

    /** The fact by which a member that is reached was reached. */
    Fact by(int member) {
        return Objects.requireNonNull(by[member]);
    }

    /** The day on which enough are reached is counted without this one. */
    void leaveOut(int member) {
        on[member] = null;
    }

    /** The day on which so many had been reached. */
    LocalDate day(long number, Case asked) {
        LocalDate[] days = Arrays.stream(on).filter(day -> day != null).sorted().toArray(LocalDate[]::new);
        return number == 0 ? asked.window().first() : days[(int) number - 1];
    }
}
