package lianxin.ui.rules;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lianxin.drafting.Difference;
import lianxin.drafting.Draft;
import lianxin.drafting.Edit;
import lianxin.drafting.SimpleDuty;
import lianxin.kernel.Refusal;
import lianxin.ui.EmptyState;
import lianxin.ui.Icon;
import lianxin.ui.Note;
import lianxin.ui.Refusals;

/** What the draft asks beside the levels above, each duty in words, and forms for more. */
final class DutiesPart extends Div {

    private static final long serialVersionUID = 1L;

    private final transient DraftScreen screen;
    private final transient GroundWords words;
    private final Div work = new Div();

    DutiesPart(DraftScreen screen) {
        this.screen = screen;
        words = new GroundWords(screen.draft().ground());
        addClassName("lx-stack");
        if (screen.isOpen()) {
            Div actions = new Div(
                    begin("ui.duty-form.add", () -> new DutyForm(screen, null)),
                    begin("ui.duty-form.widen", () -> new WideningForm(screen)));
            actions.addClassName("lx-actions");
            add(new Paragraph(getTranslation("ui.duty-form.how")), actions, work);
        }
        add(new H2(getTranslation("ui.draft.part.duties")));
        List<Draft.Duty> duties = screen.draft().duties();
        if (duties.isEmpty()) {
            add(new EmptyState(Icon.CLIPBOARD_CHECK, "ui.duty-form.empty"));
        }
        duties.forEach(duty -> add(card(duty)));
    }

    private Button begin(String key, SerializableSupplier<Div> form) {
        return new Button(getTranslation(key), Icon.PLUS.create(), click -> work(form.get()));
    }

    private void work(Div form) {
        work.removeAll();
        work.add(form);
        form.scrollIntoView();
    }

    private Div card(Draft.Duty duty) {
        Div card = new Div(new H3(
                duty.amends()
                        ? getTranslation("ui.duty-form.widened", words.task(duty.name()))
                        : getTranslation(SentenceWords.text(duty.fields(), "title"))));
        card.addClassName("lx-card");
        Map<String, Object> said = new LinkedHashMap<>(duty.fields());
        said.remove("title");
        new RuleLines(words).of(said).forEach(line -> card.add(new Div(line)));
        screen.draft().figures().stream()
                .filter(figure -> figure.room().name().equals(duty.name()))
                .forEach(figure -> card.add(new Div(getTranslation(
                        "ui.extra.line", getTranslation("ui.duty-form.least"), FigureRows.own(figure)))));
        List<Refusal> found = screen.draft().found(Difference.Kind.DUTY, duty.name());
        if (!found.isEmpty()) {
            card.add(Note.refused(found));
        }
        if (screen.isOpen()) {
            card.add(actions(duty));
        }
        return card;
    }

    private Div actions(Draft.Duty duty) {
        Refusals refusals = new Refusals();
        Div actions = new Div();
        actions.addClassName("lx-actions");
        SimpleDuty simple = duty.simple();
        if (simple != null) {
            actions.add(
                    new Button(
                            getTranslation("ui.duty-form.change"),
                            Icon.PENCIL.create(),
                            click -> work(new DutyForm(screen, simple))),
                    screen.link(getTranslation("ui.duty-form.number"), simple.name()));
        } else if (!duty.amends()) {
            actions.add(Note.hint(getTranslation("ui.duty-form.not-simple")));
        }
        actions.add(new Button(getTranslation("ui.duty-form.drop"), Icon.CIRCLE_X.create(), click -> {
            if (refusals.accepted(screen.change(new Edit.DropDuty(duty.name())))) {
                screen.shown().accept(DraftScreen.DUTIES);
            }
        }));
        return new Div(refusals, actions);
    }
}
