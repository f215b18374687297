package lianxin.ui.identity;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import lianxin.kernel.Role;
import lianxin.ui.Destination;
import lianxin.ui.Icon;
import lianxin.ui.Navigation;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The places of accounts, of API clients and of the trail. */
@Component
@Order(90)
public class IdentityNavigation implements Navigation {

    @Override
    public List<Destination> destinations() {
        return List.of(
                accounts(EnumSet.allOf(Role.class)),
                new Destination(
                        "ui.api-clients",
                        Icon.REPEAT,
                        ApiClientListView.class,
                        Destination.Group.ADMINISTRATION,
                        false),
                audit());
    }

    @Override
    public List<Destination> shortcuts() {
        return List.of(accounts(Set.of(Role.ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR)), audit());
    }

    private static Destination accounts(Set<Role> roles) {
        return new Destination(
                "ui.accounts", Icon.KEY_ROUND, AccountListView.class, Destination.Group.ADMINISTRATION, true, roles);
    }

    private static Destination audit() {
        return new Destination(
                "ui.audit", Icon.SHIELD_CHECK, AuditListView.class, Destination.Group.ADMINISTRATION, true);
    }
}
