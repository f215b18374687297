package lianxin.ui.rules;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import lianxin.organization.LeagueOrganization;
import lianxin.organization.OrganizationKind;
import lianxin.organization.Organizations;
import lianxin.rules.Provision;
import lianxin.rules.Rules.Clause;
import lianxin.ui.OrganizationPicker;
import org.jspecify.annotations.Nullable;

/** What the reader's own unit has laid down where a clause leaves it to each unit; nothing where it leaves them nothing. */
final class OwnFigures extends Div {

    private static final long serialVersionUID = 1L;

    OwnFigures(Clause clause, List<Provision.Own> own) {
        List<Provision.Own> here =
                own.stream().filter(one -> isLeftToUnitsBy(clause, one)).toList();
        if (!here.isEmpty()) {
            add(
                    new H4(getTranslation("ui.own-numbers")),
                    new OwnNumberTable(clause.name(), here),
                    new RouterLink(getTranslation("ui.measures.own"), OwnNumberListView.class));
        }
    }

    private static boolean isLeftToUnitsBy(Clause clause, Provision.Own own) {
        return own.provision().article().equals(clause.name())
                && clause.figures().stream()
                        .anyMatch(figure -> figure.byUnit()
                                && figure.declared()
                                && figure.title().equals(own.provision().title()));
    }

    /** The caller's body; for a department the body above it. */
    static @Nullable LeagueOrganization unit(Organizations organizations) {
        return organizations.pathTo(OrganizationPicker.home(organizations)).reversed().stream()
                .filter(body -> body.description().kind() != OrganizationKind.DEPARTMENT)
                .findFirst()
                .orElse(null);
    }
}
