package lianxin.conversation;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import lianxin.audit.Audit;
import lianxin.conversation.Conversation.Recorded;
import lianxin.kernel.Caller;
import lianxin.kernel.Outcome;
import lianxin.ledger.Ledger;
import lianxin.ledger.Subject;
import lianxin.organization.CadreId;
import lianxin.organization.LeagueOrganization;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The way of a talk into the house: under the lock of whoever it is credited to, its revision is kept, its facts are
 * posted, the trail notes it, and the new standing is read.
 */
@Component
class PostTalk {

    private final Talks talks;
    private final Ledger ledger;
    private final Audit audit;
    private final MeasureCoverage coverage;

    PostTalk(Talks talks, Ledger ledger, Audit audit, MeasureCoverage coverage) {
        this.talks = talks;
        this.ledger = ledger;
        this.audit = audit;
        this.coverage = coverage;
    }

    /**
     * Posts what the work makes, unless this key has been used before: then the answer is given again.
     *
     * @param act name for the trail
     * @param work runs under the lock; the revision to keep, or why there is none
     */
    Outcome<Recorded> once(
            String act,
            LeagueOrganization body,
            @Nullable CadreId talker,
            String requestKey,
            Supplier<Outcome<HeartToHeartTalk>> work) {
        Subject subject = TalkFacts.subject(body, talker);
        ledger.lock(List.of(subject));
        long account = Caller.current().account();
        Optional<HeartToHeartTalk> before = talks.savedBefore(account, requestKey);
        Outcome<HeartToHeartTalk> outcome = before.map(Outcome::accepted).orElseGet(work);
        if (before.isEmpty() && outcome instanceof Outcome.Accepted<HeartToHeartTalk> accepted) {
            HeartToHeartTalk talk = accepted.value();
            talks.append(talk, account, requestKey);
            ledger.record(TalkFacts.source(talk.id()), talk.revision(), TalkFacts.of(talk, subject));
            audit.record(act, talk.id(), "held_on", "form", "members", "others");
        }
        return outcome.map(talk -> new Recorded(
                talk.id(),
                talk.revision(),
                coverage.of(body, subject, talk.content().day().getYear())));
    }
}
