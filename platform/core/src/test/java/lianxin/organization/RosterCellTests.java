package lianxin.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import lianxin.organization.RosterColumn.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RosterCellTests {

    private static final RosterColumn DAY = RosterColumn.required("from", "任职日期", Kind.DATE);
    private static final RosterColumn NAME = RosterColumn.required("name", "姓名", Kind.NAME);
    private static final RosterColumn CODE = RosterColumn.optional("code", "团员编号", Kind.CODE);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-03-01",
                "2024/3/1",
                "2024.3.1",
                "2024年3月1日",
                "20240301",
                "２０２４/３/１",
                " 2024-3-1 ",
                "2024-03-01 00:00:00"
            })
    void datesAreUnderstoodHoweverTheyAreWritten(String written) {
        assertThat(RosterCell.tidy(written, DAY)).isEqualTo(new RosterCell("2024-03-01", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-13-01", "2023-02-29", "3月1日", "去年", "45352", "24-3-1", "0024-03-01"})
    void whatIsNoDateIsSaidToBeNone(String written) {
        assertThat(problem(RosterCell.tidy(written, DAY))).isEqualTo("import.date");
    }

    @Test
    void fullWidthDigitsBecomePlainOnes() {
        assertThat(RosterCell.tidy("４２０３２５", CODE).text()).isEqualTo("420325");
    }

    @Test
    void namesLoseTheirPaddingAndKeepRareCharacters() {
        assertThat(RosterCell.tidy("张　 三", NAME).text()).isEqualTo("张三");
        assertThat(RosterCell.tidy("王𠮷", NAME).text()).isEqualTo("王𠮷");
        assertThat(RosterCell.tidy("Li Lei", NAME).text()).isEqualTo("Li Lei");
    }

    @Test
    void anIdNumberIsDroppedWhereverItStands() {
        RosterCell cell = RosterCell.tidy("420325200001011234", CODE);
        assertThat(problem(cell)).isEqualTo("import.id-number");
        assertThat(cell.text()).isEmpty();
        assertThat(RosterCell.tidy("证４２０３２５２０００01011２3Ｘ", NAME).text()).isEmpty();
    }

    @Test
    void whatIsRequiredCannotBeEmpty() {
        assertThat(problem(RosterCell.tidy(" 　", NAME))).isEqualTo("import.required");
        assertThat(RosterCell.tidy("", CODE)).isEqualTo(new RosterCell("", null));
    }

    private static String problem(RosterCell cell) {
        return Objects.requireNonNull(cell.problem()).code();
    }
}
