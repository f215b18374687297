package lianxin.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lianxin.ledger.Attribute;
import lianxin.ledger.FactKind;
import lianxin.ledger.RecordField;
import lianxin.rules.PackFields.Added;

/** Values that packs add to a coded field of a module. */
final class AddedValues {

    private AddedValues() {}

    /** Values of a coded field of the module, each under one that is there. */
    static RecordField of(Added one, List<FactKind> kinds) {
        RecordField field = one.field();
        String name = field.name().substring(0, field.name().length() - RecordField.DETAIL.length());
        Attribute coded = kinds.stream()
                .flatMap(kind -> kind.attribute(name).stream())
                .filter(attribute -> !attribute.choices().isEmpty())
                .findFirst()
                .orElseThrow(() -> one.at().unreadable("unknown-values", one.record() + '.' + name));
        field.under().forEach((code, above) -> {
            if (!coded.choices().containsKey(above)) {
                throw one.at()
                        .unreadable(
                                "unknown-value-above",
                                above,
                                String.join("、", coded.choices().keySet()));
            }
            if (coded.choices().containsKey(code)) {
                throw one.at().unreadable("field-taken", code);
            }
        });
        return new RecordField(
                field.name(),
                coded.meaning().split("：", 2)[0],
                field.type(),
                field.range(),
                field.choices(),
                field.under(),
                false,
                field.source());
    }

    /** The values of two levels as one. */
    static RecordField both(RecordField above, RecordField below) {
        Map<String, String> choices = new LinkedHashMap<>(above.choices());
        choices.putAll(below.choices());
        Map<String, String> under = new LinkedHashMap<>(above.under());
        under.putAll(below.under());
        return new RecordField(
                above.name(), above.title(), above.type(), above.range(), choices, under, false, above.source());
    }
}
