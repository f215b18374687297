package lianxin.ui.rules;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.List;
import lianxin.kernel.HouseClock;
import lianxin.rules.Recompute.FrozenYear;
import lianxin.rules.Recompute.Years;
import lianxin.ui.DayField;
import lianxin.ui.EmptyState;
import lianxin.ui.Icon;
import lianxin.ui.Screen;

/** 年度冻结: the years that are frozen or asked to be, and the way to freeze one. */
@Route("packs/years")
@PermitAll
class YearListView extends Screen {

    private static final long serialVersionUID = 1L;

    private final transient Years years;
    private final transient PackPeople people;
    private final transient HouseClock clock;
    private final Div list = new Div();

    YearListView(Years years, PackPeople people, HouseClock clock) {
        super("ui.years");
        this.years = years;
        this.people = people;
        this.clock = clock;
        add(list);
        show();
    }

    private void show() {
        list.removeAll();
        List<FrozenYear> known = years.all();
        int last = clock.today().getYear() - 1;
        if (known.isEmpty()) {
            list.add(new EmptyState(Icon.ARCHIVE, "ui.years.empty"));
        }
        known.forEach(year -> list.add(new YearCard(year, years, people, this::show)));
        IntegerField year = new IntegerField(getTranslation("ui.years.year"));
        year.setValue(last);
        year.setMax(last);
        DayField closing = new DayField(getTranslation("ui.years.closing"));
        closing.setRequired(true);
        closing.setValue(clock.today().minusDays(1));
        list.add(new Confirmation(
                "ui.years.ask",
                () -> years.ask(or(year.getValue(), last), day(closing)),
                this::show,
                this::show,
                year,
                closing));
    }

    private LocalDate day(DayField closing) {
        LocalDate chosen = closing.getValue();
        return chosen == null ? clock.today() : chosen;
    }

    private static int or(Integer value, int other) {
        return value == null ? other : value;
    }
}
