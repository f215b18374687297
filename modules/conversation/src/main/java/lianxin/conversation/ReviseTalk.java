package lianxin.conversation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import lianxin.conversation.Conversation.Recorded;
import lianxin.conversation.HeartToHeartTalk.Content;
import lianxin.kernel.Caller;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Outcome;
import lianxin.kernel.Refusal;
import lianxin.ledger.Ledger;
import lianxin.organization.LeagueOrganization;
import lianxin.organization.Members;
import org.springframework.stereotype.Component;

/** Appends a further revision to a talk: stated anew, withdrawn, or confirmed by the branch. */
@Component
class ReviseTalk {

    private final TalkReach reach;
    private final Talks talks;
    private final CheckTalk check;
    private final Members members;
    private final PostTalk post;
    private final Ledger ledger;
    private final HouseClock clock;

    ReviseTalk(
            TalkReach reach,
            Talks talks,
            CheckTalk check,
            Members members,
            PostTalk post,
            Ledger ledger,
            HouseClock clock) {
        this.reach = reach;
        this.talks = talks;
        this.check = check;
        this.members = members;
        this.post = post;
        this.ledger = ledger;
        this.clock = clock;
    }

    Outcome<Recorded> revise(TalkId id, int revision, Content stated, String reason, String requestKey) {
        return append("conversation.talk.revise", id, revision, requestKey, reach::revisable, (body, talk) -> {
            Outcome<Content> read = check.read(
                    body, check.completed(body, stated), talk.content().extra());
            List<Refusal> reasons = Stream.concat(
                            CheckText.refusals("reason", reason).stream(), read.reasons().stream())
                    .toList();
            boolean own = talk.organization().value() == Caller.current().organization();
            return reasons.isEmpty()
                    ? accepted(talk.next(read.orThrow(), own, false, reason, clock.instant()))
                    : Outcome.refused(reasons);
        });
    }

    Outcome<Recorded> withdraw(TalkId id, int revision, String reason, String requestKey) {
        return append("conversation.talk.withdraw", id, revision, requestKey, reach::revisable, (body, talk) -> {
            List<Refusal> reasons = CheckText.refusals("reason", reason);
            return reasons.isEmpty()
                    ? accepted(talk.next(talk.content(), talk.confirmed(), true, reason, clock.instant()))
                    : Outcome.refused(reasons);
        });
    }

    Outcome<Recorded> confirm(TalkId id, int revision, String requestKey) {
        return append(
                "conversation.talk.confirm",
                id,
                revision,
                requestKey,
                reach::confirmable,
                (body, talk) -> Outcome.accepted(talk.next(talk.content(), true, false, "", clock.instant())));
    }

    private Outcome<Recorded> append(
            String act,
            TalkId id,
            int revision,
            String requestKey,
            Function<HeartToHeartTalk, Optional<LeagueOrganization>> within,
            BiFunction<LeagueOrganization, HeartToHeartTalk, Outcome<HeartToHeartTalk>> change) {
        Optional<HeartToHeartTalk> known = talks.current(id);
        Optional<LeagueOrganization> body = known.flatMap(within);
        if (known.isEmpty() || body.isEmpty()) {
            return Outcome.refused(Refusal.ofAll("talk.unknown"));
        }
        return post.once(act, body.get(), known.get().content().talker(), requestKey, () -> {
            HeartToHeartTalk now = talks.current(id).orElseThrow();
            if (now.withdrawn()) {
                return Outcome.refused(Refusal.ofAll("talk.withdrawn"));
            }
            if (now.revision() != revision) {
                return Outcome.refused(Refusal.ofAll("talk.changed-meanwhile"));
            }
            List<Refusal> atRest = check.atRest(now.content().day());
            if (!atRest.isEmpty()) {
                return Outcome.refused(atRest);
            }
            return change.apply(body.get(), now.ticking(TalkFacts.ticked(ledger.factsOf(TalkFacts.source(now.id())))));
        });
    }

    private Outcome<HeartToHeartTalk> accepted(HeartToHeartTalk talk) {
        return Outcome.accepted(talk, members.namedIn(Map.of("reason", talk.reason()), talk.organization()));
    }
}
