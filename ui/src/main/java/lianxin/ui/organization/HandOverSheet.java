package lianxin.ui.organization;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Map;
import lianxin.kernel.Page;
import lianxin.organization.CadreId;
import lianxin.organization.HandOvers.Item;
import lianxin.organization.HandOvers.Line;
import lianxin.organization.HandOvers.Protocol;
import lianxin.ui.EmptyState;
import lianxin.ui.Icon;
import lianxin.ui.KeysetTable;
import lianxin.ui.Moments;
import lianxin.ui.Note;

/** 交接清单: what will pass, or as it passed, to be printed and signed. */
final class HandOverSheet extends Div {

    private static final long serialVersionUID = 1L;

    private HandOverSheet() {
        addClassName("lx-section");
    }

    /** What would pass. */
    static HandOverSheet of(List<Item> due) {
        HandOverSheet sheet = new HandOverSheet();
        KeysetTable<Item> table = sheet.<Item>table()
                .column(sheet.getTranslation("ui.hand-over.kind"), item -> sheet.getTranslation(item.kind()))
                .column(sheet.getTranslation("ui.hand-over.what"), Item::what);
        table.show((after, size) -> new Page<>(due, null));
        sheet.add(new H2(sheet.getTranslation("ui.hand-over.due", due.size())), table);
        return sheet;
    }

    /** What passed, before and after. */
    static HandOverSheet of(Protocol done, Map<CadreId, String> names) {
        HandOverSheet sheet = new HandOverSheet();
        String leaver = names.getOrDefault(done.leaver(), "");
        String successor = names.getOrDefault(done.successor(), "");
        KeysetTable<Line> table = sheet.<Line>table()
                .column(sheet.getTranslation("ui.hand-over.kind"), line -> sheet.getTranslation(line.kind()))
                .column(sheet.getTranslation("ui.hand-over.what"), Line::what)
                .column(sheet.getTranslation("ui.hand-over.before"), line -> leaver)
                .column(
                        sheet.getTranslation("ui.hand-over.after"),
                        line -> line.passed() ? successor : sheet.getTranslation("ui.hand-over.nobody"));
        table.show((after, size) -> new Page<>(done.lines(), null));
        sheet.add(sheet.facts(done, leaver, successor), table, sheet.signatures(), sheet.actions());
        return sheet;
    }

    private <T> KeysetTable<T> table() {
        return new KeysetTable<>(
                getTranslation("ui.hand-over.sheet"), new EmptyState(Icon.CIRCLE_CHECK, "ui.hand-over.none"));
    }

    private DescriptionList facts(Protocol done, String leaver, String successor) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("lx-facts");
        fact(facts, "ui.hand-over.leaver", leaver);
        fact(facts, "ui.hand-over.successor", successor);
        fact(facts, "ui.hand-over.last-day", done.lastDay().toString());
        fact(facts, "ui.hand-over.done-at", Moments.words(done.doneAt()));
        return facts;
    }

    private void fact(DescriptionList facts, String word, String value) {
        facts.add(new DescriptionList.Term(getTranslation(word)), new DescriptionList.Description(value));
    }

    private Paragraph signatures() {
        Paragraph signatures = new Paragraph(getTranslation("ui.hand-over.signatures"));
        signatures.addClassName("lx-print-only");
        return signatures;
    }

    private Div actions() {
        Button print = new Button(getTranslation("ui.print"), Icon.PRINTER.create());
        print.addClickListener(click -> UI.getCurrentOrThrow().getPage().executeJs("window.print()"));
        Div actions = new Div(print, new RouterLink(getTranslation("ui.hand-over.another"), HandOverView.class));
        actions.addClassName("lx-actions");
        Note still =
                Note.hint(getTranslation("ui.hand-over.still"), new Span(getTranslation("ui.hand-over.still.what")));
        still.addClassName("lx-no-print");
        Div way = new Div(still, actions);
        way.addClassName("lx-section");
        return way;
    }
}
