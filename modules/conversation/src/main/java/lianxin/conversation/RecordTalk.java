package lianxin.conversation;

import java.util.List;
import java.util.Optional;
import lianxin.conversation.Conversation.Recorded;
import lianxin.conversation.HeartToHeartTalk.Content;
import lianxin.kernel.Caller;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Outcome;
import lianxin.kernel.Refusal;
import lianxin.organization.LeagueOrganization;
import lianxin.organization.OrganizationId;
import org.springframework.stereotype.Component;

/** Keeps a new talk, once for each key. */
@Component
class RecordTalk {

    private final TalkReach reach;
    private final CheckTalk check;
    private final PostTalk post;
    private final HouseClock clock;

    RecordTalk(TalkReach reach, CheckTalk check, PostTalk post, HouseClock clock) {
        this.reach = reach;
        this.check = check;
        this.post = post;
        this.clock = clock;
    }

    Outcome<Recorded> record(OrganizationId organization, Content stated, String requestKey) {
        Optional<LeagueOrganization> within = reach.recordable(organization);
        if (within.isEmpty()) {
            return Outcome.refused(Refusal.of("organization", "talk.unknown-branch"));
        }
        LeagueOrganization body = within.get();
        Content content = check.completed(body, stated);
        return post.once("conversation.talk.record", body, content.talker(), requestKey, () -> {
            List<Refusal> reasons = check.refusals(body, content);
            return reasons.isEmpty() ? Outcome.accepted(first(body.id(), content)) : Outcome.refused(reasons);
        });
    }

    private HeartToHeartTalk first(OrganizationId organization, Content content) {
        OrganizationId own = new OrganizationId(Caller.current().organization());
        return new HeartToHeartTalk(
                TalkId.next(),
                1,
                organization,
                content,
                content.members().size(),
                own.equals(organization),
                false,
                own,
                "",
                clock.instant());
    }
}
