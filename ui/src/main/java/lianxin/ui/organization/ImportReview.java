package lianxin.ui.organization;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
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
        addClassName("lx-screen");
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
        } else {
            add(new Button(getTranslation("ui.import.again"), click -> discard.run()));
        }
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
                    add(Note.warned(course.notes()));
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
            save.setVisible(ready > 0 || course.stage() == Stage.READ);
            way.setVisible(!rows.isEmpty() || course.stage() == Stage.READ);
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
