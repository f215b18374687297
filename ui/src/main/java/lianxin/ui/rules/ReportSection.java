package lianxin.ui.rules;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import lianxin.kernel.Page;
import lianxin.kernel.Refusal;
import lianxin.rules.Finding;
import lianxin.rules.Packs;
import lianxin.ui.KeysetTable;
import lianxin.ui.Note;

/** What looking a pack over has found: what must be mended, what is worth a second look. */
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
    }

    private void findings(String title, List<Finding> findings) {
        KeysetTable<Finding> table = new KeysetTable<Finding>(getTranslation(title), new Div())
                .column(getTranslation("ui.pack.problem"), this::words)
                .column(
                        getTranslation("ui.pack.place"),
                        finding -> getTranslation("ui.pack.line", finding.file(), Integer.toString(finding.line())));
        list(title, table, findings);
    }

    private String words(Finding finding) {
        String article = finding.problem().article();
        String words = Note.words(finding.problem(), getLocale());
        return article == null ? words : getTranslation("ui.extra.unit", words, article);
    }

    private void list(String title, KeysetTable<Finding> table, List<Finding> rows) {
        if (!rows.isEmpty()) {
            table.show((after, size) -> new Page<>(rows, null));
            add(new H3(getTranslation(title)), table);
        }
    }
}
