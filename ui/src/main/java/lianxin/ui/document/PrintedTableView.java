package lianxin.ui.document;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import lianxin.document.PrintedTable;
import lianxin.document.PrintedTable.Code;
import lianxin.document.PrintedTables;
import lianxin.document.PrintedTables.Check;
import lianxin.kernel.Outcome;
import lianxin.kernel.Refusal;
import lianxin.organization.Organizations;
import lianxin.ui.Icon;
import lianxin.ui.Moments;
import lianxin.ui.Note;
import lianxin.ui.Refusals;
import lianxin.ui.Screen;

/** 打印件核验: the code below a printed table says what was printed, and whether it would say the same today. */
@Route("documents/printed")
@PermitAll
class PrintedTableView extends Screen {

    private static final long serialVersionUID = 1L;

    private final transient PrintedTables tables;
    private final transient Organizations organizations;
    private final Refusals refusals = new Refusals();
    private final TextField code = refusals.field("code", new TextField(getTranslation("ui.printed.code")));
    private final Div answer = new Div();

    PrintedTableView(PrintedTables tables, Organizations organizations) {
        super("ui.printed");
        this.tables = tables;
        this.organizations = organizations;
        narrow();
        code.setHelperText(getTranslation("ui.printed.code.help"));
        code.setAutocapitalize(com.vaadin.flow.component.textfield.Autocapitalize.CHARACTERS);
        code.focus();
        Button check = new Button(getTranslation("ui.printed.check"), Icon.FILE_CHECK.create(), click -> check());
        check.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        check.addClickShortcut(Key.ENTER);
        Div card = new Div(refusals, code, new Div(check));
        card.addClassNames("lx-card", "lx-section");
        answer.addClassName("lx-section");
        add(card, answer);
    }

    private void check() {
        answer.removeAll();
        Optional<Check> found = Code.of(code.getValue()).flatMap(tables::check);
        Outcome<Check> outcome = found.map(Outcome::accepted)
                .orElseGet(() -> Outcome.refused(Refusal.of("code", "document.unknown-code")));
        if (refusals.accepted(outcome)) {
            show(outcome.orThrow());
        }
    }

    private void show(Check check) {
        answer.add(
                check.unchanged()
                        ? Note.done(
                                getTranslation("ui.printed.unchanged"),
                                new Paragraph(getTranslation("ui.printed.unchanged.do")))
                        : Note.hint(
                                getTranslation("ui.printed.changed"),
                                new Paragraph(getTranslation("ui.printed.changed.do"))),
                facts(check.about()));
    }

    private Div facts(PrintedTable about) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("lx-facts");
        fact(facts, "ui.printed.title", about.title());
        fact(
                facts,
                "ui.printed.body",
                organizations.names(List.of(about.body())).getOrDefault(about.body(), ""));
        fact(facts, "ui.printed.days", Moments.time(about.days()));
        fact(facts, "ui.printed.lines", Integer.toString(about.lines()));
        fact(facts, "ui.printed.at", Moments.words(about.printedAt()));
        Div card = new Div(facts);
        card.addClassName("lx-card");
        return card;
    }

    private void fact(DescriptionList facts, String word, String value) {
        facts.add(new DescriptionList.Term(getTranslation(word)), new DescriptionList.Description(value));
    }
}
