package lianxin.liaison;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Period;
import lianxin.kernel.StoredTime;
import lianxin.liaison.LiaisonPoint.PointId;
import lianxin.liaison.LiaisonVisit.Revision;
import lianxin.liaison.LiaisonVisit.State;
import lianxin.liaison.LiaisonVisit.Verification;
import lianxin.liaison.LiaisonVisit.VisitId;
import lianxin.organization.CadreId;
import lianxin.organization.OrganizationId;
import org.jspecify.annotations.Nullable;

/** Turns rows into visits, and silence of the host into 待核实 or 未核实. */
record VisitRows(HouseClock clock, int silenceDays) {

    LiaisonVisit visit(ResultSet row) throws SQLException {
        Revision latest = revision(row);
        return new LiaisonVisit(
                new VisitId(row.getLong("id")),
                new CadreId(row.getLong("cadre")),
                new OrganizationId(row.getLong("body")),
                new PointId(row.getLong("point")),
                new OrganizationId(row.getLong("host")),
                latest,
                verification(latest));
    }

    Revision revision(ResultSet row) throws SQLException {
        return new Revision(
                row.getInt("revision"),
                State.valueOf(row.getString("state")),
                new Period(row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class)),
                Json.read(row.getString("work"), VisitWork.class),
                row.getString("reason"),
                StoredTime.read(row.getObject("recorded_at", LocalDateTime.class)),
                answer(row));
    }

    private static @Nullable HostAnswer answer(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        if (kind == null) {
            return null;
        }
        LocalDate first = row.getObject("actual_first", LocalDate.class);
        return new HostAnswer(
                HostAnswer.Kind.valueOf(kind),
                first == null ? null : new Period(first, row.getObject("actual_last", LocalDate.class)));
    }

    Verification verification(Revision latest) {
        if (latest.state() != State.MADE) {
            return Verification.NONE;
        }
        HostAnswer answer = latest.answer();
        if (answer != null) {
            return switch (answer.kind()) {
                case TRUE -> Verification.CONFIRMED;
                case DATES_DIFFER -> Verification.DATES_DIFFER;
                case NOT_COME -> Verification.NOT_COME;
            };
        }
        LocalDate recorded = LocalDate.ofInstant(latest.recordedAt(), HouseClock.ZONE);
        return recorded.plusDays(silenceDays).isBefore(clock.today()) ? Verification.UNVERIFIED : Verification.PENDING;
    }
}
