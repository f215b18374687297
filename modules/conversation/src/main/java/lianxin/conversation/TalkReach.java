package lianxin.conversation;

import java.util.Optional;
import lianxin.kernel.Caller;
import lianxin.organization.Authorization;
import lianxin.organization.CadreId;
import lianxin.organization.LeagueOrganization;
import lianxin.organization.OrganizationId;
import lianxin.organization.Organizations;
import org.springframework.stereotype.Component;

/** What the caller may do to talks: a branch's by the branch or for it, a cadre's own by that cadre. */
@Component
class TalkReach {

    private static final String RECORD = "conversation.talk.record";
    private static final String RECORD_OWN = "conversation.talk.record-own";
    private static final String CONFIRM = "conversation.talk.confirm";
    private static final String READ = "conversation.talk.read";
    static final String READ_PEOPLE = "conversation.people.read";

    private final Authorization authorization;
    private final Organizations organizations;

    TalkReach(Authorization authorization, Organizations organizations) {
        this.authorization = authorization;
        this.organizations = organizations;
    }

    Optional<LeagueOrganization> recordable(OrganizationId organization) {
        return organizations
                .find(organization)
                .filter(body -> isBranch(body)
                        ? authorization.allows(RECORD, organization)
                        : isOwn(organization) && authorization.allows(RECORD_OWN, self()));
    }

    /** Its body, when the caller may change the talk: the branch at any time, who entered it for the branch until then. */
    Optional<LeagueOrganization> revisable(HeartToHeartTalk talk) {
        return organizations
                .find(talk.organization())
                .filter(body -> isBranch(body)
                        ? authorization.allows(RECORD, body.id()) && (isOwn(body.id()) || awaitsBranch(talk))
                        : isOwnTalk(talk) && authorization.allows(RECORD_OWN, self()));
    }

    Optional<LeagueOrganization> confirmable(HeartToHeartTalk talk) {
        return organizations.find(talk.organization()).filter(body -> authorization.allows(CONFIRM, body.id()));
    }

    /** The branch of this id, whatever the reach. */
    Optional<LeagueOrganization> branch(OrganizationId organization) {
        return organizations.find(organization).filter(TalkReach::isBranch);
    }

    boolean readable(OrganizationId organization) {
        return authorization.allows(READ, organization);
    }

    boolean readable(HeartToHeartTalk talk) {
        return readable(talk.organization()) || isOwnTalk(talk) || hasEntered(talk);
    }

    /** Whether the caller leads this branch and so sees who was met. */
    boolean seesPeople(OrganizationId branch) {
        return authorization.allows(READ_PEOPLE, branch);
    }

    /** Whether the caller sees who was ticked: the branch, and who entered it until the branch has confirmed it. */
    boolean seesTicks(HeartToHeartTalk talk) {
        return seesPeople(talk.organization()) || hasEntered(talk) && awaitsBranch(talk);
    }

    static boolean isBranch(LeagueOrganization body) {
        return body.description().kind().isBranch();
    }

    static CadreId self() {
        return new CadreId(Caller.current().cadre());
    }

    private static boolean isOwn(OrganizationId organization) {
        return organization.value() == Caller.current().organization();
    }

    private boolean hasEntered(HeartToHeartTalk talk) {
        return isOwn(talk.enteredBy()) && authorization.allows(RECORD, talk.organization());
    }

    private static boolean awaitsBranch(HeartToHeartTalk talk) {
        return isOwn(talk.enteredBy()) && !talk.confirmed();
    }

    private static boolean isOwnTalk(HeartToHeartTalk talk) {
        return self().equals(talk.content().talker());
    }
}
