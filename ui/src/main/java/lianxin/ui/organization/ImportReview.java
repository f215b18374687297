package lianxin.ui.organization;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lianxin.kernel.Id;
import lianxin.kernel.Refusal;
import lianxin.organization.Organizations;
import lianxin.organization.RosterImport;
import lianxin.ui.ConfirmBar;
import lianxin.ui.EmptyState;
import lianxin.ui.Icon;
import lianxin.ui.KeysetTable;
import lianxin.ui.Note;
import lianxin.ui.SaveButton;

/** What a workbook would do: how many rows, what is wrong in which row and column, and namesakes to decide on. */
final class ImportReview extends Div {

    private static final long serialVersionUID = 1L;

    private final transient RosterImport imports;
    private final transient Organizations organizations;
    private final transient RosterImport.Preview preview;

    ImportReview(
            RosterImport.Preview preview,
            RosterImport imports,
            Organizations organizations,
            Runnable confirm,
            Runnable discard) {
        this.preview = preview;
        this.imports = imports;
        this.organizations = organizations;
        addClassName("lx-screen");
        add(tiles());
        if (!preview.notes().isEmpty()) {
            add(Note.warned(preview.notes()));
        }
        if (count(RosterImport.RowState.NAMESAKE) > 0) {
            add(section("ui.import.namesakes", namesakes()));
        }
        if (count(RosterImport.RowState.WRONG) > 0) {
            add(section("ui.import.wrong", wrong()));
        }
        SaveButton save = new SaveButton(getTranslation("ui.import.go", count(RosterImport.RowState.READY)), key -> {
            confirm.run();
            return true;
        });
        add(new ConfirmBar(save, discard).hint(getTranslation("ui.import.go.hint")));
    }

    private int count(RosterImport.RowState state) {
        return preview.rows().getOrDefault(state, 0);
    }

    private Component tiles() {
        Div tiles = new Div();
        tiles.addClassName("lx-tiles");
        for (RosterImport.RowState state : RosterImportView.shownFirst()) {
            Span number = new Span(String.valueOf(count(state)));
            number.addClassName("lx-tile-number");
            Span word = new Span(getTranslation("organization.import.state." + state.name()));
            word.addClassNames("lx-small", "lx-soft");
            Div tile = new Div(number, word);
            tile.addClassName("lx-tile");
            tiles.add(tile);
        }
        return tiles;
    }

    private static Section section(String title, Component content) {
        Section section = new Section();
        section.add(new H2(section.getTranslation(title)), content);
        section.addClassName("lx-section");
        return section;
    }

    private Component wrong() {
        KeysetTable<RosterImport.Row> table = new KeysetTable<RosterImport.Row>(
                        getTranslation("ui.import.wrong"), new EmptyState(Icon.CIRCLE_CHECK, "ui.import.none-wrong"))
                .column(getTranslation("ui.row-number"), row -> getTranslation("ui.row-number.is", row.number()))
                .content(getTranslation("ui.problem"), row -> problems(row.problems()))
                .column(getTranslation("ui.cells"), row -> String.join("，", row.cells()));
        table.show((after, size) -> imports.rows(preview.id(), RosterImport.RowState.WRONG, after, size));
        return table;
    }

    private Component problems(List<Refusal> problems) {
        Div lines = new Div();
        for (Refusal problem : problems) {
            String column = problem.field() == null ? "" : problem.field() + "：";
            lines.add(new Div(column + Note.words(problem, getLocale())));
        }
        return lines;
    }

    private Component namesakes() {
        KeysetTable<RosterImport.Row> table = new KeysetTable<RosterImport.Row>(
                        getTranslation("ui.import.namesakes"),
                        new EmptyState(Icon.CIRCLE_CHECK, "ui.import.none-wrong"))
                .column(getTranslation("ui.row-number"), row -> getTranslation("ui.row-number.is", row.number()))
                .column(getTranslation("ui.cells"), row -> String.join("，", row.cells()))
                .content(getTranslation("ui.import.same"), this::decision);
        table.show((after, size) -> imports.rows(preview.id(), RosterImport.RowState.NAMESAKE, after, size));
        return table;
    }

    private Component decision(RosterImport.Row row) {
        RadioButtonGroup<Optional<Id>> same = new RadioButtonGroup<>();
        List<Optional<Id>> choices = new ArrayList<>();
        row.candidates().keySet().forEach(id -> choices.add(Optional.of(id)));
        choices.add(Optional.empty());
        same.setItems(choices);
        same.setAriaLabel(getTranslation("ui.import.same"));
        same.setItemLabelGenerator(choice -> choice.map(id -> getTranslation("ui.import.same.as", body(row, id)))
                .orElse(getTranslation("ui.import.same.no")));
        same.addValueChangeListener(change ->
                imports.decide(preview.id(), row.number(), change.getValue().orElse(null)));
        return same;
    }

    private String body(RosterImport.Row row, Id known) {
        return Optional.ofNullable(row.candidates().get(known))
                .map(id -> organizations.names(List.of(id)).getOrDefault(id, ""))
                .orElse("");
    }
}
