package lianxin.ui.organization;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Period;
import lianxin.organization.Authorization;
import lianxin.organization.Divisions;
import lianxin.organization.LeagueOrganization;
import lianxin.organization.LeagueOrganization.Description;
import lianxin.organization.MemberId;
import lianxin.organization.Members;
import lianxin.organization.Membership;
import lianxin.organization.OrganizationId;
import lianxin.organization.OrganizationKind;
import lianxin.organization.OrganizationLevel;
import lianxin.organization.Organizations;
import lianxin.ui.Details;
import lianxin.ui.Icon;
import lianxin.ui.Moments;
import lianxin.ui.OrganizationPicker;
import org.springframework.stereotype.Component;

/** The details of an organisation, and the changes that the caller may make to it. */
@Component
class OrganizationForms {

    private static final String CHANGE = "organization.change";

    private final Members members;
    private final Authorization authorization;
    private final Divisions divisions;
    private final HouseClock clock;

    OrganizationForms(Members members, Authorization authorization, Divisions divisions, HouseClock clock) {
        this.members = members;
        this.authorization = authorization;
        this.divisions = divisions;
        this.clock = clock;
    }

    Details details(LeagueOrganization shown, Organizations organizations) {
        Details details = new Details(shown.name(), new RouterLink(OrganizationListView.class));
        UnaryOperator<String> words = details::getTranslation;
        OrganizationFacts.of(shown, organizations, words).forEach((word, value) -> {
            if (!word.equals("ui.name")) {
                details.fact(word, value);
            }
        });
        details.history("ui.history", history(shown.id(), organizations, details));
        if (authorization.allows(CHANGE, shown.id()) && shown.isOpen(clock.today())) {
            offer(details, shown, organizations);
        }
        return details;
    }

    private static List<String> history(OrganizationId id, Organizations organizations, Details words) {
        return organizations.histories(List.of(id)).getOrDefault(id, List.of()).reversed().stream()
                .map(version -> words.getTranslation(
                        "ui.extra.unit",
                        Moments.words(version.period()) + "　"
                                + version.description().name(),
                        words.getTranslation("organization.level."
                                        + version.description().level())
                                + " · "
                                + words.getTranslation("organization.kind."
                                        + version.description().kind())))
                .toList();
    }

    private void offer(Details details, LeagueOrganization shown, Organizations organizations) {
        int missing = shown.parent() == null
                ? divisions.missing(shown.description().divisionCode()).size()
                : 0;
        if (missing > 0) {
            offer(
                    details,
                    "ui.organization.divisions",
                    Icon.NETWORK,
                    () -> details.work(
                            new EstablishForm(shown, missing, divisions, () -> reopen(shown.id()), details::rest)));
        }
        if (!shown.description().kind().isBranch()) {
            offer(details, "ui.organization.add", Icon.PLUS, () -> add(details, shown, organizations));
        }
        if (shown.description().kind().isBranch()) {
            offerMoves(details, shown, organizations);
        }
        offer(details, "ui.organization.rename", Icon.PENCIL, () -> rename(details, shown, organizations));
        offer(details, "ui.organization.redescribe", Icon.BUILDING_2, () -> redescribe(details, shown, organizations));
        offer(details, "ui.organization.move", Icon.MOVE, () -> move(details, shown, organizations));
        offer(
                details,
                "ui.organization.close",
                Icon.ARCHIVE,
                () -> details.work(form(
                        details,
                        "ui.organization.close",
                        from -> new Organizations.Close(shown.id(), from),
                        organizations,
                        shown.parent() == null ? shown.id() : shown.parent())));
    }

    /** A branch that is to close lets all its members go at once. */
    private void offerMoves(Details details, LeagueOrganization branch, Organizations organizations) {
        List<MemberId> present = members.rosterOf(branch.id(), new Period(clock.today(), clock.today())).stream()
                .filter(membership -> membership.left() == null)
                .map(Membership::member)
                .toList();
        if (!present.isEmpty() && authorization.allows("member.change", branch.id())) {
            Runnable again = () -> reopen(branch.id());
            details.fact("ui.branch.members", Integer.toString(present.size()));
            offer(
                    details,
                    "ui.branch.transfer",
                    Icon.ARROW_RIGHT_LEFT,
                    () -> details.work(MemberForm.transfer(
                            "ui.branch.transfer", present, members, organizations, clock, again, details::rest)));
            offer(
                    details,
                    "ui.branch.leave",
                    Icon.GRADUATION_CAP,
                    () -> details.work(
                            DatedForm.leave("ui.branch.leave", present, members, clock, again, details::rest)));
        }
    }

    private static void offer(Details details, String word, Icon icon, Runnable action) {
        details.actions(new Button(details.getTranslation(word), icon.create(), click -> action.run()));
    }

    private ChangeForm form(
            Details details,
            String title,
            Function<LocalDate, Organizations.Change> change,
            Organizations organizations,
            OrganizationId next) {
        return new ChangeForm(title, clock.today(), change, organizations, () -> reopen(next), details::rest);
    }

    private void add(Details details, LeagueOrganization parent, Organizations organizations) {
        TextField code = new TextField(details.getTranslation("ui.code"));
        code.setHelperText(details.getTranslation("ui.code.help"));
        AtomicReference<DescriptionFields> fields = new AtomicReference<>();
        ChangeForm form = form(
                details,
                "ui.organization.add",
                from -> new Organizations.Create(
                        code.getValue().strip(), parent.code(), fields.get().value(), from),
                organizations,
                parent.id());
        fields.set(new DescriptionFields(
                form,
                new Description(
                        "",
                        OrganizationLevel.GRASSROOTS,
                        OrganizationKind.LEAGUE_BRANCH,
                        false,
                        parent.description().field(),
                        "")));
        form.field("code", code);
        details.work(form);
    }

    private void redescribe(Details details, LeagueOrganization shown, Organizations organizations) {
        AtomicReference<DescriptionFields> fields = new AtomicReference<>();
        ChangeForm form = form(
                details,
                "ui.organization.redescribe",
                from -> new Organizations.Redescribe(shown.id(), fields.get().value(), from),
                organizations,
                shown.id());
        fields.set(new DescriptionFields(form, shown.description()));
        details.work(form);
    }

    private void rename(Details details, LeagueOrganization shown, Organizations organizations) {
        TextField name = new TextField(details.getTranslation("ui.name"));
        name.setValue(shown.name());
        ChangeForm form = form(
                details,
                "ui.organization.rename",
                from -> new Organizations.Rename(shown.id(), name.getValue().strip(), from),
                organizations,
                shown.id());
        form.field("name", name);
        details.work(form);
    }

    private void move(Details details, LeagueOrganization shown, Organizations organizations) {
        OrganizationPicker parent =
                new OrganizationPicker(details.getTranslation("ui.organization.parent"), organizations);
        ChangeForm form = form(
                details,
                "ui.organization.move",
                from -> new Organizations.Move(shown.id(), parent.chosen().orElse(new OrganizationId(0)), from),
                organizations,
                shown.id());
        form.field("parent", parent);
        details.work(form);
    }

    private static void reopen(OrganizationId id) {
        UI.getCurrentOrThrow().navigate(OrganizationListView.class, OrganizationListView.parameters(id));
    }

    static Div form() {
        Div form = new Div();
        form.addClassName("lx-form");
        return form;
    }
}
