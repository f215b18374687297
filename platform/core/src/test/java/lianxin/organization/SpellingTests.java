package lianxin.organization;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.util.Random;
import java.util.stream.Collectors;
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
        "𠮷永强, jiyongqiang, jyq",
        "吕蒙, lumeng, lm",
        "阿依古丽·买买提, ayigulimaimaiti, ayglmmt",
    })
    void namesAreReadAsPeopleReadThem(String name, String pinyin, String initials) {
        Spelling spelling = Spelling.of(name);
        assertThat(spelling.pinyin()).isEqualTo(pinyin);
        assertThat(spelling.initials()).isEqualTo(initials);
    }

    @Test
    void namesFromPiecesAreReadLikeWholeOnes() {
        Transliterator whole = Transliterator.getInstance("Han-Latin/Names; Latin-ASCII");
        Random random = new Random(44);
        String characters = "王单仇查曾解区尉乐覃翟盖欧阳诸葛司马伟重长行调还朝藏参差盛会石头银音思明";
        for (int i = 0; i < 5000; i++) {
            String name = random.ints(2 + random.nextInt(3), 0, characters.length())
                    .mapToObj(at -> characters.substring(at, at + 1))
                    .collect(Collectors.joining());
            assertThat(Spelling.of(name).pinyin())
                    .as(name)
                    .isEqualTo(whole.transliterate(name).replace(" ", ""));
        }
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
        assertThat(Spelling.prefix("lvmeng")).as("as keyboards write ü").isEqualTo("lumeng%");
        assertThat(Spelling.prefix("𠮷")).isEqualTo("𠮷%");
        assertThat(Spelling.prefix("共青团房县")).isEqualTo("房县%");
    }
}
