package lianxin.liaison;

import static lianxin.liaison.LiaisonFixtures.FANGXIAN;
import static lianxin.liaison.LiaisonFixtures.XIANFENG;
import static lianxin.liaison.LiaisonFixtures.days;
import static lianxin.liaison.LiaisonFixtures.visit;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lianxin.liaison.LiaisonVisit.VisitId;
import org.junit.jupiter.api.Test;

class CreditedDaysTests {

    @Test
    void aVisitOfItsOwnKeepsItsDays() {
        assertThat(CreditedDays.of(List.of(visit(1, FANGXIAN, days(5, 20, 23)))))
                .containsEntry(new VisitId(1), days(5, 20, 23));
    }

    @Test
    void aDayAtTwoPlacesCountsForTheVisitThatBeganFirst() {
        assertThat(CreditedDays.of(List.of(visit(1, FANGXIAN, days(5, 4, 8)), visit(2, XIANFENG, days(5, 8, 12)))))
                .containsEntry(new VisitId(1), days(5, 4, 8))
                .containsEntry(new VisitId(2), days(5, 9, 12));
    }

    @Test
    void aTripWithinAnotherVisitHasNoDaysLeftAndTakesNoneFromTheNext() {
        assertThat(CreditedDays.of(List.of(
                        visit(1, FANGXIAN, days(5, 4, 12)),
                        visit(2, XIANFENG, days(5, 6, 6)),
                        visit(3, XIANFENG, days(5, 12, 16)))))
                .containsOnlyKeys(new VisitId(1), new VisitId(3))
                .containsEntry(new VisitId(3), days(5, 13, 16));
    }

    @Test
    void whatTheHostSaysNeverHappenedCountsForNothingAndTakesNoDays() {
        assertThat(CreditedDays.of(List.of(
                        visit(1, FANGXIAN, days(5, 4, 8), VisitWork.NONE, HostAnswer.notCome()),
                        visit(2, XIANFENG, days(5, 8, 12)))))
                .containsOnlyKeys(new VisitId(2))
                .containsEntry(new VisitId(2), days(5, 8, 12));
    }

    @Test
    void whereDatesDifferTheDaysCountThatBothSidesName() {
        HostAnswer differ = HostAnswer.datesDiffer(days(5, 20, 25));
        assertThat(CreditedDays.of(List.of(visit(1, FANGXIAN, days(5, 19, 23), VisitWork.NONE, differ))))
                .containsEntry(new VisitId(1), days(5, 20, 23));
    }

    @Test
    void whereNoDayIsNamedByBothNothingCounts() {
        HostAnswer differ = HostAnswer.datesDiffer(days(6, 1, 5));
        assertThat(CreditedDays.of(List.of(visit(1, FANGXIAN, days(5, 19, 23), VisitWork.NONE, differ))))
                .isEmpty();
    }
}
