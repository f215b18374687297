package lianxin.liaison;

import java.time.LocalDate;
import lianxin.kernel.Id;
import lianxin.kernel.Ids;
import lianxin.kernel.Period;
import lianxin.liaison.LiaisonPoint.PointId;
import lianxin.organization.CadreId;
import lianxin.organization.OrganizationId;
import org.jspecify.annotations.Nullable;

/**
 * A cadre is in charge of a point for a time: one line of 联系点安排表.
 *
 * @param body the cadre's body when the assignment began
 * @param days days of validity; the last is {@link Period#OPEN_END} while no end is set
 * @param document 安排文号, empty when there is none
 * @param ending why it ended or will end
 * @param reason 变更原因 in words, empty without a change
 * @param follows the assignment that this one took over from, null for the first
 */
public record LiaisonAssignment(
        AssignmentId id,
        CadreId cadre,
        OrganizationId body,
        PointId point,
        Period days,
        String document,
        Ending ending,
        String reason,
        @Nullable AssignmentId follows) {

    /** Identifies an assignment. */
    public record AssignmentId(long value) implements Id {

        static AssignmentId next() {
            return new AssignmentId(Ids.next());
        }
    }

    /** Why an assignment comes to its end. */
    public enum Ending {
        /** It goes on, or runs for the time it was made for. */
        NONE,
        /** 更换: another point or another cadre took its place. */
        REPLACED,
        /** 工作调动: the cadre left and handed over. */
        TRANSFERRED,
        /** 终止: nothing took its place. */
        ENDED
    }

    LiaisonAssignment ended(LocalDate lastDay, Ending why, String words) {
        return new LiaisonAssignment(
                id, cadre, body, point, new Period(days.first(), lastDay), document, why, words, follows);
    }

    LiaisonAssignment heldBy(CadreId other, OrganizationId otherBody) {
        return new LiaisonAssignment(id, other, otherBody, point, days, document, ending, reason, follows);
    }

    /** Whether another cadre has the same point on some of these days. */
    boolean isBeside(LiaisonAssignment other) {
        return point.equals(other.point) && !cadre.equals(other.cadre) && days.overlaps(other.days);
    }
}
