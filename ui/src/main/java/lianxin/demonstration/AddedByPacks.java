package lianxin.demonstration;

import java.util.List;
import lianxin.ledger.ExtraValue;
import lianxin.ledger.RecordField;
import lianxin.ledger.RecordForm;

/** What stands in the fields and values that the packs of a province add; nothing where it adds none. */
final class AddedByPacks {

    private AddedByPacks() {}

    /** This number in each field of the kind, as far as the field takes it. */
    static List<ExtraValue> numbers(RecordForm form, long number) {
        return form.beside().stream()
                .filter(field -> field.type() == RecordField.Type.NUMBER)
                .map(field -> field.value(Long.toString(
                        Math.clamp(number, field.range().least(), field.range().most()))))
                .toList();
    }

    /** All closer words that are added to a coded field. */
    static List<ExtraValue> closer(RecordForm form, String coded) {
        return form.details(coded).stream()
                .flatMap(field -> field.choices().keySet().stream().map(field::value))
                .toList();
    }
}
