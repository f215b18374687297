package lianxin.ui.rules;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lianxin.drafting.SimpleDuty.Limit;
import lianxin.ledger.Attribute;
import lianxin.ledger.AttributeType;

/** Which of those that can be told apart: any where nothing is chosen. */
final class LimitFields extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Map<Attribute, ValueField> fields = new LinkedHashMap<>();

    LimitFields(List<Attribute> attributes, List<Limit> chosen) {
        addClassName("lx-form");
        attributes.stream()
                .filter(one ->
                        one.type() == AttributeType.FLAG || !Cells.codes(one).isEmpty())
                .forEach(one -> fields.put(
                        one,
                        ValueField.of(
                                one.type() == AttributeType.FLAG
                                        ? one.type().name().toLowerCase(Locale.ROOT)
                                        : "codes",
                                getTranslation(SentenceWords.label(one)),
                                Cells.codes(one),
                                chosen.stream()
                                        .filter(limit -> limit.attribute().equals(one.name()))
                                        .findFirst()
                                        .map(limit -> String.join(",", limit.codes()))
                                        .orElse(""))));
        fields.values().forEach(field -> add(field.field()));
    }

    /** What was chosen, with the words for whatever is not among it. */
    List<Limit> limits() {
        return fields.entrySet().stream()
                .filter(field -> !field.getValue().value().isEmpty())
                .map(field -> limit(field.getKey(), field.getValue().value()))
                .toList();
    }

    /** The words are those of the pack, in Chinese on every screen. */
    private static Limit limit(Attribute attribute, String value) {
        boolean flag = attribute.type() == AttributeType.FLAG;
        String label = SentenceWords.label(attribute);
        String words = I18NProvider.translate(
                Locale.SIMPLIFIED_CHINESE,
                flag ? "ui.limit.not." + value : "ui.limit.not",
                flag ? ConditionWords.affirmed(label) : label);
        return new Limit(attribute.name(), List.of(value.split(",")), words);
    }
}
