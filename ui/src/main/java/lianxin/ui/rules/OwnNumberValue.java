package lianxin.ui.rules;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import lianxin.rules.Provision;
import lianxin.ui.Refusals;

/**
 * The field for a value, as its type asks.
 *
 * @param text what was entered, written as in packs
 */
record OwnNumberValue(Component field, Supplier<String> text) {

    static OwnNumberValue of(Provision.Own own, Refusals refusals) {
        String label = CellWords.label(own.provision().title(), own.provision().unit());
        boolean several = own.type().equals("CODES") && !own.choices().isEmpty();
        if (several) {
            MultiSelectComboBox<String> field = refusals.field("value", new MultiSelectComboBox<>(label));
            field.setItems(own.choices().keySet());
            field.setItemLabelGenerator(
                    code -> I18NProvider.translate(own.choices().getOrDefault(code, code)));
            return new OwnNumberValue(field, () -> field.getValue().toString());
        }
        if (own.type().equals("FLAG") || !own.choices().isEmpty()) {
            Select<String> field = refusals.field("value", new Select<>());
            field.setLabel(label);
            field.setItems(
                    own.choices().isEmpty()
                            ? List.of("true", "false")
                            : List.copyOf(own.choices().keySet()));
            field.setItemLabelGenerator(
                    code -> I18NProvider.translate(own.choices().getOrDefault(code, yesOrNo(code))));
            return new OwnNumberValue(field, () -> Objects.requireNonNullElse(field.getValue(), ""));
        }
        TextField field = refusals.field("value", new TextField(label));
        field.getElement().setAttribute("inputmode", own.type().equals("NUMBER") ? "numeric" : "text");
        return new OwnNumberValue(field, field::getValue);
    }

    private static String yesOrNo(String code) {
        return code.equals("true") ? "ui.yes" : "ui.no";
    }
}
