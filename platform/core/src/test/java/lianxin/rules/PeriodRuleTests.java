package lianxin.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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
}
