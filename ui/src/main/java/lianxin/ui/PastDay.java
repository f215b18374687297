package lianxin.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import lianxin.rules.Explanation;

/** How a duty stood on a past day, by what had been recorded until its evening. */
final class PastDay extends NativeDetails {

    private static final long serialVersionUID = 1L;

    private final transient DutyWords words;
    private final transient Function<LocalDate, Optional<Explanation>> then;
    private final Div answer = new Div();

    PastDay(DutyWords words, Function<LocalDate, Optional<Explanation>> then) {
        setSummaryText(getTranslation("ui.explain.past"));
        this.words = words;
        this.then = then;
        DayField day = new DayField(getTranslation("ui.explain.past.day"));
        day.addValueChangeListener(chosen -> show(chosen.getValue(), day.isInvalid()));
        answer.getElement().setAttribute("aria-live", "polite");
        setContent(new Div(day, answer));
    }

    private void show(LocalDate day, boolean wrong) {
        answer.removeAll();
        if (day == null || wrong) {
            return;
        }
        answer.add(new Div(getTranslation("ui.explain.past.as-of", day.toString())));
        then.apply(day)
                .ifPresentOrElse(
                        known -> {
                            DutyText text = DutyText.of(known.standing(), "", this::getTranslation);
                            Div head = new Div(new StatusBadge(known.standing().status()));
                            head.addClassName("lx-duty-head");
                            text.parts().forEach(part -> head.add(new Span(part.title() + " " + part.done())));
                            answer.add(head, new ExplanationPanel(known, words));
                        },
                        () -> answer.add(new Div(getTranslation("ui.explain.past.none"))));
    }
}
