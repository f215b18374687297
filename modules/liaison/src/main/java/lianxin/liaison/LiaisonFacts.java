package lianxin.liaison;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lianxin.ledger.Attribute;
import lianxin.ledger.FactKind;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kinds of facts that work at a liaison point leaves in the ledger; the object of each is the point. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LiaisonSettings.class)
class LiaisonFacts {

    static final String VISIT = "liaison.visit";
    static final String THREE_TOGETHERS = "liaison.three_togethers";
    static final String BRIEFING = "liaison.briefing";
    static final String INTERVIEW = "liaison.interview";
    static final String KEY_CONTACT = "liaison.key_contact";
    static final String DEED = "liaison.deed";
    static final String PROBLEM = "liaison.problem";

    private static final String POINT = "point";

    @Bean
    FactKind liaisonVisit() {
        Stream<Attribute> stay =
                Stream.of(Attribute.flag("resident_study", "是否兼作驻点调研"), Attribute.number("companions", "人", "随行人数"));
        Stream<Attribute> tasks = Arrays.stream(VisitWork.Task.values())
                .map(task -> Attribute.flag(word(task), "工作内容是否包括" + title(task)));
        return new FactKind(VISIT, "到点", POINT, Stream.concat(stay, tasks).toList(), VISIT);
    }

    @Bean
    FactKind liaisonThreeTogethers() {
        return new FactKind(
                THREE_TOGETHERS,
                "同劳动同学习同生活",
                POINT,
                List.of(
                        Attribute.flag("work", "是否同劳动"),
                        Attribute.flag("study", "是否同学习"),
                        Attribute.flag("living", "是否同生活")));
    }

    @Bean
    FactKind liaisonBriefing() {
        return new FactKind(
                BRIEFING,
                "宣讲",
                POINT,
                List.of(
                        Attribute.category(
                                "topic",
                                "宣讲内容",
                                Attribute.choices(
                                        code -> PaperWords.of("topic", code), VisitWork.PolicyBriefing.Topic.values())),
                        Attribute.number("audience", "人", "听讲人数")));
    }

    @Bean
    FactKind liaisonInterview() {
        return new FactKind(
                INTERVIEW,
                "访谈青年",
                POINT,
                List.of(
                        Attribute.number("persons", "人", "访谈人数"),
                        Attribute.number("first_time", "人", "其中首次访谈人数"),
                        Attribute.category(
                                "field",
                                "青年所在领域",
                                Attribute.choices(code -> PaperWords.of("field", code), YouthField.values()))));
    }

    @Bean
    FactKind liaisonKeyContact() {
        return new FactKind(
                KEY_CONTACT, "重点联系青年", POINT, List.of(Attribute.code("field", "青年所在领域")), FactKind.YOUNG_PERSON);
    }

    @Bean
    FactKind liaisonDeed() {
        return new FactKind(
                DEED,
                "办实事",
                POINT,
                List.of(
                        Attribute.flag("finished", "是否已办结"),
                        Attribute.flag("on_time", "是否在承诺时限内办结"),
                        Attribute.flag("proven", "是否有佐证"),
                        Attribute.code("confirmed_by", "由谁确认：HOST 联系点所在团委、NOBODY 尚未确认"),
                        Attribute.number("beneficiaries", "人", "受益人数")),
                DEED);
    }

    @Bean
    FactKind liaisonProblem() {
        return new FactKind(
                PROBLEM,
                "交办的问题",
                POINT,
                List.of(
                        Attribute.flag("answered", "是否已有答复"),
                        Attribute.flag("on_time", "是否在办理时限内答复"),
                        Attribute.number("days_taken", "天", "从发现到答复的天数，没有答复为0")),
                PROBLEM);
    }

    /** The name of a code as attribute. */
    static String word(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT);
    }

    private static String title(VisitWork.Task task) {
        return switch (task) {
            case RESEARCH -> "调查研究";
            case GUIDANCE -> "指导工作";
            case PROBLEM_SOLVING -> "解决问题";
            case ENVIRONMENT -> "优化环境";
            case FRIENDSHIP -> "交青年友";
        };
    }
}
