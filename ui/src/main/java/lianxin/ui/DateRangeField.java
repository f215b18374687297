package lianxin.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** First and last day side by side, with the number of days between them, both ends included. */
public final class DateRangeField extends Div {

    private static final long serialVersionUID = 1L;

    private final DayField first;
    private final DayField last;
    private final Span days = new Span();

    /** A range; the two fields are named {@code firstName} and {@code lastName} in refusals. */
    public DateRangeField(String firstLabel, String firstName, String lastLabel, String lastName, Refusals refusals) {
        first = refusals.field(firstName, new DayField(firstLabel));
        last = refusals.field(lastName, new DayField(lastLabel));
        addClassName("lx-range");
        days.addClassName("lx-range-days");
        days.getElement().setAttribute("aria-live", "polite");
        first.addValueChangeListener(change -> {
            last.setInitialPosition(first.getValue());
            count();
        });
        last.addValueChangeListener(change -> count());
        add(first, last, days);
    }

    public @Nullable LocalDate first() {
        return first.getValue();
    }

    public @Nullable LocalDate last() {
        return last.getValue();
    }

    public DayField firstField() {
        return first;
    }

    public DayField lastField() {
        return last;
    }

    private void count() {
        LocalDate from = first.getValue();
        LocalDate to = last.getValue();
        boolean known = from != null && to != null && !to.isBefore(from);
        days.setText(known ? getTranslation("ui.days", ChronoUnit.DAYS.between(from, to) + 1) : "");
    }
}
