package lianxin.conversation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lianxin.conversation.HeartToHeartTalk.Content;
import lianxin.kernel.Refusal;
import lianxin.organization.MemberId;
import lianxin.organization.Membership;

/**
 * Whether a talk with members of a branch can have been as it is stated.
 *
 * @param roster who is or was in the branch; whoever is not in it is refused in the same words, known elsewhere or not
 * @param today no talk is later than this
 */
record Attendance(List<Membership> roster, LocalDate today) {

    List<Refusal> refusals(Content content) {
        List<Refusal> found = new ArrayList<>();
        if (content.day().isAfter(today)) {
            found.add(Refusal.of("day", "talk.in-future"));
        }
        if (content.others() < 0) {
            found.add(Refusal.of("others", "talk.others-negative"));
        }
        if (content.members().isEmpty() && content.others() <= 0) {
            found.add(Refusal.of("members", "talk.nobody"));
        }
        found.addAll(new LinkedHashSet<>(ofMembers(content).values()));
        return found;
    }

    /** Why some of those ticked cannot have been there, in the order of the ticks. */
    Map<MemberId, Refusal> ofMembers(Content content) {
        Map<MemberId, Membership> known = new HashMap<>();
        roster.forEach(membership -> known.merge(
                membership.member(), membership, (one, other) -> one.period().contains(content.day()) ? one : other));
        Map<MemberId, Refusal> found = new LinkedHashMap<>();
        Set<MemberId> seen = new HashSet<>();
        for (MemberId member : content.members()) {
            Membership membership = known.get(member);
            if (!seen.add(member)) {
                found.put(member, Refusal.of("members", "talk.member-twice"));
            } else if (membership == null) {
                found.put(member, Refusal.of("members", "talk.member-elsewhere"));
            } else if (content.day().isBefore(membership.period().first())) {
                found.put(
                        member,
                        Refusal.of(
                                "members",
                                "talk.member-not-yet",
                                membership.period().first()));
            } else if (content.day().isAfter(membership.period().last())) {
                found.put(
                        member,
                        Refusal.of(
                                "members",
                                "talk.member-gone",
                                membership.period().last()));
            }
        }
        return found;
    }
}
