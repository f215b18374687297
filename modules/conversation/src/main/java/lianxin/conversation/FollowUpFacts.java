package lianxin.conversation;

import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lianxin.kernel.Period;
import lianxin.ledger.Attribute;
import lianxin.ledger.AttributeType;
import lianxin.ledger.ExtraValue;
import lianxin.ledger.FactKind;
import lianxin.ledger.NewFact;
import lianxin.ledger.SourceRecord;
import lianxin.ledger.Subject;
import lianxin.organization.LeagueOrganization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the ledger learns of a follow-up once it is closed: how it was handled, and how long that took. */
@Configuration(proxyBeanMethods = false)
class FollowUpFacts {

    /** The kind of record, to which packs may add. */
    static final String RECORD = "conversation.follow_up";

    private static final FactKind FOLLOW_UP = new FactKind(
            RECORD,
            "问题跟进",
            "",
            List.of(
                    Attribute.category(
                            "handling",
                            "处理方式",
                            Attribute.choices(code -> SheetLayout.word("handling." + code.name()), Handling.values())),
                    // nobody sorts what young people think any finer
                    new Attribute(
                            "area",
                            AttributeType.CODE,
                            "",
                            "问题类别：STUDY 学习、THOUGHT 思想、WORK 工作、LIFE 生活",
                            Attribute.choices(
                                    code -> SheetLayout.word("area." + code.name()),
                                    Topic.Area.STUDY,
                                    Topic.Area.WORK,
                                    Topic.Area.LIFE)),
                    Attribute.number("days_taken", "天", "从发现当月的月末到办结的天数，当月办结为0"),
                    Attribute.number("participants", "人", "教育引导活动的参加人数")),
            RECORD);

    @Bean
    FactKind followUpFact() {
        return FOLLOW_UP;
    }

    /** To whom it is credited: the body that raised it. */
    static Subject subject(LeagueOrganization body) {
        long id = body.id().value();
        return TalkReach.isBranch(body) ? Subject.branch(id) : Subject.organization(id);
    }

    static SourceRecord source(FollowUpId id) {
        return new SourceRecord(FOLLOW_UP.name(), id.value());
    }

    static NewFact of(FollowUp followUp, FollowUp.Result result, LeagueOrganization body) {
        FollowUp.Content content = followUp.content();
        Map<String, Object> attributes = new HashMap<>(ExtraValue.attributes(content.extra()));
        long late = ChronoUnit.DAYS.between(content.month().atEndOfMonth(), result.day());
        attributes.put("handling", content.handling().name());
        attributes.put("area", content.topic().area().name());
        attributes.put("days_taken", Math.max(0, late));
        attributes.put("participants", (long) result.participants());
        return new NewFact(
                FOLLOW_UP.name(),
                subject(body),
                body.id().value(),
                0,
                0,
                new Period(result.day(), result.day()),
                true,
                attributes);
    }
}
