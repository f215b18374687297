package lianxin.liaison;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import lianxin.kernel.Period;
import lianxin.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArrangementRowTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 2, 28);
    private static final Period YEAR = new Period(FIRST, LocalDate.of(2027, 2, 27));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-28至2027-02-27",
                "2026-02-28 — 2027-02-27",
                "2026年2月28日到2027年2月27日",
                "２０２６/２/２８～２０２７/２/２７",
                "20260228 ~ 20270227"
            })
    void firstAndLastDayAreReadAsPeopleWriteThem(String written) {
        assertThat(ArrangementRow.days(written)).contains(YEAR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-28", "2026-02-28起", "2026年2月28日 起", "2026-02-28至今", "2026-02-28至长期"})
    void withoutALastDayItGoesOn(String written) {
        assertThat(ArrangementRow.days(written)).contains(Period.from(FIRST));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "长期", "2026-02-30", "2027-02-27至2026-02-28", "2026-02-28至某日", "2026"})
    void whatIsNoStretchOfDaysIsNotGuessed(String written) {
        assertThat(ArrangementRow.days(written)).isEmpty();
    }

    @Test
    void aRefusalNamesTheColumnThatFillsItsField() {
        assertThat(ArrangementRow.atHeading(Refusal.of("firstDay", "x")).field())
                .isEqualTo("起止日期");
        assertThat(ArrangementRow.atHeading(Refusal.of("host", "x")).field()).isEqualTo("联系县（区）");
        assertThat(ArrangementRow.atHeading(Refusal.ofAll("x")).field()).isNull();
    }
}
