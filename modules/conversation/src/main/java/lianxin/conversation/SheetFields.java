package lianxin.conversation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lianxin.ledger.ExtraValue;
import lianxin.ledger.RecordField;
import lianxin.ledger.RecordForm;

/** What packs have added to talks, as it stands in the sheet of a branch: forms in their words, further fields below the members. */
record SheetFields(RecordForm added) {

    private static final Map<String, String> FLAGS = Map.of("true", "是", "false", "否");

    /** The words of all forms, each followed by what has been added under it. */
    List<String> forms() {
        return Arrays.stream(TalkForm.values())
                .flatMap(form -> Stream.concat(
                        Stream.of(SheetLayout.word(form)),
                        details().entrySet().stream()
                                .filter(under -> under.getValue().equals(form.name()))
                                .map(under -> detail(under.getKey()).words())))
                .toList();
    }

    /** The form that is written in a cell. */
    Optional<TalkForm> form(SheetCell cell) {
        return cell.form()
                .or(() -> detail(cell).map(detail -> TalkForm.valueOf(details().getOrDefault(detail.value(), ""))));
    }

    /** The value under a form that is written in a cell. */
    Optional<ExtraValue> detail(SheetCell cell) {
        return details().keySet().stream()
                .map(this::detail)
                .filter(detail -> detail.words().equals(cell.text()))
                .findFirst();
    }

    private Map<String, String> details() {
        return added.details("form").map(RecordField::under).orElse(Map.of());
    }

    private ExtraValue detail(String code) {
        return added.details("form").orElseThrow().value(code);
    }

    /** The field to which a row belongs, by its hidden mark. */
    Optional<RecordField> field(SheetCell mark) {
        return added.beside().stream()
                .filter(field -> mark(field).equals(mark.text()))
                .findFirst();
    }

    static String mark(RecordField field) {
        return RecordForm.PREFIX + field.name();
    }

    /** The words that can be chosen; none where numbers and days are written. */
    static Map<String, String> choices(RecordField field) {
        return field.type() == RecordField.Type.FLAG ? FLAGS : field.choices();
    }

    /** What a cell says: a choice by its words, a day in any of the usual ways, anything else as it stands. */
    static ExtraValue value(RecordField field, SheetCell cell) {
        String said = choices(field).entrySet().stream()
                .filter(choice -> choice.getValue().equals(cell.text()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> field.type() == RecordField.Type.DAY
                        ? cell.day().map(String::valueOf).orElse(cell.text())
                        : cell.text());
        return field.value(said);
    }
}
