package lianxin.conversation;

import java.time.YearMonth;
import lianxin.organization.LeagueOrganization;
import lianxin.organization.OrganizationId;
import lianxin.organization.Organizations;
import lianxin.organization.Organizations.StructureChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Knows where in the tree a tally lies: where its body hung at the end of the month. */
@Component
class PlaceTopics {

    private final Organizations organizations;
    private final Topics topics;

    PlaceTopics(Organizations organizations, Topics topics) {
        this.organizations = organizations;
        this.topics = topics;
    }

    String path(OrganizationId body, YearMonth month) {
        return organizations
                .pathOn(body, month.atEndOfMonth())
                .or(() -> organizations.find(body).map(LeagueOrganization::path))
                .orElse("");
    }

    @EventListener
    void on(StructureChanged event) {
        topics.since(YearMonth.from(event.from())).forEach((body, months) -> {
            if (event.organizations().contains(body)) {
                months.forEach(month -> topics.rehang(body, month, path(body, month)));
            }
        });
    }
}
