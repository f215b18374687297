package lianxin.liaison;

import java.time.Instant;
import java.util.Optional;
import lianxin.kernel.Id;
import lianxin.kernel.Ids;
import lianxin.kernel.Period;
import lianxin.liaison.LiaisonPoint.PointId;
import lianxin.organization.CadreId;
import lianxin.organization.OrganizationId;
import org.jspecify.annotations.Nullable;

/**
 * A visit 到点 as it stands in its latest revision.
 *
 * @param body the cadre's body on the day of arrival
 * @param verification how far the host has confirmed this revision
 */
public record LiaisonVisit(
        VisitId id,
        CadreId cadre,
        OrganizationId body,
        PointId point,
        OrganizationId host,
        Revision latest,
        Verification verification) {

    /** Identifies a visit. */
    public record VisitId(long value) implements Id {

        static VisitId next() {
            return new VisitId(Ids.next());
        }
    }

    /** Where a visit stands. */
    public enum State {
        /** 计划到点: counts for nothing yet. */
        PLANNED,
        /** 已到点. */
        MADE,
        /** 已撤回: entered by mistake, or never made. */
        WITHDRAWN
    }

    /** How far a visit is confirmed. */
    public enum Verification {
        /** Nothing to confirm: planned or withdrawn. */
        NONE,
        /** 待核实. */
        PENDING,
        /** 未核实: the host kept silent; nobody is chased for it. */
        UNVERIFIED,
        /** 属实. */
        CONFIRMED,
        /** 日期有出入. */
        DATES_DIFFER,
        /** 未到. */
        NOT_COME
    }

    /**
     * A visit as it was entered at one time. Revisions are added, never changed.
     *
     * @param number 1 for the first entry
     * @param reason why it differs from the one before, empty for the first
     * @param recordedAt when it was entered 录入日期
     * @param answer what the host said of it, null while silent
     */
    public record Revision(
            int number,
            State state,
            Period days,
            VisitWork work,
            String reason,
            Instant recordedAt,
            @Nullable HostAnswer answer) {}

    /** First to last day at the point, as entered. */
    public Period days() {
        return latest.days();
    }

    /** Whether its latest revision says what this report says. */
    public boolean says(VisitReport report) {
        return point.equals(report.point())
                && days().equals(new Period(report.arrival(), report.departure()))
                && isMade() == report.made()
                && latest.work().equals(report.work());
    }

    /** The days of it on which cadre and host do not disagree, and a silent host agrees; empty when there are none. */
    public Optional<Period> agreedDays() {
        HostAnswer answer = latest.answer();
        Period actual = answer == null ? null : answer.actual();
        if (answer != null && answer.kind() == HostAnswer.Kind.NOT_COME || actual != null && !actual.overlaps(days())) {
            return Optional.empty();
        }
        return Optional.of(actual == null ? days() : days().intersection(actual));
    }

    /** Whether it has taken place. */
    public boolean isMade() {
        return latest.state() == State.MADE;
    }
}
