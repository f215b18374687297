package lianxin.ui.rules;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lianxin.drafting.Draft.Figure;
import lianxin.rules.PackDraft.Ground;
import lianxin.rules.PackDraft.Room;
import lianxin.ui.Icon;
import org.jspecify.annotations.Nullable;

/** A number that a sentence supposes to be laid down below; of a table, one of its cells. */
final class SupposedFields extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Ground ground;
    private final ComboBox<Room> room = new ComboBox<>(getTranslation("ui.sentence.supposed.which"));
    private final ComboBox<String> cell = new ComboBox<>(getTranslation("ui.draft.cell"));
    private final Div form = new Div();
    private transient @Nullable ValueField value;

    SupposedFields(Ground ground) {
        this.ground = ground;
        addClassName("lx-work");
        form.addClassName("lx-form");
        room.setItems(ground.rooms().stream()
                .filter(one -> !one.bound().equals("FIXED"))
                .toList());
        room.setItemLabelGenerator(one -> getTranslation(one.article()) + " " + getTranslation(one.title()));
        room.addClassName("lx-wide");
        cell.setItemLabelGenerator(CellWords::cell);
        room.addValueChangeListener(change -> ask(change.getValue()));
        form.add(room);
        add(
                new H3(getTranslation("ui.sentence.supposed.title")),
                form,
                new Button(getTranslation("ui.sentence.less"), Icon.CIRCLE_X.create(), click -> removeFromParent()));
    }

    private void ask(@Nullable Room of) {
        form.removeAll();
        form.add(room);
        if (of != null) {
            value = ValueField.of(of.type(), CellWords.label(of.title(), of.unit()), of.choices(), "");
            if (!of.by().isEmpty()) {
                cell.setItems(Cells.of(of, new Figure(of, new TreeMap<>(), List.of(), List.of()), ground));
                form.add(cell);
            }
            form.add(value.field());
        }
    }

    /** Adds what is supposed to what is supposed already. */
    private void into(Map<String, Object> supposed) {
        Room of = room.getValue();
        if (of == null || value == null || value.value().isEmpty()) {
            return;
        }
        Object said = of.type().equals("codes") ? List.of(value.value().split(",")) : value.value();
        if (of.by().isEmpty()) {
            supposed.put(of.name(), said);
        } else if (cell.getValue() != null) {
            Map<String, Object> cells = new LinkedHashMap<>();
            if (supposed.get(of.name()) instanceof Map<?, ?> known) {
                known.forEach((key, other) -> cells.put(key.toString(), other));
            }
            cells.put(cell.getValue(), said);
            supposed.put(of.name(), cells);
        }
    }

    /** What all of them suppose. */
    static Map<String, Object> of(Div all) {
        Map<String, Object> supposed = new LinkedHashMap<>();
        new ArrayList<>(all.getChildren().toList()).forEach(one -> ((SupposedFields) one).into(supposed));
        return supposed;
    }
}
