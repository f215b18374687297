package lianxin.ui.organization;

import java.util.EnumSet;
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

    private static final Set<Role> ALL = EnumSet.allOf(Role.class);

    @Override
    public List<Destination> destinations() {
        return List.of(
                place("organizations", Icon.NETWORK, OrganizationListView.class, ALL),
                place("cadres", Icon.USERS, CadreListView.class, ALL),
                place("members", Icon.ID_CARD, MemberListView.class, ALL),
                place("import", Icon.FILE_UP, RosterImportView.class, ALL),
                place("hand-over", Icon.ARROW_RIGHT_LEFT, HandOverView.class, ALL));
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
