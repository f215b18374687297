package lianxin.conversation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import lianxin.kernel.Period;
import lianxin.ledger.Attribute;
import lianxin.ledger.ExtraValue;
import lianxin.ledger.Fact;
import lianxin.ledger.FactKind;
import lianxin.ledger.NewFact;
import lianxin.ledger.SourceRecord;
import lianxin.ledger.Subject;
import lianxin.organization.CadreId;
import lianxin.organization.LeagueOrganization;
import lianxin.organization.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the ledger learns of a talk: that it was held, and a tick for each member of the branch. */
@Configuration(proxyBeanMethods = false)
class TalkFacts {

    /** The kind of record, to which packs may add. */
    static final String RECORD = "conversation.talk";

    private static final List<Attribute> OF_BOTH = List.of(
            Attribute.category("form", "形式", Attribute.choices(form -> SheetLayout.word(form), TalkForm.values())),
            Attribute.flag("during_research", "是否在调研期间"));

    private static final FactKind TALK = new FactKind(RECORD, "与团员谈心", "member", OF_BOTH, RECORD);

    private static final FactKind SESSION = new FactKind(
            "conversation.session",
            "谈心活动",
            "",
            Stream.concat(
                            OF_BOTH.stream(),
                            Stream.of(
                                    Attribute.number("members", "人", "参加的团员人数"),
                                    Attribute.number("others", "人", "参加的其他青年人数")))
                    .toList(),
            RECORD);

    @Bean
    FactKind talkFact() {
        return TALK;
    }

    @Bean
    FactKind sessionFact() {
        return SESSION;
    }

    /** To whom a talk is credited: the branch, or the cadre who leads none. */
    static Subject subject(LeagueOrganization body, @Nullable CadreId talker) {
        return body.description().kind().isBranch()
                ? Subject.branch(body.id().value())
                : Subject.cadre(Objects.requireNonNull(talker).value());
    }

    static SourceRecord source(TalkId id) {
        return new SourceRecord(TALK.name(), id.value());
    }

    /** The members who were ticked, read back from the facts of a talk; none once the ticks are erased. */
    static List<MemberId> ticked(List<Fact> facts) {
        return facts.stream()
                .filter(fact -> isTick(fact) && fact.object() != 0)
                .map(fact -> new MemberId(fact.object()))
                .toList();
    }

    static boolean isTick(Fact fact) {
        return fact.kind().equals(TALK.name());
    }

    /** The facts of a talk: one for the occasion, one for each member ticked; none once it is withdrawn. */
    static List<NewFact> of(HeartToHeartTalk talk, Subject subject) {
        if (talk.withdrawn()) {
            return List.of();
        }
        HeartToHeartTalk.Content content = talk.content();
        Map<String, Object> ofBoth = new HashMap<>(ExtraValue.attributes(content.extra()));
        ofBoth.put("form", content.form().name());
        ofBoth.put("during_research", content.duringResearch());
        Map<String, Object> ofSession = new HashMap<>(ofBoth);
        ofSession.put("members", (long) talk.membersMet());
        ofSession.put("others", (long) content.others());
        return Stream.concat(
                        Stream.of(fact(SESSION, talk, subject, 0, ofSession)),
                        content.members().stream().map(member -> fact(TALK, talk, subject, member.value(), ofBoth)))
                .toList();
    }

    private static NewFact fact(
            FactKind kind, HeartToHeartTalk talk, Subject subject, long object, Map<String, Object> attributes) {
        return new NewFact(
                kind.name(),
                subject,
                talk.organization().value(),
                object,
                talk.id().value(),
                new Period(talk.content().day(), talk.content().day()),
                talk.confirmed(),
                attributes);
    }
}
