package lianxin.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lianxin.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FreeTextTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "联系13871234567",
                "电话 138 7123 4567",
                "138-7123-4567",
                "＋86１３８７１２３４５６７",
                "座机027-87654321",
                "0718 8223344"
            })
    void aTelephoneNumberIsRefusedHoweverItIsWritten(String text) {
        assertThat(FreeText.refusals("matter", text, 100)).containsExactly(Refusal.of("matter", "free-text.telephone"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"422801200301011234", "身份证42280120030101123x", "４２２８０１２００３０１０１１２３４"})
    void anIdNumberIsRefused(String text) {
        assertThat(FreeText.refusals("matter", text, 100)).containsExactly(Refusal.of("matter", "free-text.id-number"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "转12355青少年服务台", "2026-03-08至20260312开展", "涉及1200人、预算35000元", "中青办发〔2014〕44号"})
    void datesAmountsAndTheHelplineAreNoNumbersOfPersons(String text) {
        assertThat(FreeText.refusals("matter", text, 100)).isEmpty();
    }

    @Test
    void aTextThatTheColumnCannotTakeIsRefused() {
        assertThat(FreeText.refusals("matter", "长".repeat(101), 100))
                .containsExactly(Refusal.of("matter", "free-text.too-long", 100));
    }

    @Test
    void eachRosterNameInTheTextIsWarnedOfOnce() {
        assertThat(FreeText.warnings("matter", "周晓雨和周晓雨的同学希望有晚自习场地", List.of("周晓雨", "周晓雨", "田甜", "林")))
                .containsExactly(Refusal.of("matter", "free-text.name", "周晓雨"));
    }
}
