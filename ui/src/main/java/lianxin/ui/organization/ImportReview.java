package lianxin.ui.organization;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Map;
import lianxin.organization.Organizations;
import lianxin.organization.RosterImport;
import lianxin.organization.RosterImport.Course;
import lianxin.organization.RosterImport.RowState;
import lianxin.organization.RosterImport.Stage;
import lianxin.ui.ConfirmBar;
import lianxin.ui.Note;
import lianxin.ui.SaveButton;

/** What a workbook would do or has done: how many rows, what is wrong in which row and column, namesakes to decide on. */
final class ImportReview extends Div {

    private static final long serialVersionUID = 1L;
    private static final List<RowState> SHOWN_FIRST =
            List.of(RowState.READY, RowState.NAMESAKE, RowState.DECIDED, RowState.WRONG, RowState.UNCHANGED);

    private final transient RosterImport imports;
    private final transient Course course;
    private final Div tiles = new Div();
    private final SaveButton save;
    private final ConfirmBar way;

    ImportReview(Course course, RosterImport imports, Organizations organizations, Runnable confirm, Runnable discard) {
        this.imports = imports;
        this.course = course;
        addClassName("lx-section");
        tiles.addClassName("lx-tiles");
        save = new SaveButton("", key -> {
            confirm.run();
            return true;
        });
        way = new ConfirmBar(save, discard).hint(getTranslation("ui.import.go.hint"));
        state();
        if (course.stage() == Stage.READ || course.stage() == Stage.WRITTEN || course.stage() == Stage.WRITING) {
            ImportRows rows = new ImportRows(course, imports, organizations, this::count);
            add(tiles, rows, way);
            count();
        }
        if (course.stage() != Stage.READ) {
            add(leave(discard));
        }
    }

    /** When there is nothing more to confirm. */
    private Div leave(Runnable discard) {
        boolean read = course.stage() == Stage.WRITTEN || course.stage() == Stage.WRITING;
        Button button =
                new Button(getTranslation(read ? "ui.import.discard" : "ui.import.again"), click -> discard.run());
        Div actions = new Div(button);
        actions.addClassName("lx-actions");
        if (read) {
            actions.add(new RouterLink(getTranslation("ui.import.another"), RosterImportView.class));
        }
        return actions;
    }

    /** What happened so far, in words. */
    private void state() {
        switch (course.stage()) {
            case REFUSED -> add(Note.refused(course.notes()));
            case READING ->
                add(Note.hint(
                        getTranslation("ui.import.broken"), new Span(getTranslation("ui.import.broken.reading"))));
            case WRITING ->
                add(Note.hint(
                        getTranslation("ui.import.broken"), new Span(getTranslation("ui.import.broken.writing"))));
            case WRITTEN ->
                add(Note.done(
                        getTranslation("ui.import.done", course.done()),
                        new Span(getTranslation("ui.import.done.do"))));
            case READ -> {
                if (!course.notes().isEmpty()) {
                    add(Note.hint(
                            getTranslation("ui.import.notes"),
                            course.notes().stream()
                                    .map(note -> new Div(Note.words(note, getLocale())))
                                    .toArray(Div[]::new)));
                }
            }
        }
    }

    /** Says again how many rows stand how, and how many would be written. */
    private void count() {
        imports.look(course.id()).ifPresent(preview -> {
            Map<RowState, Integer> rows = preview.rows();
            tiles.removeAll();
            SHOWN_FIRST.stream()
                    .filter(state -> course.stage() == Stage.READ || rows.containsKey(state))
                    .forEach(state -> tiles.add(tile(state, rows.getOrDefault(state, 0))));
            int ready = rows.getOrDefault(RowState.READY, 0) + rows.getOrDefault(RowState.DECIDED, 0);
            save.setText(getTranslation("ui.import.go", ready));
            save.setEnabled(ready > 0);
            way.setVisible(ready > 0 || course.stage() == Stage.READ);
        });
    }

    private Component tile(RowState state, int rows) {
        Span number = new Span(String.valueOf(rows));
        number.addClassName("lx-tile-number");
        Span word = new Span(getTranslation("organization.import.state." + state.name()));
        word.addClassNames("lx-small", "lx-soft");
        Div tile = new Div(number, word);
        tile.addClassName("lx-tile");
        return tile;
    }
}
