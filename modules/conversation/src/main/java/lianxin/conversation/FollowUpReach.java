package lianxin.conversation;

import java.util.Optional;
import lianxin.organization.Authorization;
import lianxin.organization.LeagueOrganization;
import lianxin.organization.OrganizationId;
import lianxin.organization.Organizations;
import org.springframework.stereotype.Component;

/** What the caller may do to follow-ups: raised by a body, closed by it or by the body that has them in hand. */
@Component
class FollowUpReach {

    private static final String CHANGE = "conversation.follow-up.change";

    private final Authorization authorization;
    private final Organizations organizations;

    FollowUpReach(Authorization authorization, Organizations organizations) {
        this.authorization = authorization;
        this.organizations = organizations;
    }

    Optional<LeagueOrganization> changeable(OrganizationId organization) {
        return organizations.find(organization).filter(body -> authorization.allows(CHANGE, body.id()));
    }

    /** The body that raised it, when the caller may close it. */
    Optional<LeagueOrganization> closable(FollowUp followUp) {
        return authorization.allows(CHANGE, followUp.organization())
                        || authorization.allows(CHANGE, followUp.handledBy())
                ? organizations.find(followUp.organization())
                : Optional.empty();
    }

    boolean readable(OrganizationId organization) {
        return authorization.allows("conversation.follow-up.read", organization);
    }
}
