package lianxin.rules;

import java.time.LocalDate;
import java.util.List;
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
        Reached reached = new Reached(asked.inputs().presences(roster, asked.window()), each, selection, deadline);
        reached.count(deadline == null ? asked : deadline.over(asked, due), due);
        long done = 0;
        long total = 0;
        long lacking = 0;
        long doubtful = 0;
        for (int i = 0; i < reached.members().size(); i++) {
            Presence member = reached.members().get(i);
            Condition.Failed failed = excuse(member, asked);
            if (failed != null && failed.verdict() == Verdict.NO) {
                asked.trace().excused(member.object(), failed.words());
                reached.leaveOut(i);
                continue;
            }
            total++;
            if (reached.isReached(i)) {
                done++;
                asked.trace().credited(title, reached.by(i), 1);
                continue;
            }
            asked.trace().toReach(member.object());
            boolean doubt = failed != null || reached.mightBeReached(i);
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
}
