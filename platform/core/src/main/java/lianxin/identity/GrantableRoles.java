package lianxin.identity;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lianxin.kernel.Caller;
import lianxin.kernel.Role;
import org.springframework.stereotype.Component;

/** Which roles a caller may hand out: nobody makes an equal of the three administrators but the one for security. */
@Component
class GrantableRoles {

    private static final Set<Role> FIELD = Set.of(Role.SECRETARY, Role.SUPERVISOR, Role.CADRE, Role.BRANCH_LEADER);
    private static final Set<Role> BELOW = Set.of(Role.SECRETARY, Role.CADRE, Role.BRANCH_LEADER);

    Set<Role> all() {
        return Stream.of(Role.values())
                .filter(this::allows)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    boolean allows(Role role) {
        return switch (Caller.current().role()) {
            case SYSTEM -> role != Role.SYSTEM && role != Role.OPERATOR;
            case SECURITY_ADMINISTRATOR -> FIELD.contains(role) || SignIn.ADMINISTRATORS.contains(role);
            case ADMINISTRATOR -> FIELD.contains(role);
            case SECRETARY -> BELOW.contains(role);
            default -> false;
        };
    }
}
