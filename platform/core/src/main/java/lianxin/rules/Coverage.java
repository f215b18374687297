package lianxin.rules;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import lianxin.ledger.Fact;
import org.jspecify.annotations.Nullable;

/**
 * How many of a roster are reached by a number of facts each: every member of a branch by two talks. Members are
 * reached or still to be reached; it is the subject that owes it.
 *
 * @param onlyIf whether this part is asked at all, null when that is settled
 * @param members conditions under which a member is to be reached; their words say why one is not
 * @param selection the facts, whose object is the member
 * @param times facts that each member must have
 * @param percent share of the members that must be reached
 * @param strive share that is striven for and only noted, null when there is none
 * @param deadline last day on which facts count, null for the whole period
 */
record Coverage(
        String title,
        String unit,
        RelationKind roster,
        @Nullable Check onlyIf,
        List<Condition> members,
        FactSelection selection,
        Quantity times,
        Quantity percent,
        @Nullable Quantity strive,
        @Nullable Deadline deadline)
        implements Requirement {

    @Override
    public Judgement judge(Case asked) {
        Verdict only = onlyIf == null ? Verdict.YES : onlyIf.test(asked);
        Setting each = asked.setting(times);
        Setting share = asked.setting(percent);
        if (only == Verdict.NO || !each.asked() || !share.asked()) {
            return Judgement.NOT_ASKED;
        }
        LocalDate due = deadline == null ? null : deadline.last(asked);
        Reached reached = new Reached(asked.inputs().presences(roster, asked.window()), each);
        reached.count(deadline == null ? asked : deadline.over(asked, due), due);
        long done = 0;
        long total = 0;
        long lacking = 0;
        long doubtful = 0;
        for (int i = 0; i < reached.members.size(); i++) {
            Condition.Failed failed = excuse(reached.members.get(i), asked);
            if (failed != null && failed.verdict() == Verdict.NO) {
                asked.trace().excused(reached.members.get(i).object(), failed.words());
                reached.on[i] = null; // the day on which enough are reached is counted without this one
                continue;
            }
            total++;
            if (reached.on[i] != null) {
                done++;
                asked.trace().credited(title, reached.by[i], 1);
                continue;
            }
            asked.trace().toReach(reached.members.get(i).object());
            boolean doubt = failed != null || reached.possible[i] >= each.number();
            doubtful += doubt ? 1 : 0;
            lacking += doubt ? 0 : 1;
        }
        if (total == 0) {
            return Judgement.NOT_ASKED;
        }
        long target = Target.share(total, share.number());
        Setting more = strive == null ? null : asked.noted(strive);
        boolean settled = only == Verdict.YES && !each.isOpen() && !share.isOpen() && (deadline == null || due != null);
        boolean met = settled && done >= target;
        boolean doubt = doubtful > 0 && total - lacking >= target;
        Judgement.Tally tally = new Judgement.Tally(
                title,
                unit,
                done,
                share.isOpen() ? null : target,
                null,
                more == null || more.value() == null ? null : (Long) Target.share(total, more.number()),
                met,
                false,
                false,
                null);
        return Judgement.of(met ? reached.day(target, asked) : null, !settled || doubt, due, tally);
    }

    private Condition.@Nullable Failed excuse(Presence member, Case asked) {
        asked.aboutMember(member);
        Condition.Failed failed = Condition.firstFailed(members, asked);
        asked.aboutMember(null);
        return failed;
    }

    /** Which members have how many facts, in arrays beside the roster, which is sorted by id. */
    private final class Reached {
        private final List<Presence> members;
        private final long[] ids;
        private final int[] certain;
        private final int[] possible;
        private final @Nullable LocalDate[] on;
        private final @Nullable Fact[] by;
        private final Setting each;

        Reached(List<Presence> members, Setting each) {
            this.members = members;
            this.each = each;
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

        /** The day on which so many had been reached. */
        LocalDate day(long number, Case asked) {
            LocalDate[] days =
                    Arrays.stream(on).filter(day -> day != null).sorted().toArray(LocalDate[]::new);
            return number == 0 ? asked.window().first() : days[(int) number - 1];
        }
    }
}
