package lianxin.organization;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrittenNamesTests {

    @Test
    void everyRunOfTwoToFourCharactersMayBeAName() {
        assertThat(WrittenNames.in("帮欧阳小麦找工作"))
                .contains("欧阳", "小麦", "欧阳小麦", "麦找")
                .doesNotContain("帮", "帮欧阳小麦");
    }

    @Test
    void aNameWithAMiddleDotIsFoundWhole() {
        assertThat(WrittenNames.in("陪买买提·吐尔逊办手续")).contains("买买提·吐尔逊");
    }

    @Test
    void aRareCharacterIsOneCharacter() {
        assertThat(WrittenNames.in("请𠮷田来")).contains("𠮷田").noneMatch(name -> name.length() < 2);
    }

    @Test
    void signsLettersAndFiguresPartNames() {
        assertThat(WrittenNames.in("张，三；12 ABC 李")).isEmpty();
        assertThat(WrittenNames.in("")).isEmpty();
    }
}
