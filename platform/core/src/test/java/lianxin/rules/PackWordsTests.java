package lianxin.rules;

import static lianxin.rules.PackFixtures.WORDS;
import static lianxin.rules.PackFixtures.province;
import static lianxin.rules.PackFixtures.shapes;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import lianxin.kernel.WordBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the words of a pack are in another language: read, checked, shown, and never judged by. */
class PackWordsTests {

    private static final String ENGLISH = "pack/texts/en.properties";
    private static final String DUTY = "duty: test.new\narticle: 第一条\ntitle: 深入基层\nsubject: cadre\n"
            + "period: calendar-year\nrequire: { title: 次数=回数, unit: 次, facts: test.a, measure: count, min: 1 }\n";

    @Test
    void wordsAreSaidInTheirTranslationAndWhatHasNoneStaysAsItIs() {
        Translation english = translation(said("# a remark\n深入基层 = Go to the grassroots\n次数\\=回数=Times\n\n次=times"));

        assertThat(english.apply("深入基层")).isEqualTo("Go to the grassroots");
        assertThat(english.apply("次数=回数")).isEqualTo("Times");
        assertThat(translation(said("次=a = b")).apply("次")).isEqualTo("a = b");
        assertThat(english.apply("没有译文")).isEqualTo("没有译文");
        assertThat(Translation.of(Stream.of(pack(said("次=times"))), Locale.FRENCH)
                        .apply("次"))
                .isEqualTo("次");
    }

    @Test
    void aListOrAReferenceIsSaidWhenEachOfItsWordsIsKnownTheLongestFirst() {
        Translation english = new Translation(List.of(Map.of(
                "机关",
                "Offices",
                "机关、事业单位",
                "Public offices",
                "农村",
                "Rural areas",
                "省〔2026〕2号",
                "Order 2",
                "第一条",
                "Article 1")));

        assertThat(english.apply("机关、事业单位、农村")).isEqualTo("Public offices, Rural areas");
        assertThat(english.apply("农村；机关")).isEqualTo("Rural areas; Offices");
        assertThat(english.apply("省〔2026〕2号 第一条")).isEqualTo("Order 2 Article 1");
        assertThat(english.apply("25 农村")).isEqualTo("25 Rural areas");
        assertThat(english.apply("农村、学校")).isEqualTo("农村、学校");
    }

    @Test
    void theLowestLevelHasTheLastWord() {
        Pack above = pack(said("次=times"));
        Pack below = pack(said("次=visits"));

        assertThat(Translation.of(Stream.of(below, above), Locale.ENGLISH).apply("次"))
                .isEqualTo("visits");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            深入基层                | pack.no-translation
            深入基层=               | pack.no-translation
            =Go to the grassroots   | pack.no-translation
            次=visits               | pack.duplicate-key
            深入基层=Go\\u0020there | pack.bad-escape
            深\\入基层=Go           | pack.bad-escape
            深入基层=Go\\           | pack.bad-escape
            深人基层=Go             | pack.unused-translation
            """)
    void aLineThatSaysNothingIsAFindingAndOneThatIsLeftOverARemark(String line, String code) {
        PackCheck check = check(said("次=times\n" + line));
        boolean remark = code.equals("pack.unused-translation");

        assertThat(remark ? check.remarks() : check.findings())
                .filteredOn(found -> found.file().equals(ENGLISH))
                .extracting(found -> found.problem().code() + " " + found.line())
                .containsExactly(code + " 2");
        assertThat(check.findings().isEmpty()).isEqualTo(remark);
    }

    @Test
    void whatTheHouseKnowsOfSubjectsFactsAndObjectsIsSaidInEnglishToo() throws IOException {
        WordBook house = new WordBook();
        try (InputStream words = Rules.class.getResourceAsStream("/i18n/rules_en.properties")) {
            house.add("rules_en.properties", words);
        }
        Translation national = translation(DeliveredPacks.files("national"));

        assertThat(Stream.of(
                                CadreRegister.ATTRIBUTES,
                                BodyRegister.ATTRIBUTES,
                                Predicates.OF_FACTS,
                                Predicates.OF_OBJECTS,
                                Predicates.OF_SUBJECTS)
                        .flatMap(List::stream)
                        .flatMap(attribute ->
                                Stream.of(attribute.meaning().split("：", 2)[0], attribute.unit(), "是", "否")))
                .allSatisfy(word -> assertThat(national.apply(house.say(word, Locale.ENGLISH)))
                        .doesNotContainPattern("\\p{IsHan}"));
    }

    @Test
    void aLanguageThatTheHouseDoesNotSpeakIsAFinding() {
        Map<String, String> files = province("", DUTY);
        files.put("pack/texts/zh_CN.properties", "次=次");

        assertThat(check(files).findings())
                .extracting(found -> found.problem().code() + " " + found.file())
                .containsExactly("pack.unknown-language pack/texts/zh_CN.properties");
    }

    @Test
    void translationsAreAnotherContentAndJudgeTheSame() {
        Pack without = pack(province("", DUTY));
        Pack with = pack(said("次=times"));

        assertThat(with.hash()).isNotEqualTo(without.hash());
        assertThat(pack(said("# otherwise written\n次 = times")).hash()).isEqualTo(with.hash());
        RuleBook book = RuleBook.compile(List.of(pack(shapes()), with), WORDS, PackWordsTests::fail);
        RuleBook before = RuleBook.compile(List.of(pack(shapes()), without), WORDS, PackWordsTests::fail);
        assertThat(book.duties())
                .extracting(Duty::title)
                .isEqualTo(before.duties().stream().map(Duty::title).toList());
        assertThat(check(said("次=times")).deviations())
                .isEqualTo(check(province("", DUTY)).deviations());
    }

    private static Map<String, String> said(String english) {
        Map<String, String> files = new HashMap<>(province("", DUTY));
        files.put(ENGLISH, english);
        return files;
    }

    private static Translation translation(Map<String, String> files) {
        return Translation.of(Stream.of(pack(files)), Locale.ENGLISH);
    }

    private static Pack pack(Map<String, String> files) {
        PackReader reader = new PackReader(files);
        Pack pack = reader.read();
        reader.findings().forEach(PackWordsTests::fail);
        return pack;
    }

    private static void fail(Finding finding) {
        throw new AssertionError(finding);
    }

    private static PackCheck check(Map<String, String> files) {
        return PackCheck.of(List.of(shapes(), files), WORDS);
    }
}
