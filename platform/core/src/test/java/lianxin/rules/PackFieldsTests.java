package lianxin.rules;

import static lianxin.rules.PackFixtures.province;
import static lianxin.rules.PackFixtures.shapes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lianxin.ledger.Attribute;
import lianxin.ledger.FactKind;
import lianxin.ledger.RecordField;
import lianxin.ledger.SubjectKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a pack may add to the records of modules, and what it may not. */
class PackFieldsTests {

    private static final String FILE = "pack/fields/test.a.yaml";
    private static final String SOURCE = "  article: 第一条\n  class: work\n  retention: frozen-year+5y\n";
    private static final String STAFF =
            "- field: staff\n  title: 职工人数\n  type: number\n  unit: 人\n  least: 0\n  most: 100\n" + SOURCE;
    private static final String PLACE =
            "- field: place\n  title: 场地\n  type: code\n  choices: { HALL: 会场, YARD: 场院 }\n" + SOURCE;
    private static final String DAY = "- field: agreed_on\n  title: 商定日期\n  type: day\n" + SOURCE;
    private static final String ASKED = "- field: joint\n  title: 是否合办\n  type: flag\n  required: true\n" + SOURCE;
    private static final String FORM = "test.a.form:\n  values: { VISIT: { title: 上门, under: ALONE } }\n" + SOURCE;

    static final Vocabulary WORDS = new Vocabulary(
            List.of(
                    new FactKind(
                            "test.a",
                            "甲",
                            "",
                            List.of(
                                    Attribute.number("hours", "小时", "时长"),
                                    Attribute.category("form", "形式", Map.of("ALONE", "个别", "GROUP", "集体"))),
                            "test.a"),
                    new FactKind(
                            "test.b",
                            "乙",
                            "",
                            List.of(Attribute.number("hours", "小时", "时长"), Attribute.code("kind", "类别"))),
                    new FactKind(
                            "test.part",
                            "其中一行",
                            "",
                            List.of(Attribute.category("topic", "内容", Map.of("LAW", "法律", "WORK", "工作")))),
                    new FactKind(
                            "test.person",
                            "联系的青年",
                            "",
                            List.of(Attribute.category("field", "领域", Map.of("RURAL", "农村"))),
                            FactKind.YOUNG_PERSON)),
            List.of(),
            Map.of(SubjectKind.CADRE, List.of(Attribute.code("rank", "职级"))));

    @Test
    void whatAPackAddsToARecordIsAnAttributeOfItsFactsAndItsSentencesRun() {
        Map<String, String> files = province("", duty("fact.staff >= 10 && fact.place == \"HALL\""));
        files.put(FILE, STAFF + PLACE);
        files.put(
                "pack/scenarios/test.yaml",
                sentence("staff: 30, place: HALL", "done") + "---\n" + sentence("staff: 9, place: HALL", "unmet"));
        PackCheck check = check(files);

        assertThat(check.findings()).isEmpty();
        assertThat(check.scenarios()).isEqualTo(2);
    }

