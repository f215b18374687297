package lianxin.liaison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lianxin.audit.Audit;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Outcome;
import lianxin.kernel.Refusal;
import lianxin.liaison.LiaisonPoint.PointId;
import lianxin.organization.Authorization;
import lianxin.organization.LeagueOrganization;
import lianxin.organization.OrganizationId;
import lianxin.organization.OrganizationLevel;
import lianxin.organization.Organizations;
import lianxin.privacy.FreeText;
import org.springframework.stereotype.Component;

/** Makes a place a liaison point, once. */
@Component
class EstablishPoint {

    private final Authorization authorization;
    private final Organizations organizations;
    private final LiaisonPoints points;
    private final Audit audit;
    private final HouseClock clock;

    EstablishPoint(
            Authorization authorization,
            Organizations organizations,
            LiaisonPoints points,
            Audit audit,
            HouseClock clock) {
        this.authorization = authorization;
        this.organizations = organizations;
        this.points = points;
        this.audit = audit;
        this.clock = clock;
    }

    Outcome<PointId> handle(OrganizationId host, String place, String contact) {
        authorization.require(LiaisonArrangement.ARRANGE);
        Optional<LeagueOrganization> county = organizations.find(host).filter(found -> found.isOpen(clock.today()));
        if (county.isEmpty()) {
            return Outcome.refused(Refusal.of("host", "organization.unknown"));
        }
        if (county.get().description().kind().isBranch()) {
            return Outcome.refused(Refusal.of("host", "point.branch"));
        }
        List<Refusal> refusals = new ArrayList<>(FreeText.refusals("place", place, Texts.NAME));
        refusals.addAll(FreeText.refusals("contact", contact, Texts.NAME));
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        LiaisonPoint point = new LiaisonPoint(PointId.next(), host, place.strip(), contact.strip());
        points.add(point);
        LiaisonPoint stored = points.at(host, point.place()).orElseThrow();
        if (stored.id().equals(point.id())) {
            audit.record("liaison.point.establish", stored.id(), "host", "place", "contact");
        } else if (!point.contact().isEmpty() && !point.contact().equals(stored.contact())) {
            points.setContact(stored.id(), point.contact());
            audit.record("liaison.point.contact", stored.id(), "contact");
        }
        return Outcome.accepted(stored.id(), warnings(county.get()));
    }

    private static List<Refusal> warnings(LeagueOrganization county) {
        return county.description().level() == OrganizationLevel.COUNTY
                ? List.of()
                : List.of(Refusal.of("host", "point.no-county", county.name()).by(VisitChecks.ARTICLE));
    }

    Outcome<PointId> nameContact(PointId id, String contact) {
        authorization.require(LiaisonArrangement.ARRANGE);
        if (points.find(id).isEmpty()) {
            return Outcome.refused(Refusal.of("point", "point.unknown"));
        }
        List<Refusal> refusals = FreeText.refusals("contact", contact, Texts.NAME);
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        points.setContact(id, contact.strip());
        audit.record("liaison.point.contact", id, "contact");
        return Outcome.accepted(id);
    }
}
