package lianxin.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import lianxin.kernel.Period;
import lianxin.rules.Prorate.By;
import lianxin.rules.Prorate.Round;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProrateTests {

    private static final Period YEAR = Period.year(2026);

    /** From 10 March to 30 June, and again from 1 December: 113 + 31 of 365 days, 5 months, 4 of them whole. */
    private static final Days IN_SCOPE = Days.of(List.of(
            new Period(LocalDate.of(2026, 3, 10), LocalDate.of(2026, 6, 30)),
            new Period(LocalDate.of(2026, 12, 1), LocalDate.of(2027, 5, 1))));

    @ParameterizedTest
    @CsvSource({
        "NONE, UP, 10",
        "DAYS_IN_SCOPE, UP, 4",
        "DAYS_IN_SCOPE, DOWN, 3",
        "DAYS_IN_SCOPE, NEAREST, 4",
        "MONTHS_IN_SCOPE, UP, 5",
        "MONTHS_IN_SCOPE, DOWN, 4",
        "MONTHS_IN_SCOPE, NEAREST, 4",
        "FULL_MONTHS_IN_SCOPE, UP, 4",
        "FULL_MONTHS_IN_SCOPE, DOWN, 3",
        "FULL_MONTHS_IN_SCOPE, NEAREST, 3"
    })
    void aTargetOfTenBecomesWhatThePackSays(By by, Round round, long asked) {
        assertThat(new Prorate(by, round).of(10, IN_SCOPE, YEAR)).isEqualTo(asked);
    }
}
