package lianxin.liaison;

import static lianxin.liaison.LiaisonFixtures.FANGXIAN;
import static lianxin.liaison.LiaisonFixtures.XIANFENG;
import static lianxin.liaison.LiaisonFixtures.charge;
import static lianxin.liaison.LiaisonFixtures.day;
import static lianxin.liaison.LiaisonFixtures.days;
import static lianxin.liaison.LiaisonFixtures.made;
import static lianxin.liaison.LiaisonFixtures.visit;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import lianxin.kernel.Period;
import lianxin.kernel.Refusal;
import lianxin.liaison.VisitWork.ThreeTogethers;
import lianxin.liaison.VisitWork.YouthInterview;
import org.junit.jupiter.api.Test;

class VisitChecksTests {

    private static final List<LiaisonAssignment> IN_CHARGE = List.of(charge(FANGXIAN, Period.from(day(3, 1))));

    @Test
    void anOrdinaryVisitIsNotRefused() {
        assertThat(codes(made(FANGXIAN, days(5, 20, 23)))).isEmpty();
    }

    @Test
    void reversedDatesAreRefusedAtTheDeparture() {
        VisitReport report = new VisitReport(FANGXIAN, day(5, 23), day(5, 20), true, VisitWork.NONE);
        assertThat(refusals(report)).singleElement().satisfies(refusal -> {
            assertThat(refusal.code()).isEqualTo("visit.reversed-dates");
            assertThat(refusal.field()).isEqualTo("departure");
        });
    }

    @Test
    void aVisitMadeTomorrowIsRefused() {
        assertThat(codes(made(FANGXIAN, days(6, 1, 2)))).containsExactly("visit.future");
    }

    @Test
    void aVisitPlannedForTomorrowIsNot() {
        assertThat(codes(new VisitReport(FANGXIAN, day(6, 2), day(6, 6), false, VisitWork.NONE)))
                .isEmpty();
    }

    @Test
    void aPointOfSomebodyElseIsRefusedByTheArticle() {
        assertThat(VisitChecks.refusals(made(FANGXIAN, days(5, 20, 23)), List.of(), List.of(), day(6, 1)))
                .singleElement()
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo("visit.not-assigned");
                    assertThat(refusal.article()).isEqualTo("第二条");
                });
    }

    @Test
    void aVisitBeforeTheAssignmentIsRefusedWithItsDates() {
        assertThat(refusals(made(FANGXIAN, new Period(day(2, 27), day(3, 3)))))
                .singleElement()
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo("visit.outside-assignment");
                    assertThat(refusal.arguments()).containsExactly(day(3, 1), Period.OPEN_END);
                });
    }

    @Test
    void theSamePlaceTwiceOnADayIsRefused() {
        List<LiaisonVisit> others = List.of(visit(1, FANGXIAN, days(5, 18, 20)));
        assertThat(VisitChecks.refusals(made(FANGXIAN, days(5, 20, 23)), IN_CHARGE, others, day(6, 1)))
                .extracting(Refusal::code)
                .containsExactly("visit.same-days");
    }

    @Test
    void twoPlacesOnADayAreWarnedOf() {
        List<LiaisonVisit> others = List.of(visit(1, XIANFENG, days(5, 18, 20)));
        VisitReport report = made(FANGXIAN, days(5, 20, 23));
        assertThat(VisitChecks.refusals(report, IN_CHARGE, others, day(6, 1))).isEmpty();
        assertThat(VisitChecks.warnings(report, others)).singleElement().satisfies(warning -> {
            assertThat(warning.code()).isEqualTo("visit.two-places");
            assertThat(warning.arguments()).containsExactly(day(5, 20), day(5, 20));
        });
    }

    @Test
    void threeTogethersLiesWithinTheVisitAndSaysWhatWasShared() {
        ThreeTogethers outside = new ThreeTogethers(day(5, 24), Set.of(ThreeTogethers.Kind.WORK));
        ThreeTogethers empty = new ThreeTogethers(day(5, 21), Set.of());
        assertThat(codes(with(List.of(outside, empty), List.of())))
                .containsExactly("visit.three-togethers-outside", "visit.three-togethers-empty");
    }

    @Test
    void numbersOfInterviewsMakeSense() {
        YouthInterview tooMany = new YouthInterview(YouthField.RURAL, 3, 4);
        YouthInterview negative = new YouthInterview(YouthField.SCHOOL, -1, -1);
        assertThat(codes(with(List.of(), List.of(tooMany)))).containsExactly("visit.first-time-too-many");
        assertThat(codes(with(List.of(), List.of(negative)))).containsExactly("visit.negative-number");
    }

    private static VisitReport with(List<ThreeTogethers> together, List<YouthInterview> interviews) {
        VisitWork work = new VisitWork(false, 0, Set.of(), together, List.of(), interviews);
        return new VisitReport(FANGXIAN, day(5, 20), day(5, 23), true, work);
    }

    private static List<Refusal> refusals(VisitReport report) {
        return VisitChecks.refusals(report, IN_CHARGE, List.of(), day(6, 1));
    }

    private static List<String> codes(VisitReport report) {
        return refusals(report).stream().map(Refusal::code).toList();
    }
}