    @Test
    void aSentenceThatTheAddedFieldContradictsIsTold() {
        Map<String, String> files = province("", duty("fact.staff >= 10"));
        files.put(FILE, STAFF);
        files.put("pack/scenarios/test.yaml", sentence("staff: 9", "done"));

        assertThat(check(files).findings()).extracting(Finding::file).containsExactly("pack/scenarios/test.yaml");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"fact.staff == \"HALL\"", "fact.place > 3", "fact.stuff >= 10", "fact.form_detail == 1"})
    void aPredicateOverAFieldIsCheckedForItsType(String predicate) {
        Map<String, String> files = province("", duty(predicate));
        files.put(FILE, STAFF + PLACE);
        files.put("pack/categories.yaml", FORM);

        assertThat(codes(files))
                .containsAnyOf("pack.unlike-things", "pack.unknown-name")
                .hasSize(1);
    }

    @Test
    void aValueAddedToACodedFieldStandsUnderOneThatIsThere() {
        Map<String, String> files = province("", duty("fact.form == \"ALONE\" && fact.form_detail == \"VISIT\""));
        files.put("pack/categories.yaml", FORM);
        RecordField detail = book(files).vocabulary().records().of("test.a").getFirst();

        assertThat(detail.name()).isEqualTo("form_detail");
        assertThat(detail.title()).isEqualTo("形式");
        assertThat(detail.under()).isEqualTo(Map.of("VISIT", "ALONE"));
    }

    @Test
    void aLowerLevelAddsAndNeitherChangesNorReplaces() {
        Map<String, String> above = province("", "");
        above.computeIfPresent(
                "pack/pack.yaml",
                (path, head) -> head.replace("province", "centre").replace("420000", "000000"));
        above.put(FILE, STAFF);
        above.put("pack/categories.yaml", FORM);
        Map<String, String> below = below();
        below.put(FILE, PLACE);
        below.put("pack/categories.yaml", FORM.replace("VISIT", "WALK").replace("上门", "散步"));
        assertThat(codes(above, below)).isEmpty();
        List<Pack> packs = List.of(pack(shapes()), pack(above), pack(below));
        assertThat(RuleBook.compile(packs, WORDS, finding -> {})
                        .vocabulary()
                        .records()
                        .of("test.a"))
                .extracting(RecordField::name)
                .containsExactly("staff", "form_detail", "place");

        below.put(FILE, STAFF.replace("100", "5"));
        assertThat(codes(above, below)).containsExactly("pack.field-taken");
        Map<String, String> ofAPlace = below();
        ofAPlace.put(FILE, PLACE);
        ofAPlace.computeIfPresent(
                "pack/pack.yaml",
                (path, head) -> head.replace("province", "prefecture").replace("420000", "420300"));
        assertThat(codes(above, ofAPlace)).containsExactly("pack.fields-for-some");
        below.remove(FILE);
        below.put("pack/categories.yaml", FORM.replace("上门", "改名"));
        assertThat(codes(above, below)).containsExactly("pack.field-taken");
    }

    @Test
    void whatIsAddedStandsAmongTheDeviations() {
        assertThat(check(adding()).deviations())
                .extracting(Deviation::kind, Deviation::name, Deviation::title, Deviation::own)
                .containsExactly(
                        tuple(Deviation.Kind.ADDED_FIELD, "test.a.staff", "职工人数", null),
                        tuple(Deviation.Kind.ADDED_FIELD, "test.a.place", "场地", "会场、场院"),
                        tuple(Deviation.Kind.ADDED_FIELD, "test.a.agreed_on", "商定日期", null),
                        tuple(Deviation.Kind.ADDED_FIELD, "test.a.joint", "是否合办", null),
                        tuple(Deviation.Kind.ADDED_FIELD, "test.a.form_detail", "形式", "上门"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "field: staff; field: name; about-a-person; 1",
                "field: staff; field: id_number; about-a-person; 1",
                "field: staff; field: phone; about-a-person; 1",
                "field: staff; field: gps; about-a-person; 1",
                "field: staff; field: Staff; not-a-name; 1",
                "field: staff; field: hours; field-taken; 1",
                "field: staff; field: days; field-taken; 1",
                "field: staff; field: form_detail; not-a-name; 1",
                "title: 职工人数; title: 谈心对象姓名; about-a-person; 2",
                "title: 职工人数; title: 身份证后四位; about-a-person; 2",
                "title: 职工人数; title: 联系电话; about-a-person; 2",
                "title: 职工人数; title: 现场照片数; about-a-person; 2",
                "title: 职工人数; title: 到点定位; about-a-person; 2",
                "title: 职工人数; title: 宗教信仰; about-a-person; 2",
                "title: 职工人数; title: 民族; about-a-person; 2",
                "title: 职工人数; title: 该青年思想状况; about-a-person; 2",
                "title: 职工人数; title: 有无不良倾向; about-a-person; 2",
                "title: 职工人数; title: 对该团员的评语; about-a-person; 2",
                "title: 职工人数; title: 本次谈话内容; about-a-person; 2",
                "type: number; type: text; unknown-word; 3",
                "least: 0; least: 200; impossible-range; 6",
                "article: 第一条; article: 第九条; unknown-article; 7",
                "class: work; class: personal; field-class; 8",
                "class: work; class: sealed; field-class; 8",
                "retention: frozen-year+5y; retention: permanent; field-retention; 9",
                "unit: 人; unit: 人, unknown-key: 1; unknown-key; 4"
            })
    void whatIsNeverStoredAndWhatCannotBeIsRefusedWithItsLine(String from, String to, String code, int line) {
        Map<String, String> files = province("", "");
        files.put(FILE, STAFF.replace(from, to.replace(", ", "\n  ")));
        Finding found = check(files).findings().getFirst();

        assertThat(found.problem().code()).isEqualTo("pack." + code);
        assertThat(found.file()).isEqualTo(FILE);
        assertThat(found.line()).isBetween(line - 1, line + 1);
    }

    @Test
    void aChoiceSaysNothingAboutAPersonEither() {
        Map<String, String> files = province("", "");
        for (String choices : List.of("{ A: 情绪低落 }", "{ MOOD: 甲 }", "{ a: 甲 }", "{ A: 信教 }")) {
            files.put(FILE, PLACE.replace("{ HALL: 会场, YARD: 场院 }", choices));
            assertThat(codes(files)).as(choices).hasSize(1).isSubsetOf("pack.about-a-person", "pack.not-a-code");
        }
        files.remove(FILE);
        for (String title : List.of("思想波动", "手机号码", "性格内向")) {
            files.put("pack/categories.yaml", FORM.replace("上门", title));
            assertThat(codes(files)).as(title).containsExactly("pack.about-a-person");
        }
    }

    @Test
    void aRecordOrACategoryThatNobodyKeepsIsRefused() {
        Map<String, String> files = province("", "");
        files.put("pack/fields/test.b.yaml", STAFF);
        assertThat(codes(files)).containsExactly("pack.unknown-record");
        files.remove("pack/fields/test.b.yaml");
        for (String other : List.of("test.a.hours", "test.a.nothing")) {
            files.put("pack/categories.yaml", FORM.replace("test.a.form", other));
            assertThat(codes(files)).as(other).containsExactly("pack.unknown-values");
        }
        files.put("pack/categories.yaml", FORM.replace("ALONE", "NOBODY"));
        assertThat(codes(files)).containsExactly("pack.unknown-value-above");
    }

    @Test
    void whatIsAboutAYoungPersonGainsNeitherFieldsNorValuesAndTheSentenceSaysWhy() {
        Map<String, String> files = province("", "");
        files.put("pack/fields/test.person.yaml", STAFF);
        assertThat(codes(files)).containsExactly("pack.about-one-person");
        files.remove("pack/fields/test.person.yaml");
        files.put(
                "pack/categories.yaml",
                FORM.replace("test.a.form", "test.person.field").replace("ALONE", "RURAL"));
        assertThat(check(files).findings()).singleElement().satisfies(found -> {
            assertThat(found.problem().code()).isEqualTo("pack.about-one-person");
            assertThat(found.problem().arguments()).contains("联系的青年");
            assertThat(found.file()).isEqualTo("pack/categories.yaml");
            assertThat(found.line()).isPositive();
        });
    }

    @Test
    void aPartOfAnotherRecordTakesValuesUnderItsCodesAndNoFields() {
        Map<String, String> files = province("", "");
        files.put(
                "pack/categories.yaml",
                FORM.replace("test.a.form", "test.part.topic").replace("ALONE", "LAW"));
        assertThat(codes(files)).isEmpty();
        assertThat(book(files).vocabulary().records().of("test.part").getFirst().under())
                .isEqualTo(Map.of("VISIT", "LAW"));
        files.put("pack/fields/test.part.yaml", STAFF);
        assertThat(codes(files)).containsExactly("pack.unknown-record");
    }

    @Test
    void aFormIsNotFilledWithoutEndAndNotForSomeFieldsAlone() {
        StringBuilder many = new StringBuilder();
        for (int field = 0; field < 9; field++) {
            many.append(STAFF.replace("field: staff", "field: staff" + field));
        }
        Map<String, String> files = province("", "");
        files.put(FILE, many.toString());
        assertThat(codes(files)).containsExactly("pack.too-many-fields");
        files.put(FILE, STAFF);
        Map<String, String> place = new HashMap<>(files);
        files.computeIfPresent("pack/pack.yaml", (path, head) -> head + "fields: [SCHOOL]\n");
        assertThat(codes(files)).containsExactly("pack.fields-for-some");
        place.computeIfPresent(
                "pack/pack.yaml",
                (path, head) -> head.replace("province", "prefecture").replace("420000", "420300"));
        assertThat(codes(place)).containsExactly("pack.fields-for-some");
    }

    /** A pack that adds a field of each type and a value. */
    static Map<String, String> adding() {
        Map<String, String> files = province("", "");
        files.put(FILE, STAFF + PLACE + DAY + ASKED);
        files.put("pack/categories.yaml", FORM);
        return files;
    }

    private static String duty(String predicate) {
        return "duty: test.new\narticle: 第一条\ntitle: 新\nsubject: cadre\nperiod: calendar-year\n"
                + "require: { title: 次数, unit: 次, facts: test.a, measure: count, min: 1, where: [{ when: '"
                + predicate + "', else: 否 }] }\n";
    }

    private static String sentence(String attributes, String status) {
        return "scenario: 一件\nduty: test.new\ngiven: { subject: cadre, is: [{ from: 2020-01-01 }], facts:"
                + " [{ fact: test.a, from: 2026-03-01, " + attributes + " }] }\non: 2027-01-01\nyear: 2026\n"
                + "expect: [{ status: " + status + " }]\n";
    }

    private static Map<String, String> below() {
        Map<String, String> files = new HashMap<>(province("", ""));
        files.put("plugin.properties", "plugin.id=rules-below\nplugin.version=1.0.0\n");
        files.computeIfPresent("pack/pack.yaml", (path, head) -> head.replace("rules-shapes", "rules-test"));
        return files;
    }

    private static Pack pack(Map<String, String> files) {
        return new PackReader(files).read();
    }

    private static PackCheck check(Map<String, String> files) {
        return PackCheck.of(List.of(shapes(), files), WORDS);
    }

    private static RuleBook book(Map<String, String> files) {
        List<Finding> findings = new ArrayList<>();
        RuleBook book = RuleBook.compile(List.of(pack(shapes()), pack(files)), WORDS, findings::add);
        assertThat(findings).isEmpty();
        return book;
    }

    @SafeVarargs
    private static List<String> codes(Map<String, String>... below) {
        List<Map<String, String>> chain = new ArrayList<>(List.of(shapes()));
        chain.addAll(List.of(below));
        return PackCheck.of(chain, WORDS).findings().stream()
                .map(finding -> finding.problem().code())
                .toList();
    }
}
