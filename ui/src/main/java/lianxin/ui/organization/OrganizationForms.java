package lianxin.ui.organization;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import lianxin.kernel.HouseClock;
import lianxin.organization.Authorization;
import lianxin.organization.Divisions;
import lianxin.organization.LeagueOrganization;
import lianxin.organization.OrganizationId;
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

    private final Authorization authorization;
    private final Divisions divisions;
    private final HouseClock clock;

    OrganizationForms(Authorization authorization, Divisions divisions, HouseClock clock) {
        this.authorization = authorization;
        this.divisions = divisions;
        this.clock = clock;
    }

    Details details(LeagueOrganization shown, Organizations organizations) {
        Details details = new Details(shown.name(), new RouterLink(OrganizationListView.class));
        Function<String, String> words = details::getTranslation;
        LeagueOrganization.Description is = shown.description();
        if (is.leadingBody()) {
            details.subtitle(new Span(words.apply("ui.leading-body")));
        }
        details.fact("ui.code", shown.code())
                .fact("ui.level", words.apply("organization.level." + is.level()))
                .fact("ui.kind", words.apply("organization.kind." + is.kind()))
                .fact("ui.field", words.apply("organization.field." + is.field()))
                .fact("ui.division", is.divisionCode())
                .fact("ui.existence", Moments.words(shown.existence()));
        details.history("ui.history", history(shown.id(), organizations));
        if (authorization.allows(CHANGE, shown.id()) && shown.isOpen(clock.today())) {
            offer(details, shown, organizations);
        }
        return details;
    }

    private static List<String> history(OrganizationId id, Organizations organizations) {
        return organizations.histories(List.of(id)).getOrDefault(id, List.of()).reversed().stream()
                .map(version -> Moments.words(version.period()) + "　"
                        + version.description().name())
                .toList();
    }

    private void offer(Details details, LeagueOrganization shown, Organizations organizations) {
        if (shown.parent() == null) {
            int missing = divisions.missing(shown.description().divisionCode()).size();
            if (missing > 0) {
                details.actions(button(
                        details,
                        "ui.organization.divisions",
                        Icon.NETWORK,
                        () -> details.work(new EstablishForm(
                                shown, missing, divisions, () -> reopen(shown.id()), details::rest))));
            }
        }
        if (!shown.description().kind().isBranch()) {
            details.actions(button(
                    details,
                    "ui.organization.add",
                    Icon.PLUS,
                    () -> details.work(new AddOrganizationForm(
                            shown, organizations, clock, () -> reopen(shown.id()), details::rest))));
        }
        details.actions(
                button(details, "ui.organization.rename", Icon.PENCIL, () -> rename(details, shown, organizations)),
                button(details, "ui.organization.move", Icon.MOVE, () -> move(details, shown, organizations)),
                button(details, "ui.organization.close", Icon.ARCHIVE, () -> close(details, shown, organizations)));
    }

    private static Button button(Details details, String word, Icon icon, Runnable action) {
        return new Button(details.getTranslation(word), icon.create(), click -> action.run());
    }

    private void rename(Details details, LeagueOrganization shown, Organizations organizations) {
        TextField name = new TextField(details.getTranslation("ui.name"));
        name.setValue(shown.name());
        details.work(new ChangeForm(
                "ui.organization.rename",
                Map.of("name", name),
                clock.today(),
                from -> new Organizations.Rename(shown.id(), name.getValue().strip(), from),
                organizations,
                () -> reopen(shown.id()),
                details::rest));
    }

    private void move(Details details, LeagueOrganization shown, Organizations organizations) {
        OrganizationPicker parent =
                new OrganizationPicker(details.getTranslation("ui.organization.parent"), organizations);
        details.work(new ChangeForm(
                "ui.organization.move",
                Map.of("parent", parent),
                clock.today(),
                from -> new Organizations.Move(shown.id(), parent.chosen().orElse(new OrganizationId(0)), from),
                organizations,
                () -> reopen(shown.id()),
                details::rest));
    }

    private void close(Details details, LeagueOrganization shown, Organizations organizations) {
        details.work(new ChangeForm(
                "ui.organization.close",
                Map.of(),
                clock.today(),
                from -> new Organizations.Close(shown.id(), from),
                organizations,
                () -> reopen(shown.parent() == null ? shown.id() : shown.parent()),
                details::rest));
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
