package lianxin.conversation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lianxin.audit.Audit;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Outcome;
import lianxin.kernel.Period;
import lianxin.kernel.Refusal;
import lianxin.organization.Authorization;
import lianxin.organization.LeagueOrganization;
import lianxin.organization.Members;
import lianxin.organization.OrganizationField;
import lianxin.organization.OrganizationId;
import lianxin.organization.Organizations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Tallies what came up in talks so that no figure leads to a person: merged upward, rounded, and only after the month. */
@Component
@EnableConfigurationProperties(ConversationSettings.class)
class KeepTopics {

    private final Authorization authorization;
    private final Organizations organizations;
    private final Members members;
    private final Topics topics;
    private final PlaceTopics places;
    private final FollowUps followUps;
    private final Audit audit;
    private final HouseClock clock;
    private final ConversationSettings settings;

    KeepTopics(
            Authorization authorization,
            Organizations organizations,
            Members members,
            Topics topics,
            PlaceTopics places,
            FollowUps followUps,
            Audit audit,
            HouseClock clock,
            ConversationSettings settings) {
        this.authorization = authorization;
        this.organizations = organizations;
        this.members = members;
        this.topics = topics;
        this.places = places;
        this.followUps = followUps;
        this.audit = audit;
        this.clock = clock;
        this.settings = settings;
    }

    Outcome<OrganizationId> report(
            OrganizationId organization, YearMonth month, Set<Topic> mentioned, String requestKey) {
        Optional<LeagueOrganization> body = organizations
                .find(organization)
                .filter(found -> authorization.allows("conversation.topic.report", organization));
        if (body.isEmpty()) {
            return Outcome.refused(Refusal.of("organization", "talk.unknown-branch"));
        }
        if (mentioned.isEmpty()) {
            return Outcome.refused(Refusal.of("topics", "topic.none"));
        }
        if (month.isAfter(thisMonth())) {
            return Outcome.refused(Refusal.of("month", "topic.in-future"));
        }
        OrganizationId home = home(body.get());
        if (topics.isNew(requestKey, month)) {
            topics.add(home, places.path(home, month), month, mentioned);
            audit.record("conversation.topic.report", organization, "topics");
        }
        return Outcome.accepted(home);
    }

    Optional<TopicTally> tally(OrganizationId organization, YearMonth month) {
        if (!authorization.allows("conversation.topic.read", organization)) {
            return Optional.empty();
        }
        return organizations.find(organization).flatMap(body -> {
            boolean own = TalkReach.isBranch(body) && authorization.allows(TalkReach.READ_PEOPLE, organization);
            return own || month.isBefore(thisMonth()) ? Optional.of(tally(body, month, own)) : Optional.empty();
        });
    }

    private TopicTally tally(LeagueOrganization body, YearMonth month, boolean own) {
        int few = TalkReach.isBranch(body) && body.description().field() != OrganizationField.SCHOOL
                ? settings.smallNumber()
                : settings.smallNumberOfMinors();
        String path = places.path(body.id(), month);
        Map<Topic, Integer> mentions = topics.sum(own ? path : path + "%", month);
        mentions.replaceAll((topic, count) -> own && count >= few ? count : count / few * few);
        return new TopicTally(body.id(), month, mentions, few, !own, followUps.guidance(body.id(), month));
    }

    /** The branch itself, or the body above while the branch is small. */
    private OrganizationId home(LeagueOrganization body) {
        LocalDate today = clock.today();
        boolean small = TalkReach.isBranch(body)
                && members.rosterOf(body.id(), new Period(today, today)).size() < settings.smallBranch();
        return small && body.parent() != null ? body.parent() : body.id();
    }

    private YearMonth thisMonth() {
        return YearMonth.from(clock.today());
    }
}
