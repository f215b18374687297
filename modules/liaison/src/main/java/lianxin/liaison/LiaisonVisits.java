package lianxin.liaison;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lianxin.kernel.Caller;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Id;
import lianxin.kernel.Ids;
import lianxin.kernel.Period;
import lianxin.kernel.StoredTime;
import lianxin.liaison.LiaisonPoint.PointId;
import lianxin.liaison.LiaisonVisit.Revision;
import lianxin.liaison.LiaisonVisit.VisitId;
import lianxin.organization.CadreId;
import lianxin.organization.OrganizationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code liaison_visit}, one for each visit, and of its revisions and the host's answers, which are only added. */
@Repository
class LiaisonVisits {

    private static final String REVISION = "r.revision, r.state, r.first_day, r.last_day, r.work, r.reason,"
            + " r.recorded_at, a.kind, a.actual_first, a.actual_last";

    private static final String SELECT = "SELECT v.id, v.cadre, v.body, v.point, v.host, " + REVISION
            + " FROM liaison_visit v JOIN liaison_visit_revision r ON r.visit = v.id AND r.revision = v.revision"
            + " LEFT JOIN liaison_visit_answer a ON a.id = v.answer ";

    private final JdbcClient sql;
    private final HouseClock clock;
    private final VisitRows rows;

    LiaisonVisits(JdbcClient sql, HouseClock clock, LiaisonSettings settings) {
        this.sql = sql;
        this.clock = clock;
        this.rows = new VisitRows(clock, settings.silenceDays());
    }

    /** Adds a visit with its first revision. */
    void add(LiaisonVisit visit, String key) {
        Revision latest = visit.latest();
        sql.sql("INSERT INTO liaison_visit (id, cadre, body, point, host, revision, state, first_day, last_day, answer)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0)")
                .params(
                        visit.id().value(),
                        visit.cadre().value(),
                        visit.body().value(),
                        visit.point().value(),
                        visit.host().value(),
                        latest.number(),
                        latest.state().name(),
                        latest.days().first(),
                        latest.days().last())
                .update();
        addRevision(visit, latest, key);
    }

    /** Adds a revision, which the host has not answered yet. */
    void revise(LiaisonVisit visit, Revision next, String key) {
        sql.sql(
                        "UPDATE liaison_visit SET revision = ?, state = ?, first_day = ?, last_day = ?, answer = 0 WHERE id = ?")
                .params(
                        next.number(),
                        next.state().name(),
                        next.days().first(),
                        next.days().last(),
                        visit.id().value())
                .update();
        addRevision(visit, next, key);
    }

    /** Gives a visit to whoever it names now, with a revision that says so. */
    void give(LiaisonVisit visit, Revision next, String key) {
        sql.sql("UPDATE liaison_visit SET cadre = ?, body = ? WHERE id = ?")
                .params(visit.cadre().value(), visit.body().value(), visit.id().value())
                .update();
        revise(visit, next, key);
    }

    private void addRevision(LiaisonVisit visit, Revision revision, String key) {
        sql.sql("INSERT INTO liaison_visit_revision (visit, revision, cadre, request_key, state, first_day, last_day,"
                        + " work, reason, account, recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        visit.id().value(),
                        revision.number(),
                        visit.cadre().value(),
                        key,
                        revision.state().name(),
                        revision.days().first(),
                        revision.days().last(),
                        Json.write(revision.work()),
                        revision.reason(),
                        Caller.current().account(),
                        StoredTime.of(revision.recordedAt()))
                .update();
    }

