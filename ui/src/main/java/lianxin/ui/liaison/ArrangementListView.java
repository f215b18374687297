package lianxin.ui.liaison;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lianxin.document.PrintedTables;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Period;
import lianxin.liaison.LiaisonArrangement;
import lianxin.liaison.LiaisonArrangement.Line;
import lianxin.liaison.LiaisonAssignment.Ending;
import lianxin.liaison.LiaisonPoint;
import lianxin.organization.Authorization;
import lianxin.organization.Authorization.Reach;
import lianxin.organization.Cadres;
import lianxin.organization.OrganizationId;
import lianxin.organization.Organizations;
import lianxin.rules.Status;
import lianxin.ui.Details;
import lianxin.ui.EmptyState;
import lianxin.ui.Icon;
import lianxin.ui.KeysetTable;
import lianxin.ui.Moments;
import lianxin.ui.OrganizationPicker;
import lianxin.ui.PrintedSheet;
import lianxin.ui.Screen;
import lianxin.ui.Split;
import lianxin.ui.StatusBadge;
import lianxin.ui.Xlsx;

/** 联系点安排表: who is in charge of which point, and what of the arrangement is still missing. */
@Route("liaison/arrangement")
@PermitAll
class ArrangementListView extends Screen {

    private static final long serialVersionUID = 1L;

    private static final Set<Status> SHORT =
            EnumSet.of(Status.SLOW, Status.UNMET, Status.AWAITING_PROVINCE, Status.AWAITING_UNIT);

    private final transient LiaisonArrangement arrangement;
    private final transient AssignmentForm.Rooms rooms;
    private final OrganizationPicker body;
    private final IntegerField year = new IntegerField(getTranslation("liaison.year"));
    private final KeysetTable<Line> table;
    private final Split split;
    private final boolean arranging;
    private final int thisYear;

    ArrangementListView(
            LiaisonArrangement arrangement,
            Organizations organizations,
            Cadres cadres,
            Authorization authorization,
            PrintedTables tables,
            HouseClock clock) {
        super("liaison.arrangement");
        this.arrangement = arrangement;
        rooms = new AssignmentForm.Rooms(arrangement, organizations, cadres, clock);
        arranging = authorization.allows("liaison.arrange");
        body = new OrganizationPicker(getTranslation("ui.body"), organizations);
        body.setClearButtonVisible(true);
        thisYear = clock.today().getYear();
        year.setValue(thisYear);
        year.setStepButtonsVisible(true);
        Div filter = new Div(body, year);
        filter.addClassName("lx-filter");
        table = table();
        split = new Split(filter, table);
        OrganizationId home = OrganizationPicker.home(organizations);
        body.addValueChangeListener(change -> list(home));
        year.addValueChangeListener(change -> list(home));
        list(home);
        if (arranging) {
            addActions(add(), new RouterLink(getTranslation("liaison.import"), ArrangementImportView.class));
        }
        if (!Optional.of(Reach.OWN).equals(authorization.reach("liaison.arrangement.read"))) {
            PrintedSheet sheet = new PrintedSheet(tables, organizations);
            addActions(
                    sheet.button(
                            getTranslation("liaison.print"), LiaisonArrangement.TABLE, () -> within(home), this::days),
                    Xlsx.download(
                            getTranslation("liaison.export"),
                            "lianxin-liaison",
                            out -> tables.export(LiaisonArrangement.TABLE, within(home), days(), out)
                                    .orThrow()));
            add(sheet);
        }
        add(split);
    }

    private KeysetTable<Line> table() {
        KeysetTable<Line> lines = new KeysetTable<Line>(
                        getTranslation("liaison.arrangement"),
                        new EmptyState(Icon.CALENDAR_DAYS, "liaison.arrangement.empty"))
                .content(getTranslation("ui.person"), this::name)
                .column(getTranslation("liaison.post-and-rank"), this::office)
                .column(getTranslation("ui.body"), Line::bodyName)
                .content(getTranslation("liaison.county"), this::point)
                .column(
                        getTranslation("liaison.contact-person"),
                        line -> line.point().contact())
                .column(
                        getTranslation("liaison.days"),
                        line -> Moments.words(line.assignment().days()))
                .column(getTranslation("liaison.document-and-change"), this::grounds);
        return lines.content(getTranslation("liaison.checks"), this::checks);
    }

    private void list(OrganizationId home) {
        OrganizationId within = within(home);
        int wanted = days().first().getYear();
        table.show((after, size) -> arrangement.table(within, wanted, after, size));
    }

    private OrganizationId within(OrganizationId home) {
        return body.chosen().orElse(home);
    }

    private Period days() {
        return Period.year(year.getOptionalValue().orElse(thisYear));
    }

    private Component name(Line line) {
        if (!arranging || line.assignment().ending() != Ending.NONE) {
            return new Span(line.name());
        }
        Button open = new Button(line.name(), click -> {
            Details details = details(line.name() + " · " + line.county());
            details.work(AssignmentForm.change(rooms, line, this::reload, split::chooseNone));
        });
        open.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return open;
    }

    private String office(Line line) {
        return joined(line.title(), getTranslation("organization.rank." + line.rank()));
    }

    private Component point(Line line) {
        LiaisonPoint point = line.point();
        return LiaisonNavigation.toPoint(
                joined(line.county(), point.place()),
                point.id(),
                year.getOptionalValue().orElse(line.assignment().days().first().getYear()));
    }

    /** 安排文号, and why the assignment ended if it has. */
    private String grounds(Line line) {
        Ending ending = line.assignment().ending();
        return ending == Ending.NONE
                ? line.assignment().document()
                : joined(
                        line.assignment().document(),
                        Words.of(this, "ending", ending),
                        line.assignment().reason());
    }

    private static String joined(String... texts) {
        return Stream.of(texts).filter(text -> !text.isEmpty()).collect(Collectors.joining(" · "));
    }

    /** Where the arrangement itself falls short: of counties, of time; and whether others share the point. */
    private Component checks(Line line) {
        Div badges = new Div();
        badges.addClassName("lx-section");
        line.checks().stream()
                .filter(standing -> SHORT.contains(standing.status()))
                .forEach(standing -> badges.add(
                        new Div(new Span(getTranslation(standing.title())), new StatusBadge(standing.status()))));
        if (line.shared()) {
            badges.add(new Span(getTranslation("liaison.shared")));
        }
        return badges;
    }

    private Button add() {
        Button add = new Button(getTranslation("liaison.assign"), Icon.PLUS.create(), click -> {
            Details details = details(getTranslation("liaison.assign"));
            details.work(AssignmentForm.assign(rooms, this::reload, split::chooseNone));
        });
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return add;
    }

    private Details details(String title) {
        Details details = new Details(title, new RouterLink(ArrangementListView.class));
        split.choose(details);
        return details;
    }

    private void reload() {
        split.chooseNone();
        list(OrganizationPicker.home(rooms.organizations()));
    }
}
