package lianxin.ui.plain;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lianxin.kernel.Refusal;
import lianxin.ledger.ExtraValue;
import lianxin.ledger.RecordField;
import lianxin.ledger.RecordForm;
import lianxin.ui.Refusals;
import lianxin.ui.Speech;

/** A field that a pack has added, as it is shown and read again; a day has a picker of its own in browsers. */
record ExtraRow(
        String name, String label, boolean chosen, List<Choice> choices, boolean day, String value, String wrong) {

    private static final Map<String, String> FLAGS =
            new TreeMap<>(Map.of("true", "ui.yes", "false", "ui.no")).descendingMap();

    static List<ExtraRow> of(RecordForm form, Typed typed, List<Refusal> refusals, Speech speech) {
        return form.beside().stream()
                .map(field -> of(field, typed, refusals, speech))
                .toList();
    }

    private static ExtraRow of(RecordField field, Typed typed, List<Refusal> refusals, Speech speech) {
        String name = RecordForm.PREFIX + field.name();
        String unit = field.range().unit();
        String label = unit.isEmpty() ? speech.say(field.title()) : speech.say("ui.extra.unit", field.title(), unit);
        List<Choice> choices = (field.type() == RecordField.Type.FLAG ? FLAGS : field.choices())
                .entrySet().stream()
                        .map(choice -> new Choice(
                                name, choice.getKey(), speech.say(choice.getValue()), typed.has(name, choice.getKey())))
                        .toList();
        return new ExtraRow(
                name,
                field.required() ? speech.say("ui.extra.required", label) : label,
                !choices.isEmpty(),
                choices,
                field.type() == RecordField.Type.DAY,
                typed.first(name),
                refusals.stream()
                        .filter(refusal -> name.equals(refusal.field()))
                        .map(refusal -> Refusals.words(refusal, speech))
                        .findFirst()
                        .orElse(""));
    }

    /** What was typed into these fields. */
    static List<ExtraValue> read(RecordForm form, Typed typed) {
        return form.beside().stream()
                .filter(field -> !typed.first(RecordForm.PREFIX + field.name()).isBlank())
                .map(field -> field.value(
                        typed.first(RecordForm.PREFIX + field.name()).strip()))
                .toList();
    }
}
