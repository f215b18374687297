package lianxin.liaison;

import static lianxin.liaison.LiaisonFixtures.FANGXIAN;
import static lianxin.liaison.LiaisonFixtures.day;
import static lianxin.liaison.LiaisonFixtures.days;
import static lianxin.liaison.LiaisonFixtures.visit;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lianxin.kernel.Period;
import lianxin.ledger.FactKind;
import lianxin.ledger.NewFact;
import lianxin.liaison.VisitWork.PolicyBriefing;
import lianxin.liaison.VisitWork.ThreeTogethers;
import lianxin.liaison.VisitWork.YouthInterview;
import org.junit.jupiter.api.Test;

class VisitFactsTests {

    private static final Period STAY = days(5, 19, 23);
    private static final VisitWork WORK = new VisitWork(
            true,
            2,
            Set.of(VisitWork.Task.RESEARCH),
            List.of(new ThreeTogethers(day(5, 20), Set.of(ThreeTogethers.Kind.WORK))),
            List.of(new PolicyBriefing(PolicyBriefing.Topic.PARTY_POLICY, 60)),
            List.of(new YouthInterview(YouthField.RURAL, 12, 10), new YouthInterview(YouthField.SCHOOL, 5, 5)));

    @Test
    void aVisitPostsItsStayAndWhatWasDone() {
        List<NewFact> facts = VisitFacts.of(visit(1, FANGXIAN, STAY, WORK, HostAnswer.isTrue()), STAY);
        assertThat(facts)
                .extracting(NewFact::kind)
                .containsExactly(
                        "liaison.visit",
                        "liaison.three_togethers",
                        "liaison.briefing",
                        "liaison.interview",
                        "liaison.interview");
        assertThat(facts).allMatch(NewFact::confirmed).allMatch(fact -> fact.object() == FANGXIAN.value());
    }

    @Test
    void everyAttributeIsDeclaredAndHasItsType() {
        LiaisonFacts declared = new LiaisonFacts();
        Map<String, FactKind> kinds = List.of(
                        declared.liaisonVisit(),
                        declared.liaisonThreeTogethers(),
                        declared.liaisonBriefing(),
                        declared.liaisonInterview())
                .stream()
                .collect(Collectors.toMap(FactKind::name, Function.identity()));
        assertThat(VisitFacts.of(visit(1, FANGXIAN, STAY, WORK, null), STAY))
                .allSatisfy(fact -> fact.attributes()
                        .forEach((name, value) -> assertThat(
                                        kinds.get(fact.kind()).attributes())
                                .anyMatch(attribute -> attribute.name().equals(name)
                                        && attribute.type().accepts(value))));
    }

    @Test
    void withNoDaysLeftTheWorkIsPostedAndNoStay() {
        assertThat(VisitFacts.of(visit(1, FANGXIAN, STAY, WORK, null), null))
                .extracting(NewFact::kind)
                .doesNotContain("liaison.visit")
                .contains("liaison.interview");
    }

    @Test
    void whatTheHostDeniesPostsNothing() {
        assertThat(VisitFacts.of(visit(1, FANGXIAN, STAY, WORK, HostAnswer.notCome()), STAY))
                .isEmpty();
    }

    @Test
    void workIsReadBackAsItWasStored() {
        assertThat(Json.read(Json.write(WORK), VisitWork.class)).isEqualTo(WORK);
    }
}
