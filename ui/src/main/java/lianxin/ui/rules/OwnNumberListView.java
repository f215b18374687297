package lianxin.ui.rules;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import lianxin.kernel.HouseClock;
import lianxin.organization.Authorization;
import lianxin.organization.LeagueOrganization;
import lianxin.organization.OrganizationId;
import lianxin.organization.Organizations;
import lianxin.rules.Provision;
import lianxin.rules.Rules;
import lianxin.ui.EmptyState;
import lianxin.ui.Icon;
import lianxin.ui.Screen;

/** What the policy leaves to each unit (由本单位提出具体要求): the words, what the unit has laid down, and what is still open. */
@Route("own-numbers")
@PermitAll
class OwnNumberListView extends Screen {

    private static final long serialVersionUID = 1L;

    private final transient Rules rules;
    private final transient HouseClock clock;
    private final OrganizationId unit;
    private final boolean maySet;
    private final Div articles = new Div();

    OwnNumberListView(Rules rules, Organizations organizations, Authorization authorization, HouseClock clock) {
        super("ui.own-numbers");
        this.rules = rules;
        this.clock = clock;
        LeagueOrganization home = OwnFigures.unit(organizations);
        unit = home == null ? new OrganizationId(0) : home.id();
        maySet = home != null && authorization.allows("own-number.set", unit);
        add(home == null ? new EmptyState(Icon.NETWORK, "ui.own-numbers.nobody") : articles);
        if (home != null) {
            setName(getTranslation("ui.own-numbers.of", home.name()));
            show();
        }
    }

    private void show() {
        articles.removeAll();
        rules.ownProvisions(unit).stream()
                .collect(Collectors.groupingBy(
                        own -> own.provision().article(), LinkedHashMap::new, Collectors.toList()))
                .forEach((article, own) -> articles.add(section(article, own)));
    }

    private Section section(String article, List<Provision.Own> numbers) {
        Div clause = MeasureWords.quote(numbers.getFirst().provision().clause());
        Section section = new Section(new H2(getTranslation(article)), clause, new OwnNumberTable(article, numbers));
        section.addClassName("lx-section");
        if (maySet) {
            numbers.forEach(own -> section.add(new NativeDetails(
                    getTranslation("ui.own-numbers.set", own.provision().title()),
                    new OwnNumberForm(own, unit, rules, clock, this::show))));
        }
        return section;
    }
}
