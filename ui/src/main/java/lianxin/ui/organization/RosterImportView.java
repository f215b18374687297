package lianxin.ui.organization;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import lianxin.kernel.Outcome;
import lianxin.organization.Organizations;
import lianxin.organization.RosterImport;
import lianxin.ui.Background;
import lianxin.ui.Note;
import lianxin.ui.Refusals;
import lianxin.ui.Screen;

/** 名册导入 in three steps: choose a workbook, look at what it would do, confirm. Nothing is written before the third. */
@Route("import")
@PermitAll
class RosterImportView extends Screen {

    private static final long serialVersionUID = 1L;

    private final transient RosterImport imports;
    private final transient Organizations organizations;
    private final ImportSteps steps = new ImportSteps();
    private final Refusals refusals = new Refusals();
    private final Div work = new Div();

    RosterImportView(RosterImport imports, Organizations organizations) {
        super("ui.import");
        this.imports = imports;
        this.organizations = organizations;
        work.addClassName("lx-section");
        add(steps, refusals, work);
        choose();
    }

    private void choose() {
        steps.at(0);
        work.removeAll();
        work.add(new ImportChoice(imports, this::read));
    }

    private void read(RosterImport.Sheet sheet, Path workbook) {
        steps.at(1);
        refusals.clear();
        this.<Outcome<RosterImport.Preview>>beside(
                "ui.import.reading", step -> readAndForget(sheet, workbook, step), this::review);
    }

    private Outcome<RosterImport.Preview> readAndForget(
            RosterImport.Sheet sheet, Path workbook, Consumer<Integer> step) {
        try {
            return imports.preview(sheet, workbook, step::accept);
        } finally {
            try {
                Files.deleteIfExists(workbook);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    private void review(Outcome<RosterImport.Preview> outcome) {
        if (outcome instanceof Outcome.Accepted<RosterImport.Preview>(RosterImport.Preview preview, var warnings)) {
            refusals.accepted(Outcome.accepted(preview, warnings));
            work.removeAll();
            work.add(new ImportReview(preview, imports, organizations, () -> confirm(preview), () -> {
                imports.discard(preview.id());
                choose();
            }));
        } else {
            choose();
            refusals.accepted(outcome);
        }
    }

    private void confirm(RosterImport.Preview preview) {
        steps.at(2);
        this.<Outcome<Integer>>beside(
                "ui.import.writing", step -> imports.confirm(preview.id(), step::accept), this::end);
    }

    private void end(Outcome<Integer> outcome) {
        work.removeAll();
        if (refusals.accepted(outcome) && outcome instanceof Outcome.Accepted<Integer>(Integer written, var warnings)) {
            work.add(Note.done(
                    getTranslation("ui.import.done", written), new Span(getTranslation("ui.import.done.do"))));
        }
    }

    /** Works beside the screen and says how many rows are done; the page may be left meanwhile. */
    private <R> void beside(String word, Function<Consumer<Integer>, R> task, Consumer<R> end) {
        Paragraph progress = new Paragraph(getTranslation(word, 0));
        progress.getElement().setAttribute("aria-live", "polite");
        ProgressBar bar = new ProgressBar();
        bar.setIndeterminate(true);
        bar.getElement().setAttribute("aria-label", getTranslation(word, 0));
        Div card = new Div(progress, bar);
        card.addClassName("lx-card");
        work.removeAll();
        work.add(card);
        Background.<Integer, R>start(
                UI.getCurrentOrThrow(), task, rows -> progress.setText(getTranslation(word, rows)), end);
    }

    static List<RosterImport.RowState> shownFirst() {
        return List.of(
                RosterImport.RowState.READY,
                RosterImport.RowState.NAMESAKE,
                RosterImport.RowState.WRONG,
                RosterImport.RowState.UNCHANGED);
    }
}
