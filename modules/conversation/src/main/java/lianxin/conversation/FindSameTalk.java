package lianxin.conversation;

import java.util.Optional;
import java.util.Set;
import lianxin.conversation.HeartToHeartTalk.Content;
import lianxin.ledger.Ledger;
import lianxin.organization.OrganizationId;
import org.springframework.stereotype.Component;

/**
 * Finds the talk that somebody else may have recorded before: of the same branch, on the same day, in the same form, with
 * the very same members. The branch and its township, or two of its leaders, would otherwise count it twice.
 */
@Component
class FindSameTalk {

    private final Talks talks;
    private final Ledger ledger;

    FindSameTalk(Talks talks, Ledger ledger) {
        this.talks = talks;
        this.ledger = ledger;
    }

    Optional<HeartToHeartTalk> of(OrganizationId branch, Content content) {
        return content.members().isEmpty()
                ? Optional.empty()
                : talks.like(branch, content).stream()
                        .filter(talk -> Set.copyOf(TalkFacts.ticked(ledger.factsOf(TalkFacts.source(talk.id()))))
                                .equals(Set.copyOf(content.members())))
                        .findFirst();
    }
}
