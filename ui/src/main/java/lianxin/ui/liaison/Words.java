package lianxin.ui.liaison;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.Locale;
import lianxin.ui.CodedChoice;
import org.jspecify.annotations.Nullable;

/** Codes, numbers and choices as they are said and asked for on the screens of this package. */
final class Words {

    private Words() {}

    /** The word for a code, as in {@code liaison.field.rural}. */
    static String of(Component speaker, String group, Enum<?> code) {
        return speaker.getTranslation("liaison." + group + "." + code.name().toLowerCase(Locale.ROOT));
    }

    /** A choice of one of the codes. */
    static <E extends Enum<E>> Select<E> choice(Component speaker, String label, String group, E[] codes) {
        Select<E> select = new Select<>();
        select.setLabel(speaker.getTranslation(label));
        select.setItems(codes);
        select.setItemLabelGenerator(code -> of(speaker, group, code));
        return select;
    }

    /** The word for a code with the closer one that a pack has added under it. */
    static String of(Component speaker, String group, CodedChoice<?> choice) {
        return choice.words(of(speaker, group, choice.code()), speaker::getTranslation);
    }

    /** A choice of one of the codes, or of what packs have added under them. */
    static <E extends Enum<E>> Select<CodedChoice<E>> choice(
            Component speaker, String label, String group, List<CodedChoice<E>> offered) {
        Select<CodedChoice<E>> select = new Select<>();
        select.setLabel(speaker.getTranslation(label));
        select.setItems(offered);
        select.setItemLabelGenerator(choice -> of(speaker, group, choice));
        return select;
    }

    /** A head-count. */
    static IntegerField number(Component speaker, String label) {
        IntegerField field = new IntegerField(speaker.getTranslation(label));
        field.setMin(0);
        field.setStepButtonsVisible(true);
        return field;
    }

    static int value(IntegerField field) {
        @Nullable Integer value = field.getValue();
        return value == null ? 0 : value;
    }

    static Div form(Component... fields) {
        Div form = new Div(fields);
        form.addClassName("lx-form");
        return form;
    }
}
