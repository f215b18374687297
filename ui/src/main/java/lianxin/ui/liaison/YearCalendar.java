package lianxin.ui.liaison;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import lianxin.liaison.LiaisonVisit;

/** A year at a glance: each day on which somebody was or will be at the point. The table of visits stands behind it. */
final class YearCalendar extends Div {

    private static final long serialVersionUID = 1L;

    YearCalendar(int year, List<LiaisonVisit> visits) {
        addClassName("lx-year");
        getElement().setAttribute("aria-hidden", "true");
        for (Month month : Month.values()) {
            add(month(YearMonth.of(year, month), visits));
        }
    }

    private Div month(YearMonth month, List<LiaisonVisit> visits) {
        Span name = new Span(month.getMonth().getDisplayName(TextStyle.SHORT_STANDALONE, getLocale()));
        name.addClassName("lx-year-month");
        Div days = new Div();
        days.addClassName("lx-year-days");
        for (int day = 1; day <= month.lengthOfMonth(); day++) {
            days.add(day(month.atDay(day), visits));
        }
        return new Div(name, days);
    }

    private static Span day(LocalDate day, List<LiaisonVisit> visits) {
        Span cell = new Span();
        visits.stream()
                .filter(visit -> visit.isMade()
                        ? visit.agreedDays().filter(days -> days.contains(day)).isPresent()
                        : visit.days().contains(day))
                .reduce((first, second) -> first.isMade() ? first : second)
                .ifPresent(visit -> {
                    cell.addClassName(visit.isMade() ? "lx-year-made" : "lx-year-planned");
                    cell.setTitle(day.toString());
                });
        return cell;
    }
}
