package lianxin.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import lianxin.kernel.Outcome;
import lianxin.rules.Explanation;

/** How a duty stood on a past day, by what had been recorded until its evening. */
final class PastDay extends NativeDetails {

    private static final long serialVersionUID = 1L;

    private final transient DutyWords words;
    private final transient Function<LocalDate, Outcome<Optional<Explanation>>> then;
    private final Div answer = new Div();
    private final Refusals refusals = new Refusals();

    PastDay(DutyWords words, Function<LocalDate, Outcome<Optional<Explanation>>> then) {
        setSummaryText(getTranslation("ui.explain.past"));
        this.words = words;
        this.then = then;
        DayField day = refusals.field("day", new DayField(getTranslation("ui.explain.past.day")));
        day.addValueChangeListener(chosen -> show(chosen.getValue(), day.isInvalid()));
        answer.getElement().setAttribute("aria-live", "polite");
        setContent(new Div(day, answer));
    }

    private void show(LocalDate day, boolean wrong) {
        answer.removeAll();
        if (day == null || wrong) {
            return;
        }
        Outcome<Optional<Explanation>> asked = then.apply(day);
        if (refusals.accepted(asked)) {
            answer.add(new Div(getTranslation("ui.explain.past.as-of", day.toString())));
            asked.orThrow()
                    .ifPresentOrElse(this::show, () -> answer.add(new Div(getTranslation("ui.explain.past.none"))));
        }
    }

    private void show(Explanation known) {
        DutyText text = DutyText.of(known.standing(), "", this::getTranslation);
        Div head = new Div(new StatusBadge(known.standing().status()));
        head.addClassName("lx-duty-head");
        text.parts().forEach(part -> head.add(new Span(part.title() + " " + part.done())));
        answer.add(head);
        text.remarks().forEach(remark -> answer.add(new Div(remark)));
        answer.add(new ExplanationPanel(known, words));
    }
}
