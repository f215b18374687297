package lianxin.ui.rules;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Supplier;
import lianxin.kernel.Outcome;
import lianxin.rules.Recompute.FrozenYear;
import lianxin.rules.Recompute.Years;
import lianxin.ui.Icon;
import lianxin.ui.Moments;

/** One year: who asked and approved, its digest, and what can be done with it. */
final class YearCard extends Article {

    private static final long serialVersionUID = 1L;

    private final transient Runnable changed;
    private final Div answer = new Div();

    YearCard(FrozenYear year, Years years, PackPeople people, Runnable changed) {
        this.changed = changed;
        addClassName("lx-card");
        add(new H2(getTranslation(
                "ui.years.of", Integer.toString(year.year()), getTranslation("ui.years." + year.state()))));
        line("ui.years.closed", year.closing().toString());
        line("ui.years.asked-by", people.words(year.requestedBy(), year.requestedAt()));
        line("ui.years.approved-by", people.words(year.decidedBy(), year.decidedAt()));
        Div actions = new Div();
        actions.addClassName("lx-actions");
        switch (year.state()) {
            case SUBMITTED ->
                actions.add(
                        act("ui.years.approve", Icon.CHECK, () -> years.approve(year.year())),
                        act("ui.years.withdraw", Icon.CIRCLE_X, () -> years.withdraw(year.year())));
            case SEALING -> {}
            case FROZEN -> {
                line("ui.years.at", Moments.words(year.frozenAt() == null ? year.requestedAt() : year.frozenAt()));
                line("ui.years.digest", year.results() + " · " + year.digest());
                actions.add(
                        ask(
                                "ui.years.verify",
                                Icon.FILE_CHECK,
                                () -> getTranslation(
                                        years.verify(year.year()) ? "ui.years.intact" : "ui.years.touched")),
                        ask(
                                "ui.years.supplements",
                                Icon.LIST_CHECKS,
                                () -> getTranslation("ui.years.supplement", years.supplements(year.year()))));
            }
        }
        answer.getElement().setAttribute("aria-live", "polite");
        add(actions, answer);
    }

    private void line(String key, String words) {
        if (!words.isEmpty()) {
            add(new Paragraph(getTranslation(key, words)));
        }
    }

    private Button act(String key, Icon icon, Supplier<Outcome<?>> act) {
        return new Button(getTranslation(key), icon.create(), click -> {
            answer.removeAll();
            answer.add(new Confirmation(key, act, changed, answer::removeAll));
        });
    }

    private Button ask(String key, Icon icon, Supplier<String> question) {
        return new Button(getTranslation(key), icon.create(), click -> {
            answer.removeAll();
            answer.add(new Paragraph(question.get()));
        });
    }
}
