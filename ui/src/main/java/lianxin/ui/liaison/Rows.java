package lianxin.ui.liaison;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import lianxin.ui.Icon;

/** Any number of rows of the same small form, added and taken away one by one. */
final class Rows<T> extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Function<Optional<T>, FormRow<T>> make;
    private final transient List<FormRow<T>> rows = new ArrayList<>();
    private final transient Runnable changed;
    private final Div body = new Div();

    /**
     * No rows yet.
     *
     * @param add i18n key of the button that adds a row
     * @param make makes a row, filled in or not
     * @param changed hears that a row has gone
     */
    Rows(String add, Function<Optional<T>, FormRow<T>> make, Runnable changed) {
        this.make = make;
        this.changed = changed;
        addClassName("lx-section");
        body.addClassName("lx-section");
        Button more = new Button(getTranslation(add), Icon.PLUS.create(), click -> add(Optional.empty()));
        add(body, new Div(more));
    }

    private void add(Optional<T> value) {
        FormRow<T> row = make.apply(value);
        Div line = Words.form(row.fields().toArray(Component[]::new));
        Button remove = new Button(getTranslation("liaison.row.remove"), click -> {
            rows.remove(row);
            body.remove(line);
            changed.run();
        });
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        line.add(remove);
        line.addClassName("lx-work");
        rows.add(row);
        body.add(line);
    }

    /** What the filled rows say, in order. */
    List<T> values() {
        return rows.stream().flatMap(row -> row.value().get().stream()).toList();
    }

    /** Shows these values instead. */
    void show(List<T> values) {
        rows.clear();
        body.removeAll();
        values.forEach(value -> add(Optional.of(value)));
    }
}
