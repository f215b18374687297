package lianxin.conversation.graphql;

import java.util.List;
import java.util.Map;
import java.util.Set;
import lianxin.conversation.Conversation;
import lianxin.conversation.Conversation.Recorded;
import lianxin.conversation.TalkCoverage;
import lianxin.conversation.TalkId;
import lianxin.graphql.TextScalar;
import lianxin.kernel.Outcome;
import lianxin.kernel.Refusal;
import lianxin.ledger.ExtraValue;
import lianxin.organization.MemberId;
import lianxin.organization.Members;
import lianxin.organization.OrganizationId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Controller;

/** Coverage in numbers, and talks that a third party's system records for branches. */
@Controller
class TalkApi {

    /** The answer to a talk that was kept; a client of a body above is not told how the branch stands. */
    record RecordedTalk(
            TalkId id,
            int revision,
            List<ExtraValue> extra,
            List<Refusal> warnings,
            @Nullable TalkCoverage coverage) {}

    private final Conversation conversation;
    private final Members members;

    TalkApi(Conversation conversation, Members members) {
        this.conversation = conversation;
        this.members = members;
    }

    @QueryMapping
    @Nullable
    TalkCoverage talkCoverage(@Argument OrganizationId branch, @Argument int year) {
        return conversation.coverage(branch, year).orElse(null);
    }

    /** A number that is in no roster is answered like one of another branch. */
    @MutationMapping
    Object recordTalk(@Argument String key, @Argument OrganizationId branch, @Argument TalkReport talk) {
        Map<String, MemberId> roster = members.byCodes(Set.copyOf(talk.members()));
        Outcome<Recorded> outcome = talk.isKnown(roster)
                ? conversation.record(branch, talk.content(roster), key)
                : Outcome.refused(Refusal.of("members", "talk.member-elsewhere"));
        return switch (outcome) {
            case Outcome.Accepted<Recorded>(Recorded recorded, List<Refusal> warnings) ->
                new RecordedTalk(
                        recorded.id(),
                        recorded.revision(),
                        conversation
                                .find(recorded.id())
                                .map(kept -> kept.content().extra())
                                .orElse(List.of()),
                        warnings,
                        talkCoverage(branch, talk.day().getYear()));
            case Outcome.Refused<Recorded> refused -> refused;
        };
    }

    @Bean
    static RuntimeWiringConfigurer talkIds() {
        return wiring -> wiring.scalar(TextScalar.id("talk", TalkId.class, TalkId::new));
    }
}
