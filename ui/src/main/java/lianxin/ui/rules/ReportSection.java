package lianxin.ui.rules;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import lianxin.kernel.Page;
import lianxin.kernel.Refusal;
import lianxin.rules.Deviation;
import lianxin.rules.Finding;
import lianxin.rules.Packs;
import lianxin.ui.KeysetTable;
import lianxin.ui.Note;

/** What looking a pack over has found: what must be mended, what is worth a second look, what it says otherwise than above. */
final class ReportSection extends Section {

    private static final long serialVersionUID = 1L;

    ReportSection(Packs.Report report) {
        addClassName("lx-section");
        int findings = report.findings().size();
        add(
                findings == 0
                        ? Note.done(
                                getTranslation("ui.pack.sound"),
                                new Paragraph(getTranslation("ui.pack.scenarios", report.scenarios())))
                        : Note.missed(Note.words(Refusal.ofAll("pack.has-findings", findings), getLocale())));
        findings("ui.pack.findings", report.findings());
        findings("ui.pack.remarks", report.remarks());
        deviations(report.deviations());
    }

    private void findings(String title, List<Finding> findings) {
        KeysetTable<Finding> table = new KeysetTable<Finding>(getTranslation(title), new Div())
                .column(
                        getTranslation("ui.pack.place"),
                        finding -> getTranslation("ui.pack.line", finding.file(), Integer.toString(finding.line())))
                .column(getTranslation("ui.pack.problem"), this::words);
        list(title, table, findings);
    }

    private String words(Finding finding) {
        String article = finding.problem().article();
        String words = Note.words(finding.problem(), getLocale());
        return article == null ? words : getTranslation("ui.extra.unit", words, article);
    }

    private void deviations(List<Deviation> deviations) {
        KeysetTable<Deviation> table = new KeysetTable<Deviation>(getTranslation("ui.pack.deviations"), new Div())
                .column(getTranslation("ui.pack.deviation.of"), one -> CellWords.words(one.title(), one.cell()))
                .column(
                        getTranslation("ui.pack.deviation.kind"),
                        one -> getTranslation("deviation." + one.kind().name().toLowerCase(Locale.ROOT)))
                .column(
                        getTranslation("ui.pack.deviation.upper"),
                        one -> getTranslation(Objects.requireNonNullElse(one.upper(), "ui.pack.deviation.open")))
                .column(
                        getTranslation("ui.pack.deviation.own"),
                        one -> getTranslation(Objects.requireNonNullElse(one.own(), "")))
                .column(getTranslation("ui.pack.deviation.article"), this::article)
                .column(
                        getTranslation("ui.pack.from"),
                        one -> Optional.ofNullable(one.since())
                                .map(Object::toString)
                                .orElse(""));
        list("ui.pack.deviations", table, deviations);
    }

    /** The article above, and the one that says otherwise. */
    private String article(Deviation deviation) {
        return deviation.article().equals(deviation.reference())
                        || deviation.reference().isEmpty()
                ? getTranslation(deviation.article())
                : getTranslation(deviation.article()) + " → " + getTranslation(deviation.reference());
    }

    private <T> void list(String title, KeysetTable<T> table, List<T> rows) {
        if (!rows.isEmpty()) {
            table.show((after, size) -> new Page<>(rows, null));
            add(new H3(getTranslation(title)), table);
        }
    }
}
