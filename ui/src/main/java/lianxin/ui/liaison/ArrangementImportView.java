package lianxin.ui.liaison;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.annotation.security.PermitAll;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import lianxin.kernel.Outcome;
import lianxin.kernel.Page;
import lianxin.kernel.Refusal;
import lianxin.liaison.ArrangementPlan;
import lianxin.liaison.ArrangementPlan.Effect;
import lianxin.liaison.ArrangementPlan.Row;
import lianxin.liaison.LiaisonArrangement;
import lianxin.ui.ConfirmBar;
import lianxin.ui.EmptyState;
import lianxin.ui.Icon;
import lianxin.ui.KeysetTable;
import lianxin.ui.Note;
import lianxin.ui.Refusals;
import lianxin.ui.SaveButton;
import lianxin.ui.Screen;
import lianxin.ui.Xlsx;

/** 导入联系点安排表: choose a workbook, look at what it would do, confirm. Nothing is written before that. */
@Route("liaison/arrangement/import")
@PermitAll
class ArrangementImportView extends Screen {

    private static final long serialVersionUID = 1L;
    private static final List<Effect> TILES = List.of(Effect.ASSIGNED, Effect.CHANGED, Effect.WRONG, Effect.UNCHANGED);

    private final transient LiaisonArrangement arrangement;
    private final Refusals refusals = new Refusals();
    private final Div work = new Div();

    ArrangementImportView(LiaisonArrangement arrangement) {
        super("liaison.import");
        this.arrangement = arrangement;
        work.addClassName("lx-section");
        add(new RouterLink(getTranslation("liaison.import.back"), ArrangementListView.class), refusals, work);
        choose();
    }

    private void choose() {
        Div card = new Div(
                new Paragraph(getTranslation("liaison.import.how")),
                Xlsx.download(getTranslation("ui.import.template"), "lianxin-liaison", arrangement::writeTemplate),
                Xlsx.upload(
                        getTranslation("ui.import.upload"),
                        UploadHandler.toTempFile((about, file) -> review(file.toPath()))));
        card.addClassNames("lx-card", "lx-section");
        work.removeAll();
        work.add(card);
    }

    private void review(Path workbook) {
        try {
            Outcome<ArrangementPlan> plan = arrangement.preview(workbook);
            if (refusals.accepted(plan)) {
                show(plan.orThrow());
            }
        } finally {
            forget(workbook);
        }
    }

    private static void forget(Path workbook) {
        try {
            Files.deleteIfExists(workbook);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void show(ArrangementPlan plan) {
        work.removeAll();
        work.add(tiles(plan));
        if (!plan.notes().isEmpty()) {
            work.add(Note.warned(plan.notes()));
        }
        work.add(table(plan));
        int ready = plan.count(Effect.ASSIGNED) + plan.count(Effect.CHANGED);
        SaveButton save = new SaveButton(getTranslation("ui.import.go", ready), key -> {
            end(arrangement.takeOver(plan));
            return true;
        });
        save.setEnabled(ready > 0);
        work.add(new ConfirmBar(save, this::choose).hint(getTranslation("liaison.import.go.hint")));
    }

    private Component tiles(ArrangementPlan plan) {
        Div tiles = new Div();
        tiles.addClassName("lx-tiles");
        for (Effect effect : TILES) {
            Span number = new Span(Integer.toString(plan.count(effect)));
            number.addClassName("lx-tile-number");
            Span word = new Span(Words.of(this, "effect", effect));
            word.addClassNames("lx-small", "lx-soft");
            Div tile = new Div(number, word);
            tile.addClassName("lx-tile");
            tiles.add(tile);
        }
        return tiles;
    }

    /** What is wrong first, then what should be known, then the rest. */
    private Component table(ArrangementPlan plan) {
        KeysetTable<Row> table = new KeysetTable<Row>(
                        getTranslation("liaison.import"), new EmptyState(Icon.FILE_SPREADSHEET, "liaison.import.empty"))
                .column(
                        getTranslation("ui.row-number"),
                        row -> getTranslation("ui.row-number.is", row.line().number()))
                .column(getTranslation("liaison.import.effect"), row -> Words.of(this, "effect", row.effect()))
                .content(getTranslation("ui.problem"), this::remarks)
                .column(
                        getTranslation("ui.cells"),
                        row -> String.join(
                                getTranslation("ui.with"),
                                row.line().cells().stream()
                                        .filter(cell -> !cell.isEmpty())
                                        .toList()));
        List<Row> sorted = Stream.of(
                        plan.rows().stream().filter(row -> row.effect() == Effect.WRONG),
                        plan.rows().stream()
                                .filter(row -> row.effect() != Effect.WRONG
                                        && !row.warnings().isEmpty()),
                        plan.rows().stream()
                                .filter(row -> row.effect() != Effect.WRONG
                                        && row.warnings().isEmpty()))
                .flatMap(rows -> rows)
                .toList();
        table.show((after, size) -> {
            int first = after == null ? 0 : Integer.parseInt(after);
            int last = Math.min(first + size, sorted.size());
            return new Page<>(sorted.subList(first, last), last < sorted.size() ? Integer.toString(last) : null);
        });
        return table;
    }

    private Component remarks(Row row) {
        Div lines = new Div();
        for (Refusal remark :
                Stream.concat(row.problems().stream(), row.warnings().stream()).toList()) {
            String words = Note.words(remark, getLocale());
            String reason = remark.article() == null ? words : getTranslation("ui.extra.unit", words, remark.article());
            lines.add(
                    new Div(remark.field() == null ? reason : getTranslation("ui.extra.line", remark.field(), reason)));
        }
        return lines;
    }

    private void end(ArrangementPlan done) {
        work.removeAll();
        Button table = new Button(
                getTranslation("liaison.import.back"),
                click -> UI.getCurrentOrThrow().navigate(ArrangementListView.class));
        work.add(
                Note.done(
                        getTranslation("liaison.import.done", done.count(Effect.ASSIGNED), done.count(Effect.CHANGED)),
                        new Span(getTranslation("liaison.import.done.do", done.count(Effect.WRONG)))),
                new Div(table));
    }
}