    /** Adds the host's answer to the latest revision; an earlier answer to it stays as a trace. */
    void answer(LiaisonVisit visit, HostAnswer answer) {
        long id = Ids.next();
        Period actual = answer.actual();
        sql.sql("INSERT INTO liaison_visit_answer (id, visit, revision, kind, actual_first, actual_last, account,"
                        + " answered_at) VALUES (:id, :visit, :revision, :kind, :first, :last, :account, :at)")
                .param("id", id)
                .param("visit", visit.id().value())
                .param("revision", visit.latest().number())
                .param("kind", answer.kind().name())
                .param("first", actual == null ? null : actual.first())
                .param("last", actual == null ? null : actual.last())
                .param("account", Caller.current().account())
                .param("at", StoredTime.of(clock.instant()))
                .update();
        sql.sql("UPDATE liaison_visit SET answer = ? WHERE id = ?")
                .params(id, visit.id().value())
                .update();
    }

    Optional<LiaisonVisit> find(VisitId id) {
        return visits("WHERE v.id = ?", id.value()).stream().findFirst();
    }

    /** The visit that this request of the cadre has already made or revised. */
    Optional<LiaisonVisit> byKey(CadreId cadre, String key) {
        return visits(
                        "WHERE v.id = (SELECT visit FROM liaison_visit_revision WHERE cadre = ? AND request_key = ?)",
                        cadre.value(),
                        key)
                .stream()
                .findFirst();
    }

    /** Visits that were made and touch these days, in order of time. */
    List<LiaisonVisit> madeBy(CadreId cadre, Period days) {
        return madeBy(Set.of(cadre), days);
    }

    /** The same for several cadres. */
    List<LiaisonVisit> madeBy(Collection<CadreId> cadres, Period days) {
        return cadres.isEmpty()
                ? List.of()
                : sql.sql(SELECT + "WHERE v.cadre IN (:cadres) AND v.state = 'MADE' AND v.first_day <= :last"
                                + " AND v.last_day >= :first ORDER BY v.first_day, v.id")
                        .param("cadres", cadres.stream().map(Id::value).toList())
                        .param("first", days.first())
                        .param("last", days.last())
                        .query((row, number) -> rows.visit(row))
                        .list();
    }

    /** Visits planned and made that touch these days, in order of time. */
    List<LiaisonVisit> at(PointId point, Period days) {
        return visits(
                "WHERE v.point = ? AND v.state <> 'WITHDRAWN' AND v.first_day <= ? AND v.last_day >= ?"
                        + " ORDER BY v.first_day, v.id",
                point.value(),
                days.last(),
                days.first());
    }

    /** Everything of a cadre, the latest first, before this day and visit. */
    List<LiaisonVisit> of(CadreId cadre, LocalDate before, long beforeId, int limit) {
        return visits(
                "WHERE v.cadre = ? AND (v.first_day < ? OR (v.first_day = ? AND v.id < ?))"
                        + " ORDER BY v.first_day DESC, v.id DESC LIMIT ?",
                cadre.value(),
                before,
                before,
                beforeId,
                limit);
    }

    /** What a host has not answered yet, the oldest first. */
    List<LiaisonVisit> unanswered(OrganizationId host, long after, int limit) {
        return visits(
                "WHERE v.host = ? AND v.answer = 0 AND v.state = 'MADE' AND v.id > ? ORDER BY v.id LIMIT ?",
                host.value(),
                after,
                limit);
    }

    /** All revisions, the first one first, each with the host's last answer to it. */
    List<Revision> revisions(VisitId id) {
        return sql.sql("SELECT " + REVISION + " FROM liaison_visit_revision r LEFT JOIN liaison_visit_answer a"
                        + " ON a.id = (SELECT MAX(b.id) FROM liaison_visit_answer b"
                        + " WHERE b.visit = r.visit AND b.revision = r.revision)"
                        + " WHERE r.visit = ? ORDER BY r.revision")
                .param(id.value())
                .query((row, number) -> rows.revision(row))
                .list();
    }

    private List<LiaisonVisit> visits(String rest, Object... parameters) {
        return sql.sql(SELECT + rest)
                .params(List.of(parameters))
                .query((row, number) -> rows.visit(row))
                .list();
    }
}
