package lianxin.liaison;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lianxin.kernel.Outcome;
import lianxin.kernel.Page;
import lianxin.kernel.Period;
import lianxin.liaison.LiaisonAssignment.AssignmentId;
import lianxin.liaison.LiaisonPoint.PointId;
import lianxin.organization.Authorization;
import lianxin.organization.CadreId;
import lianxin.organization.CadreRank;
import lianxin.organization.OrganizationId;
import lianxin.organization.Workbooks;
import lianxin.rules.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 联系点安排: which points there are and who is in charge of them, dated (第二条). Changing needs the operation
 * {@code liaison.arrange}, reading the table {@code liaison.arrangement.read}; a cadre, body or assignment out of reach
 * answers like an unknown one.
 */
@Service
public class LiaisonArrangement {

    static final String ARRANGE = "liaison.arrange";
    static final String READ = "liaison.arrangement.read";

    /** The table as {@code document} prints and exports it. */
    public static final String TABLE = "liaison.arrangement";

    /**
     * Puts a cadre in charge of a point.
     *
     * @param lastDay {@link Period#OPEN_END} when no end is set
     * @param document 安排文号, empty when there is none
     */
    public record Assign(CadreId cadre, PointId point, LocalDate firstDay, LocalDate lastDay, String document) {}

    /**
     * Another point or another cadre takes the place of an assignment, which ends on the day before.
     *
     * @param reason 变更原因
     */
    public record Replace(
            AssignmentId assignment,
            CadreId cadre,
            PointId point,
            LocalDate firstDay,
            String document,
            String reason) {}

    /**
     * A line of 联系点安排表.
     *
     * @param name of the cadre
     * @param title 职务, empty when the cadre has none on that day
     * @param rank 职级 in the year asked for
     * @param bodyName 单位
     * @param county 联系县（区）
     * @param shared whether another cadre has the point on some of these days
     * @param checks what the article asks of the arrangement itself: how many counties, and how long this point; empty
     *     unless the caller is the cadre, the secretary of the cadre's body, or arranges
     */
    public record Line(
            LiaisonAssignment assignment,
            String name,
            String title,
            CadreRank rank,
            String bodyName,
            String county,
            LiaisonPoint point,
            boolean shared,
            List<Standing> checks) {}

    private final EstablishPoint establishPoint;
    private final AssignPoint assignPoint;
    private final EndAssignment endAssignment;
    private final ShowArrangement showArrangement;
    private final TakeOverArrangement takeOver;
    private final Authorization authorization;

    LiaisonArrangement(
            EstablishPoint establishPoint,
            AssignPoint assignPoint,
            EndAssignment endAssignment,
            ShowArrangement showArrangement,
            TakeOverArrangement takeOver,
            Authorization authorization) {
        this.establishPoint = establishPoint;
        this.assignPoint = assignPoint;
        this.endAssignment = endAssignment;
        this.showArrangement = showArrangement;
        this.takeOver = takeOver;
        this.authorization = authorization;
    }

    /**
     * Makes a place in a county a liaison point, or finds the one that is there already and names its 对接人 if one is given.
     * Warns when the host is not the
     * committee of a county, as in places without counties. Refused: unknown or closed host, a branch.
     */
    @Transactional
    public Outcome<PointId> establish(OrganizationId host, String place, String contact) {
        return establishPoint.handle(host, place, contact);
    }

    /** Names another 对接人. Refused: unknown point. */
    @Transactional
    public Outcome<PointId> nameContact(PointId point, String contact) {
        return establishPoint.nameContact(point, contact);
    }

    /**
     * Puts a cadre in charge; the same command again changes nothing. Warns when somebody else has the point on these
     * days. Refused: unknown cadre or point, reversed dates, a cadre without a post on the first day, the same point
     * twice on one day.
     */
    @Transactional
    public Outcome<AssignmentId> assign(Assign command) {
        return assignPoint.handle(command);
    }

    /** Ends one assignment and begins another in its place. Refused like {@link #assign}, and without a reason. */
    @Transactional
    public Outcome<AssignmentId> replace(Replace command) {
        return endAssignment.replace(command);
    }

    /** Ends an assignment that nothing takes the place of. Refused: unknown, a last day before its first, no reason. */
    @Transactional
    public Outcome<AssignmentId> end(AssignmentId assignment, LocalDate lastDay, String reason) {
        return endAssignment.end(assignment, lastDay, reason);
    }

    /** Writes an empty 联系点安排表 (XLSX), and how to fill in each column. */
    public void writeTemplate(OutputStream out) throws IOException {
        Workbooks.writeTemplate(ArrangementTable.COLUMNS, out);
    }

    /**
     * What a 联系点安排表 (XLSX) would do; writes nothing. A row puts somebody in charge; one whose cadre, point and first
     * day are known ends that arrangement when it names an earlier last day and a reason. Refused as a whole: no workbook,
     * too large, a compulsory column missing.
     */
    public Outcome<ArrangementPlan> preview(Path workbook) {
        authorization.require(ARRANGE);
        return takeOver.rehearse(workbook);
    }

    /** Does what a preview showed, checked again row by row: what is wrong is left. Twice changes nothing. */
    public ArrangementPlan takeOver(ArrangementPlan plan) {
        authorization.require(ARRANGE);
        return takeOver.carryOut(plan);
    }

    /** The points in a county, by place; open to everyone in the tenant. */
    @Transactional(readOnly = true)
    public List<LiaisonPoint> pointsOf(OrganizationId host) {
        return showArrangement.pointsOf(host);
    }

    /** The points with these ids; open to everyone in the tenant, unknown ids are left out. */
    @Transactional(readOnly = true)
    public Map<PointId, LiaisonPoint> points(Collection<PointId> ids) {
        return showArrangement.points(ids);
    }

    /** What points are called: the county and the place in it; open to everyone in the tenant, unknown ids are left out. */
    @Transactional(readOnly = true)
    public Map<PointId, String> names(Collection<PointId> points) {
        return showArrangement.names(points);
    }

    /** The assignment, when within reach. */
    @Transactional(readOnly = true)
    public Optional<LiaisonAssignment> find(AssignmentId assignment) {
        return showArrangement.find(assignment);
    }

    /**
     * 联系点安排表 of a body in a calendar year, cadre by cadre, with everything below it where the caller reaches that;
     * empty out of reach.
     */
    @Transactional(readOnly = true)
    public Page<Line> table(OrganizationId body, int year, @Nullable String after, int size) {
        return showArrangement.table(body, year, after, size);
    }

    /** What a cadre is in charge of on this day; empty out of reach. */
    @Transactional(readOnly = true)
    public List<LiaisonAssignment> of(CadreId cadre, LocalDate day) {
        return showArrangement.of(cadre, day);
    }
}
