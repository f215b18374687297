package lianxin.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import lianxin.kernel.Outcome;
import lianxin.kernel.Refusal;
import lianxin.ledger.RecordField.Range;
import lianxin.ledger.RecordField.Source;
import lianxin.ledger.RecordField.Type;
import org.junit.jupiter.api.Test;

class RecordFormTests {

    private static final Source SOURCE = new Source("省实施办法", "第一条", "work", "frozen-year+5y");
    private static final RecordField STAFF =
            new RecordField("staff", "职工", Type.NUMBER, new Range("人", 0, 10), Map.of(), Map.of(), true, SOURCE);
    private static final RecordField DETAIL = new RecordField(
            "form_detail",
            "形式",
            Type.CODE,
            new Range("", 0, 0),
            Map.of("VISIT", "上门"),
            Map.of("VISIT", "ALONE"),
            false,
            SOURCE);
    private static final RecordForm FORM = new RecordForm(List.of(STAFF, DETAIL));

    @Test
    void aValueWhoseFieldIsNoMoreStaysWithItsRecordAndItsWords() {
        ExtraValue ended = new ExtraValue("old", "A", "从前", "甲", AttributeType.CODE);

        assertThat(RecordForm.NONE
                        .read(List.of(), List.of(ended), Map.of(), true)
                        .orThrow())
                .containsExactly(ended);
        assertThat(FORM.read(List.of(ended, ExtraValue.of("staff", "3")), List.of(ended), Map.of(), true)
                        .orThrow())
                .containsExactly(ended, STAFF.value("3"));
    }

    @Test
    void aFieldThatNobodyHasAddedIsNotKept() {
        assertThat(codes(FORM.read(List.of(ExtraValue.of("old", "A")), List.of(), Map.of(), false)))
                .containsExactly("extra.unknown");
    }

    @Test
    void aDetailBelongsToTheValueThatTheRecordHas() {
        List<ExtraValue> visit = List.of(ExtraValue.of("staff", "3"), ExtraValue.of("form_detail", "VISIT"));

        assertThat(FORM.read(visit, List.of(), Map.of("form", "ALONE"), true).orThrow())
                .extracting(ExtraValue::words)
                .containsExactly("3 人", "上门");
        assertThat(codes(FORM.read(visit, List.of(), Map.of("form", "GROUP"), true)))
                .containsExactly("extra.elsewhere");
    }

    @Test
    void whatIsRequiredIsAskedForOnlyWhereAllIsAsked() {
        assertThat(codes(FORM.read(List.of(), List.of(), Map.of(), true))).containsExactly("extra.missing");
        assertThat(FORM.read(List.of(), List.of(), Map.of(), false).orThrow()).isEmpty();
    }

    @Test
    void whatStandsInAColumnOfTextIsReadAsItWasWritten() {
        List<ExtraValue> values = List.of(STAFF.value("3"), DETAIL.value("VISIT"));

        assertThat(ExtraValue.read(ExtraValue.write(values))).isEqualTo(values);
        assertThat(ExtraValue.read(ExtraValue.write(List.of()))).isEmpty();
        assertThat(ExtraValue.attributes(values)).isEqualTo(Map.of("staff", 3L, "form_detail", "VISIT"));
    }

    @Test
    void aTableHasAColumnForEachFieldOfItsDaysAndAnEmptyCellWhereNothingWasSaid() {
        RecordField day =
                new RecordField("met_on", "商定日期", Type.DAY, new Range("", 0, 0), Map.of(), Map.of(), false, SOURCE);
        RecordForm columns = FORM.and(new RecordForm(List.of(STAFF, day)));

        assertThat(columns.headings()).containsExactly("职工（人）", "商定日期");
        assertThat(columns.cells(List.of(DETAIL.value("VISIT"), STAFF.value("3"))))
                .containsExactly("3", "");
        assertThat(columns.cells(List.of(day.value("2026-05-01")))).containsExactly("", "2026-05-01");
    }

    @Test
    void aKindTakesWhatPacksMayAddToItAndAKindAboutAYoungPersonTakesNothing() {
        Attribute coded = Attribute.category("topic", "内容", Map.of("LAW", "法律"));
        Map<String, Object> closer = Map.of("topic", "LAW", "topic_detail", "CIVIL");
        Map<String, Object> field = Map.of("topic", "LAW", "staff", 3L);

        FactKind part = new FactKind("test.part", "行", "", List.of(coded));
        assertThat(part.accepts(closer)).isTrue();
        assertThat(part.accepts(field)).isFalse();
        FactKind whole = new FactKind("test.whole", "登记", "", List.of(coded), "test.whole");
        assertThat(whole.accepts(closer)).isTrue();
        assertThat(whole.accepts(field)).isTrue();
        FactKind person =
                new FactKind("test.person", "青年", "", List.of(Attribute.code("topic", "内容")), FactKind.YOUNG_PERSON);
        assertThat(person.accepts(closer)).isFalse();
        assertThat(person.accepts(field)).isFalse();
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.reasons().stream().map(Refusal::code).toList();
    }
}
