package lianxin.ui.organization;

import java.util.List;
import java.util.Set;
import lianxin.kernel.Role;
import lianxin.ui.Destination;
import lianxin.ui.Icon;
import lianxin.ui.Navigation;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The places of organisations and people. */
@Component
@Order(50)
public class OrganizationNavigation implements Navigation {

    private static final Set<Role> KEEPERS = Set.of(Role.ADMINISTRATOR, Role.SECRETARY);
    private static final Set<Role> ALL = Set.of(
            Role.ADMINISTRATOR,
            Role.SECURITY_ADMINISTRATOR,
            Role.AUDIT_ADMINISTRATOR,
            Role.SECRETARY,
            Role.SUPERVISOR,
            Role.CADRE,
            Role.BRANCH_LEADER);
    private static final Set<Role> READERS = Set.of(
            Role.ADMINISTRATOR,
            Role.SECURITY_ADMINISTRATOR,
            Role.SECRETARY,
            Role.SUPERVISOR,
            Role.CADRE,
            Role.BRANCH_LEADER);
    private static final Set<Role> ROSTER = Set.of(Role.ADMINISTRATOR, Role.SECRETARY, Role.BRANCH_LEADER);

    @Override
    public List<Destination> destinations() {
        return List.of(
                place("organizations", Icon.NETWORK, OrganizationListView.class, ALL),
                place("cadres", Icon.USERS, CadreListView.class, READERS),
                place("members", Icon.ID_CARD, MemberListView.class, ROSTER),
                place("import", Icon.FILE_UP, RosterImportView.class, KEEPERS),
                place("hand-over", Icon.ARROW_RIGHT_LEFT, HandOverView.class, KEEPERS));
    }

    @Override
    public List<Destination> shortcuts() {
        return List.of(place("import", Icon.FILE_UP, RosterImportView.class, Set.of(Role.ADMINISTRATOR)));
    }

    private static Destination place(
            String word, Icon icon, Class<? extends com.vaadin.flow.component.Component> screen, Set<Role> roles) {
        boolean front = word.equals("organizations") || word.equals("members");
        return new Destination("ui." + word, icon, screen, Destination.Group.PEOPLE, front, roles);
    }
}
