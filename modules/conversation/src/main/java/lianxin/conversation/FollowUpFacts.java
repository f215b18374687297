package lianxin.conversation;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import lianxin.kernel.Period;
import lianxin.ledger.Attribute;
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

    private static final FactKind FOLLOW_UP = new FactKind(
            "conversation.follow_up",
            "问题跟进",
            "",
            List.of(
                    Attribute.code("handling", "处理方式：OWN_LEVEL 本级解决、REPORTED 上报、HELPLINE 转12355、GUIDANCE 教育引导活动"),
                    Attribute.code("area", "类别：STUDY 学习、THOUGHT 思想、WORK 工作、LIFE 生活"),
                    Attribute.number("days_taken", "天", "从发现当月的月末到办结的天数，当月办结为0"),
                    Attribute.number("participants", "人", "教育引导活动的参加人数")));

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
        long late = ChronoUnit.DAYS.between(content.month().atEndOfMonth(), result.day());
        return new NewFact(
                FOLLOW_UP.name(),
                subject(body),
                body.id().value(),
                0,
                0,
                new Period(result.day(), result.day()),
                true,
                Map.of(
                        "handling", content.handling().name(),
                        "area", content.topic().area().name(),
                        "days_taken", Math.max(0, late),
                        "participants", (long) result.participants()));
    }
}
