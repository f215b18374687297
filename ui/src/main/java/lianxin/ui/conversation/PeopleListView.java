package lianxin.ui.conversation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lianxin.conversation.Conversation;
import lianxin.conversation.TalkCoverage;
import lianxin.conversation.TalkCoverage.Person;
import lianxin.document.PrintedTables;
import lianxin.kernel.Caller;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Page;
import lianxin.kernel.Period;
import lianxin.organization.Members;
import lianxin.organization.OrganizationId;
import lianxin.organization.Organizations;
import lianxin.rules.Rules;
import lianxin.ui.DutyList;
import lianxin.ui.DutyWords;
import lianxin.ui.EmptyState;
import lianxin.ui.Icon;
import lianxin.ui.KeysetTable;
import lianxin.ui.PrintedSheet;
import lianxin.ui.Screen;
import lianxin.ui.Xlsx;
import org.jspecify.annotations.Nullable;

/** 谈心对象: the members of the own branch, those still to be met first. There is no remarks column. */
@Route("talks")
@PermitAll
class PeopleListView extends Screen {

    private static final long serialVersionUID = 1L;

    private final transient Conversation conversation;
    private final transient Rules rules;
    private final transient DutyWords words;
    private final transient OrganizationId branch =
            new OrganizationId(Caller.current().organization());
    private final Div duties = new Div();
    private final KeysetTable<Person> table;

    PeopleListView(
            Conversation conversation,
            Organizations organizations,
            Members members,
            Rules rules,
            DutyWords words,
            PrintedTables tables,
            HouseClock clock) {
        super("ui.talk.people");
        this.conversation = conversation;
        this.rules = rules;
        this.words = words;
        table = new KeysetTable<Person>(
                        getTranslation("ui.talk.people"), new EmptyState(Icon.USERS, "ui.talk.people.empty"))
                .column(getTranslation("ui.person"), Person::name)
                .content(getTranslation("ui.talk.state"), this::state)
                .number(getTranslation("ui.talk.first-half"), person -> Integer.toString(person.firstHalf()))
                .number(getTranslation("ui.talk.second-half"), person -> Integer.toString(person.secondHalf()))
                .column(getTranslation("ui.talk.joined"), person -> day(person.joined()))
                .column(getTranslation("ui.talk.left"), person -> day(person.left()));
        RouterLink add = new RouterLink(AddTalkView.class);
        add.add(Icon.MESSAGES_SQUARE.create(), new Span(getTranslation("ui.talk.add")));
        add.addClassNames("lx-big", "lx-big-first", "lx-no-print");
        int thisYear = clock.today().getYear();
        Select<Integer> year = new Select<>();
        year.setLabel(getTranslation("ui.talk.year"));
        year.setItems(thisYear, thisYear - 1);
        year.addValueChangeListener(change -> show(year.getValue()));
        PrintedSheet paper = new PrintedSheet(tables, organizations);
        Div filter = new Div(
                year,
                paper.button(
                        getTranslation("ui.talk.blank"),
                        Conversation.SHEET,
                        () -> branch,
                        () -> Period.year(year.getValue())),
                Xlsx.download(
                        getTranslation("ui.talk.sheet.get"),
                        "lianxin-talks",
                        out -> conversation.writeSheet(branch, out).orThrow()));
        filter.addClassName("lx-filter");
        Section list = new Section(filter, table);
        list.addClassName("lx-section");
        EntriesToConfirm entries =
                new EntriesToConfirm(conversation, organizations, members, () -> show(year.getValue()));
        add(add, entries, duties, list, paper);
        year.setValue(thisYear);
    }

    private void show(int year) {
        TalkCoverage coverage = conversation.coverage(branch, year).orElse(new TalkCoverage(List.of(), 0, List.of()));
        duties.removeAll();
        duties.add(new DutyList(
                coverage.standings(),
                Map.of(),
                words,
                standing -> rules.explain(standing.subject(), standing.duty(), standing.object(), Period.year(year))));
        table.show((after, size) -> new Page<>(coverage.people(), null));
    }

    private Component state(Person person) {
        if (person.open()) {
            return tagged("slow", Icon.CIRCLE_DASHED, getTranslation("ui.talk.open"));
        }
        return person.excused().isEmpty()
                ? tagged("done", Icon.CIRCLE_CHECK, getTranslation("ui.talk.enough"))
                : tagged("quiet", Icon.CIRCLE_MINUS, getTranslation("ui.talk.excused", person.excused()));
    }

    static Component tagged(String tone, Icon icon, String text) {
        Span badge = new Span(icon.create(), new Span(text));
        badge.addClassName("lx-status");
        badge.getElement().setAttribute("data-tone", tone);
        return badge;
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
