package lianxin.organization;

import java.util.Optional;
import lianxin.kernel.Role;
import lianxin.organization.Authorization.Reach;
import lianxin.organization.RightsWorld.Place;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What the authorization files say of an operation that somebody asks for from somewhere: the expectation of every channel. */
@Lazy
@Component
class RightsExpectation {

    /** What an operation is about, and so from where it can be asked. */
    enum About {
        /** A body, or something that belongs to it. */
        BODY,
        /** A branch, or something that belongs to it. */
        BRANCH,
        /** A cadre: the own record is within every reach. */
        CADRE,
        /** The tenant as a whole. */
        TENANT
    }

    private final RightsMatrix matrix;

    RightsExpectation(RightsMatrix matrix) {
        this.matrix = matrix;
    }

    boolean may(String operation, About about, Role role, Place place) {
        Optional<Reach> reach = matrix.reach(operation, role);
        if (about == About.TENANT || place == Place.SELF && about == About.CADRE) {
            return reach.isPresent();
        }
        return within(reach, place == Place.SELF ? Place.OWN : place);
    }

    private static boolean within(Optional<Reach> reach, Place place) {
        if (reach.isEmpty() || place == Place.FOREIGN) {
            return false;
        }
        return switch (reach.get()) {
            case SELF -> false;
            case OWN -> place == Place.OWN;
            case SUBTREE -> place == Place.OWN || place == Place.BELOW;
            case TENANT -> true;
        };
    }
}
