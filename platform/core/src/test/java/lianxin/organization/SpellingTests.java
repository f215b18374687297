package lianxin.organization;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTests {

    @ParameterizedTest
    @CsvSource({
        "曾国强, zengguoqiang, zgq",
        "单雄信, shanxiongxin, sxx",
        "仇英, qiuying, qy",
        "查良镛, zhaliangyong, zly",
        "尉迟恭, yuchigong, ycg",
        "阿依古丽·买买提, ayigulimaimaiti, ayglmmt",
    })
    void namesAreReadAsPeopleReadThem(String name, String pinyin, String initials) {
        Spelling spelling = Spelling.of(name);
        assertThat(spelling.pinyin()).isEqualTo(pinyin);
        assertThat(spelling.initials()).isEqualTo(initials);
    }

    @Test
    void theCommonStartOfOrganizationNamesIsLeftOut() {
        assertThat(Spelling.of("共青团房县委员会")).isEqualTo(Spelling.of("中国共产主义青年团房县委员会"));
        assertThat(Spelling.of("共青团房县委员会").initials()).isEqualTo("fxwyh");
    }

    @Test
    void whatIsTypedIsNoPattern() {
        assertThat(Spelling.prefix("10%_!")).isEqualTo("10!%!_!!%");
        assertThat(Spelling.prefix(" Fang Xian ")).isEqualTo("fangxian%");
        assertThat(Spelling.prefix("共青团房县")).isEqualTo("房县%");
    }
}
