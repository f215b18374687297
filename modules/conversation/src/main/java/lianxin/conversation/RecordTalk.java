package lianxin.conversation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lianxin.conversation.Conversation.Recorded;
import lianxin.conversation.HeartToHeartTalk.Content;
import lianxin.kernel.Caller;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Outcome;
import lianxin.kernel.Refusal;
import lianxin.ledger.RecordForm;
import lianxin.organization.LeagueOrganization;
import lianxin.organization.OrganizationId;
import org.springframework.stereotype.Component;

/** Keeps a new talk, once for each key. */
@Component
class RecordTalk {

    private final TalkReach reach;
    private final CheckTalk check;
    private final FindSameTalk same;
    private final PostTalk post;
    private final HouseClock clock;

    RecordTalk(TalkReach reach, CheckTalk check, FindSameTalk same, PostTalk post, HouseClock clock) {
        this.reach = reach;
        this.check = check;
        this.same = same;
        this.post = post;
        this.clock = clock;
    }

    RecordForm form(LocalDate day) {
        return check.form(day);
    }

    Outcome<Recorded> record(OrganizationId organization, Content stated, String requestKey) {
        Optional<LeagueOrganization> within = reach.recordable(organization);
        if (within.isEmpty()) {
            return Outcome.refused(Refusal.of("organization", "talk.unknown-branch"));
        }
        LeagueOrganization body = within.get();
        Content content = check.completed(body, stated);
        return post.once("conversation.talk.record", body, content.talker(), requestKey, () -> {
            Outcome<Content> read = check.read(body, content, List.of());
            return read instanceof Outcome.Accepted<Content>
                            && same.of(body.id(), content).isPresent()
                    ? Outcome.refused(Refusal.of("members", "talk.recorded-already"))
                    : read.map(whole -> first(body.id(), whole));
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
