package lianxin.liaison;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Page;
import lianxin.kernel.Period;
import lianxin.liaison.Liaison.Awaiting;
import lianxin.liaison.Liaison.CadreWork;
import lianxin.liaison.LiaisonPoint.PointId;
import lianxin.liaison.LiaisonVisit.Revision;
import lianxin.liaison.LiaisonVisit.VisitId;
import lianxin.organization.Authorization;
import lianxin.organization.CadreId;
import lianxin.organization.Cadres;
import lianxin.organization.OrganizationId;
import lianxin.organization.Organizations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads visits for their cadres and hosts. */
@Component
class ShowVisits {

    private final Authorization authorization;
    private final Organizations organizations;
    private final Cadres cadres;
    private final LiaisonPoints points;
    private final LiaisonVisits visits;
    private final PointRecords records;
    private final HouseClock clock;

    ShowVisits(
            Authorization authorization,
            Organizations organizations,
            Cadres cadres,
            LiaisonPoints points,
            LiaisonVisits visits,
            PointRecords records,
            HouseClock clock) {
        this.authorization = authorization;
        this.organizations = organizations;
        this.cadres = cadres;
        this.points = points;
        this.visits = visits;
        this.records = records;
        this.clock = clock;
    }

    boolean mayRead(CadreId cadre) {
        return authorization.allows(Liaison.READ, cadre);
    }

    /** Live standings stay with the cadre and the secretary of the own body. */
    boolean mayJudge(CadreId cadre) {
        return authorization.allows(Liaison.STANDING, cadre);
    }

    Optional<LiaisonVisit> find(VisitId id) {
        return visits.find(id)
                .filter(visit -> mayRead(visit.cadre()) || authorization.allows(Liaison.CONFIRM, visit.host()));
    }

    List<Revision> history(VisitId id) {
        return find(id).map(visit -> visits.revisions(id)).orElse(List.of());
    }

    Page<LiaisonVisit> of(CadreId cadre, @Nullable String after, int size) {
        if (!mayRead(cadre)) {
            return new Page<>(List.of(), null);
        }
        String[] key = after == null ? new String[] {Period.OPEN_END.toString(), "0"} : after.split("/", 2);
        return Page.of(
                visits.of(cadre, LocalDate.parse(key[0]), Long.parseLong(key[1]), size + 1),
                size,
                last -> last.days().first() + "/" + last.id().value());
    }

    Optional<CadreWork> work(CadreId cadre, int year) {
        if (!mayRead(cadre)) {
            return Optional.empty();
        }
        int thisYear = clock.today().getYear();
        return Optional.of(new CadreWork(
                records.deedsOf(List.of(cadre)).stream()
                        .filter(kept -> kept.content().isOf(year, thisYear))
                        .toList(),
                records.problemsOf(List.of(cadre)).stream()
                        .filter(kept -> kept.content().isOf(year))
                        .toList()));
    }

    Page<Awaiting> awaiting(OrganizationId host, @Nullable String after, int size) {
        if (!authorization.allows(Liaison.CONFIRM, host)) {
            return new Page<>(List.of(), null);
        }
        List<LiaisonVisit> read = visits.unanswered(host, after == null ? 0 : Long.parseLong(after), size + 1);
        Page<LiaisonVisit> page =
                Page.of(read, size, last -> Long.toString(last.id().value()));
        Map<CadreId, String> names =
                cadres.names(page.rows().stream().map(LiaisonVisit::cadre).toList());
        Map<OrganizationId, String> bodies =
                organizations.names(page.rows().stream().map(LiaisonVisit::body).toList());
        Map<PointId, LiaisonPoint> places =
                points.byId(page.rows().stream().map(LiaisonVisit::point).toList());
        return page.map(visit -> new Awaiting(
                visit,
                names.getOrDefault(visit.cadre(), ""),
                bodies.getOrDefault(visit.body(), ""),
                Optional.ofNullable(places.get(visit.point()))
                        .map(LiaisonPoint::place)
                        .orElse(""),
                answeredBefore(visit)));
    }

    private @Nullable Revision answeredBefore(LiaisonVisit visit) {
        if (visit.latest().number() == 1) {
            return null;
        }
        return visits.revisions(visit.id()).stream()
                .filter(revision -> revision.answer() != null)
                .reduce((first, second) -> second)
                .orElse(null);
    }
}
