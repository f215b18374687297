package lianxin.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import lianxin.kernel.Period;
import org.junit.jupiter.api.Test;

class PeriodRuleTests {

    @Test
    void aSchoolYearRunsFromSeptemberToAugust() {
        PeriodRule rule = new PeriodRule(LocalDate.of(2014, 9, 1), 12);

        assertThat(rule.overlapping(Period.year(2026)))
                .containsExactly(
                        new Period(LocalDate.of(2025, 9, 1), LocalDate.of(2026, 8, 31)),
                        new Period(LocalDate.of(2026, 9, 1), LocalDate.of(2027, 8, 31)));
    }

    @Test
    void aYearHasFourQuartersAndLiesInOneCycleOfTwoYears() {
        assertThat(new PeriodRule(LocalDate.of(2014, 1, 1), 3).overlapping(Period.year(2024)))
                .hasSize(4)
                .last()
                .isEqualTo(new Period(LocalDate.of(2024, 10, 1), LocalDate.of(2024, 12, 31)));
        assertThat(new PeriodRule(LocalDate.of(2015, 1, 1), 24).overlapping(Period.year(2026)))
                .containsExactly(new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 12, 31)));
    }

    @Test
    void periodsBeforeTheAnchorAreKnownToo() {
        assertThat(new PeriodRule(LocalDate.of(2014, 1, 1), 12).overlapping(Period.year(2010)))
                .containsExactly(Period.year(2010));
    }

    @Test
    void semestersBeginOnCertainDaysAndWeeksOnMondays() {
        PeriodRule semesters =
                new PeriodRule(LocalDate.EPOCH, 0, 0, List.of(MonthDay.of(2, 15), MonthDay.of(9, 1)), null);
        assertThat(semesters.overlapping(Period.year(2026)))
                .containsExactly(
                        new Period(LocalDate.of(2025, 9, 1), LocalDate.of(2026, 2, 14)),
                        new Period(LocalDate.of(2026, 2, 15), LocalDate.of(2026, 8, 31)),
                        new Period(LocalDate.of(2026, 9, 1), LocalDate.of(2027, 2, 14)));

        PeriodRule weeks = new PeriodRule(LocalDate.of(2014, 1, 6), 0, 7, List.of(), null);
        assertThat(weeks.containing(LocalDate.of(2026, 3, 1)))
                .isEqualTo(new Period(LocalDate.of(2026, 2, 23), LocalDate.of(2026, 3, 1)));
        assertThat(weeks.containing(LocalDate.of(2013, 12, 31)).first()).isEqualTo(LocalDate.of(2013, 12, 30));
    }

    @Test
    void aYearFromDecemberOrMayKnowsWhereEachDayBelongs() {
        PeriodRule december = new PeriodRule(LocalDate.of(2013, 12, 1), 12);
        assertThat(december.containing(LocalDate.of(2026, 11, 30)).first()).isEqualTo(LocalDate.of(2025, 12, 1));
        assertThat(december.containing(LocalDate.of(2026, 12, 1)).last()).isEqualTo(LocalDate.of(2027, 11, 30));
    }

    @Test
    void aPartOfTheYearHasDaysBeforeAndAfterThatBelongToNoPeriod() {
        PeriodRule spring = new PeriodRule(LocalDate.EPOCH, 3, 0, List.of(MonthDay.of(3, 1)), null);

        assertThat(spring.overlapping(Period.year(2026)))
                .containsExactly(new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 5, 31)));
        assertThat(spring.overlapping(new Period(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 12, 31))))
                .isEmpty();
        assertThat(spring.hasGaps()).isTrue();
        assertThat(spring.isInOrder()).isTrue();
        assertThat(new PeriodRule(LocalDate.EPOCH, 3, 0, List.of(MonthDay.of(3, 1), MonthDay.of(5, 1)), null)
                        .isInOrder())
                .isFalse();
    }
}
