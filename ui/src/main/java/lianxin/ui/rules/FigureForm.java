package lianxin.ui.rules;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lianxin.drafting.Draft;
import lianxin.drafting.Draft.Figure;
import lianxin.drafting.Draft.Value;
import lianxin.drafting.Edit;
import lianxin.kernel.Outcome;
import lianxin.kernel.Page;
import lianxin.kernel.Refusal;
import lianxin.rules.PackDraft;
import lianxin.rules.PackDraft.Room;
import lianxin.ui.DayField;
import lianxin.ui.Icon;
import lianxin.ui.KeysetTable;
import lianxin.ui.Note;
import lianxin.ui.Refusals;
import lianxin.ui.SaveButton;
import org.jspecify.annotations.Nullable;

/** What the draft says of a parameter from a day on: one field, or one for each cell of the table. */
final class FigureForm extends Div {

    private static final long serialVersionUID = 1L;

    private final transient DraftScreen screen;
    private final transient Room room;
    private final transient Map<String, ValueField> fields = new LinkedHashMap<>();
    private final Refusals refusals = new Refusals();
    private final DayField day = new DayField(getTranslation("ui.draft.from"));
    private final ComboBox<String> reference = new ComboBox<>(getTranslation("ui.draft.reference"));

    /**
     * A form.
     *
     * @param since day from which the value holds; null for a new one
     */
    FigureForm(DraftScreen screen, Figure figure, @Nullable LocalDate since, Value value) {
        this.screen = screen;
        room = figure.room();
        addClassName("lx-work");
        refer(value.reference());
        day.setValue(since != null ? since : first(screen.draft()));
        day.setReadOnly(since != null);
        Cells.of(room, figure, screen.draft().ground())
                .forEach(cell -> fields.put(cell, field(cell, value.cells().getOrDefault(cell, ""))));
        Div form = new Div(refusals.field("day", day), refusals.field("reference", reference));
        form.addClassName("lx-form");
        add(refusals, fields.containsKey("") ? alone() : table(), form, actions(since));
    }

    private static @Nullable LocalDate first(Draft draft) {
        LocalDate from = draft.pack().validFrom();
        return from.equals(PackDraft.ALWAYS) ? null : from;
    }

    /** One of the draft's own articles, or what is typed. */
    private void refer(String known) {
        Draft draft = screen.draft();
        reference.setItems(draft.clauses().stream()
                .map(clause -> draft.head().documentNumber() + " " + clause.name())
                .toList());
        reference.setHelperText(draft.clauses().isEmpty() ? getTranslation("ui.draft.no-clauses") : null);
        reference.setAllowCustomValue(true);
        reference.addCustomValueSetListener(typed -> reference.setValue(typed.getDetail()));
        if (!known.isEmpty()) {
            reference.setValue(known);
        }
    }

    private ValueField field(String cell, String value) {
        String words = CellWords.words(room.title(), cell);
        String label = cell.isEmpty() ? CellWords.label(room.title(), room.unit()) : "";
        ValueField field =
                ValueField.of(room.type(), label, room.choices(), value).inTable(words);
        field.onChange(() -> lookAt(cell, field));
        return field;
    }

    /** Says at the field at once what is wrong with what was typed there. */
    private void lookAt(String cell, ValueField field) {
        LocalDate from = day.getValue();
        String typed = field.value();
        List<Refusal> against = typed.isEmpty() || from == null
                ? List.of()
                : screen.look(new Edit.Value(room, from, Map.of(cell, typed), room.article()));
        field.refuse(against.isEmpty() ? "" : Note.words(against.getFirst(), getLocale()));
    }

    private Div alone() {
        Div form = new Div(Objects.requireNonNull(fields.get("")).field());
        form.addClassName("lx-form");
        return form;
    }

    private KeysetTable<String> table() {
        KeysetTable<String> table = new KeysetTable<String>(getTranslation(room.title()), new Div())
                .column(getTranslation("ui.draft.cell"), CellWords::cell)
                .column(
                        getTranslation("ui.draft.above"),
                        cell -> room.said().isEmpty()
                                ? ""
                                : FigureForms.words(
                                        room, room.said().getLast().cells().getOrDefault(cell, "")))
                .content(
                        CellWords.label("ui.draft.own", room.unit()),
                        cell -> Objects.requireNonNull(fields.get(cell)).field());
        List<String> cells = List.copyOf(fields.keySet());
        table.show((after, size) -> new Page<>(cells, null));
        return table;
    }

    private Div actions(@Nullable LocalDate since) {
        Div actions = new Div(new SaveButton(getTranslation("ui.save"), sent -> save()));
        if (since != null) {
            actions.add(new Button(
                    getTranslation("ui.draft.take-back"),
                    Icon.CIRCLE_X.create(),
                    click -> done(screen.change(new Edit.DropValue(room.name(), since)))));
        }
        actions.addClassName("lx-actions");
        return actions;
    }

    private boolean save() {
        Map<String, String> cells = new LinkedHashMap<>();
        fields.forEach((cell, field) -> {
            if (!field.value().isEmpty()) {
                cells.put(cell, field.value());
            }
        });
        LocalDate from = day.getValue();
        String said = Objects.requireNonNullElse(reference.getValue(), "");
        if (cells.isEmpty() || from == null || said.isBlank()) {
            return done(Outcome.refused(
                    from == null
                            ? Refusal.of("day", "draft.day-missing")
                            : said.isBlank()
                                    ? Refusal.of("reference", "draft.reference-missing")
                                    : Refusal.ofAll("draft.value-missing")));
        }
        return done(screen.change(new Edit.Value(room, from, cells, said)));
    }

    private boolean done(Outcome<?> outcome) {
        boolean accepted = refusals.accepted(outcome);
        if (accepted) {
            screen.shown().accept(room.name());
        }
        return accepted;
    }
}
