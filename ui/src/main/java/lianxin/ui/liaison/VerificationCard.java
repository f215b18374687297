package lianxin.ui.liaison;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import lianxin.kernel.Outcome;
import lianxin.kernel.Period;
import lianxin.kernel.Refusal;
import lianxin.liaison.HostAnswer;
import lianxin.liaison.Liaison;
import lianxin.liaison.Liaison.Awaiting;
import lianxin.liaison.LiaisonVisit.Revision;
import lianxin.liaison.VisitWork;
import lianxin.ui.ConfirmBar;
import lianxin.ui.DateRangeField;
import lianxin.ui.Icon;
import lianxin.ui.Moments;
import lianxin.ui.Note;
import lianxin.ui.Refusals;
import lianxin.ui.SaveButton;
import org.jspecify.annotations.Nullable;

/** One visit that waits for the host's word; a revision shows what is different from the one answered before. */
final class VerificationCard extends Article {

    private static final long serialVersionUID = 1L;

    private final transient Liaison liaison;
    private final transient Awaiting row;
    private final Refusals refusals = new Refusals();

    VerificationCard(Liaison liaison, Awaiting row) {
        this.liaison = liaison;
        this.row = row;
        addClassName("lx-card");
        ask();
    }

    private void ask() {
        removeAll();
        refusals.clear();
        add(head(), when(row.before()));
        Revision latest = row.visit().latest();
        add(work(latest.work(), row.before()));
        if (!latest.reason().isEmpty()) {
            add(new Div(getTranslation("liaison.reason.line", latest.reason())));
        }
        add(refusals, answers());
    }

    private Component head() {
        Span body = new Span(row.place().isEmpty() ? row.body() : row.body() + " → " + row.place());
        body.addClassNames("lx-soft");
        Div head = new Div(new H2(row.cadre()), body, new VerificationBadge(row.visit()));
        head.addClassName("lx-row");
        return head;
    }

    private Component when(@Nullable Revision before) {
        Period days = row.visit().days();
        Span now = new Span(Moments.words(days) + " " + getTranslation("ui.days", days.days()));
        Div when = new Div();
        when.addClassName("lx-row");
        if (before != null && !before.days().equals(days)) {
            Span was = new Span(Moments.words(before.days()));
            was.addClassName("lx-was");
            now.addClassName("lx-changed");
            when.add(was);
        }
        when.add(now);
        return when;
    }

    /** What was done; what is new in it and what has gone from it is marked. */
    private Component work(VisitWork now, @Nullable Revision before) {
        List<String> lines = VisitSummary.lines(this, now);
        List<String> earlier = before == null ? lines : VisitSummary.lines(this, before.work());
        Div work = new Div();
        work.addClassName("lx-row");
        earlier.stream().filter(line -> !lines.contains(line)).forEach(line -> {
            Span was = new Span(line);
            was.addClassName("lx-was");
            work.add(was);
        });
        lines.forEach(line -> {
            Span is = new Span(line);
            if (!earlier.contains(line)) {
                is.addClassName("lx-changed");
            }
            work.add(is);
        });
        return work;
    }

    private Component answers() {
        Button yes = button(HostAnswer.Kind.TRUE, Icon.CHECK, () -> answer(HostAnswer.isTrue()));
        yes.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div answers = new Div(
                yes,
                button(HostAnswer.Kind.DATES_DIFFER, Icon.CALENDAR_DAYS, this::askDates),
                button(HostAnswer.Kind.NOT_COME, Icon.CIRCLE_X, () -> answer(HostAnswer.notCome())));
        answers.addClassName("lx-actions");
        return answers;
    }

    private Button button(HostAnswer.Kind kind, Icon icon, Runnable action) {
        return new Button(Words.of(this, "answer", kind), icon.create(), click -> action.run());
    }

    private void askDates() {
        DateRangeField actual = new DateRangeField(
                getTranslation("liaison.actual-first"),
                "actualFirst",
                getTranslation("liaison.actual-last"),
                "departure",
                refusals);
        actual.firstField().setValue(row.visit().days().first());
        actual.lastField().setValue(row.visit().days().last());
        SaveButton save = new SaveButton(getTranslation("ui.save"), key -> {
            LocalDate first = actual.first();
            LocalDate last = actual.last();
            if (first == null || last == null || last.isBefore(first)) {
                return refusals.accepted(Outcome.refused(List.of(Refusal.of("departure", "visit.reversed-dates"))));
            }
            return answer(HostAnswer.datesDiffer(new Period(first, last)));
        });
        removeAll();
        add(head(), refusals, actual, new ConfirmBar(save, this::ask));
    }

    private boolean answer(HostAnswer answer) {
        boolean accepted = refusals.accepted(
                liaison.answer(row.visit().id(), row.visit().latest().number(), answer));
        if (accepted) {
            removeAll();
            Button other = new Button(getTranslation("liaison.answer.change"), click -> ask());
            other.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            add(
                    head(),
                    Note.done(getTranslation("liaison.answered", VisitSummary.answer(this, answer))),
                    new Div(other));
        }
        return accepted;
    }
}
