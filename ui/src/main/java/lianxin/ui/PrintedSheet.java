package lianxin.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.function.Supplier;
import lianxin.document.PrintedTable;
import lianxin.document.PrintedTables;
import lianxin.document.PrintedTables.Sheet;
import lianxin.kernel.Outcome;
import lianxin.kernel.Period;
import lianxin.organization.OrganizationId;
import lianxin.organization.Organizations;

/**
 * A table for the stamp and the signature, with its code. It is put straight into a {@link Screen}; while it prints,
 * nothing else of that screen does.
 */
public final class PrintedSheet extends Div {

    private static final long serialVersionUID = 1L;
    private static final String PRINT = """
            const page = document.documentElement;
            page.classList.add('lx-prints-sheet');
            window.addEventListener('afterprint', () => page.classList.remove('lx-prints-sheet'), { once: true });
            window.print();
            """;

    private final transient PrintedTables tables;
    private final transient Organizations organizations;
    private final Refusals refusals = new Refusals();
    private final Div paper = new Div();

    /** A sheet that nothing has been printed on yet. */
    public PrintedSheet(PrintedTables tables, Organizations organizations) {
        this.tables = tables;
        this.organizations = organizations;
        addClassName("lx-sheet");
        paper.addClassName("lx-paper");
        add(refusals, paper);
    }

    /** Prints a table of this kind as it stands when the button is pressed. */
    public Button button(String text, String kind, Supplier<OrganizationId> body, Supplier<Period> days) {
        return button(text, () -> kind, body, days);
    }

    /** The same of a kind that is chosen on the screen. */
    public Button button(String text, Supplier<String> kind, Supplier<OrganizationId> body, Supplier<Period> days) {
        Button print = new Button(text, Icon.PRINTER.create(), click -> print(kind.get(), body.get(), days.get()));
        print.setDisableOnClick(true);
        print.addClickListener(click -> print.setEnabled(true));
        return print;
    }

    /** A link to a table as a workbook (XLSX). */
    public Anchor workbook(Supplier<String> kind, Supplier<OrganizationId> body, Supplier<Period> days) {
        return Xlsx.download(
                getTranslation("ui.sheet.workbook"),
                "lianxin-table",
                out -> tables.export(kind.get(), body.get(), days.get(), out).orThrow());
    }

    private void print(String kind, OrganizationId body, Period days) {
        Outcome<Sheet> outcome = tables.issue(kind, body, days);
        if (refusals.accepted(outcome)) {
            show(outcome.orThrow());
            UI.getCurrentOrThrow().getPage().executeJs(PRINT);
        }
    }

    private void show(Sheet sheet) {
        PrintedTable about = sheet.about();
        String body = organizations.names(List.of(about.body())).getOrDefault(about.body(), "");
        Div foot = new Div(
                new Span(getTranslation("ui.sheet.body-stamp", body)),
                new Span(getTranslation("ui.sheet.signature")),
                new Span(getTranslation("ui.sheet.day")));
        foot.addClassName("lx-paper-foot");
        Span code =
                new Span(getTranslation("ui.sheet.code", about.code().toString(), Moments.words(about.printedAt())));
        code.addClassName("lx-paper-code");
        paper.removeAll();
        paper.add(new H2(about.title()), new Span(Moments.time(about.days())), foot, code);
        paper.getElement().insertChild(2, table(sheet));
    }

    private static Element table(Sheet sheet) {
        Element head = new Element("tr");
        sheet.headings().forEach(heading -> head.appendChild(new Element("th").setText(heading)));
        Element body = new Element("tbody");
        for (List<String> line : sheet.lines()) {
            Element row = new Element("tr");
            line.forEach(cell -> row.appendChild(new Element("td").setText(cell)));
            body.appendChild(row);
        }
        return new Element("table").appendChild(new Element("thead").appendChild(head), body);
    }
}
