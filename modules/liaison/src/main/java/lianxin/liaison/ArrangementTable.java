package lianxin.liaison;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Consumer;
import lianxin.document.PrintableTable;
import lianxin.kernel.Period;
import lianxin.liaison.LiaisonArrangement.Line;
import lianxin.liaison.LiaisonAssignment.Ending;
import lianxin.liaison.LiaisonAssignments.Key;
import lianxin.organization.Authorization;
import lianxin.organization.Authorization.Reach;
import lianxin.organization.CadreRank;
import lianxin.organization.LeagueOrganization;
import lianxin.organization.OrganizationId;
import lianxin.organization.Organizations;
import lianxin.organization.Workbooks.Column;
import lianxin.organization.Workbooks.Kind;
import org.springframework.stereotype.Component;

/** 联系点安排表 on paper and in workbooks: a body with everything below it, in the words of the League. */
@Component
class ArrangementTable implements PrintableTable {

    /** The columns, in and out alike: what was exported can be read again. */
    static final List<Column> COLUMNS = List.of(
            new Column("name", "姓名", true, Kind.NAME),
            new Column("title", "职务", false, Kind.TEXT),
            new Column("rank", "职级", false, Kind.TEXT),
            new Column("body", "单位", true, Kind.TEXT),
            new Column("county", "联系县（区）", true, Kind.TEXT),
            new Column("place", "点位", false, Kind.TEXT),
            new Column("contact", "对接人", false, Kind.TEXT),
            new Column("days", "起止日期", true, Kind.TEXT),
            new Column("document", "安排文号", false, Kind.TEXT),
            new Column("reason", "变更原因", false, Kind.TEXT));

    private static final int BATCH = 500;
    private static final ResourceBundle WORDS = words("i18n.liaison");
    private static final ResourceBundle RANKS = words("i18n.organization");

    private final Authorization authorization;
    private final Organizations organizations;
    private final LiaisonAssignments assignments;
    private final ArrangementLines lines;

    ArrangementTable(
            Authorization authorization,
            Organizations organizations,
            LiaisonAssignments assignments,
            ArrangementLines lines) {
        this.authorization = authorization;
        this.organizations = organizations;
        this.assignments = assignments;
        this.lines = lines;
    }

    private static ResourceBundle words(String file) {
        return ResourceBundle.getBundle(file, Locale.SIMPLIFIED_CHINESE);
    }

    @Override
    public String kind() {
        return LiaisonArrangement.TABLE;
    }

    @Override
    public String title() {
        return WORDS.getString("liaison.arrangement");
    }

    @Override
    public List<String> headings(Period days) {
        return COLUMNS.stream().map(Column::heading).toList();
    }

    /** Not for those who read their own body alone: the table holds everything below it. */
    @Override
    public boolean mayPrint(OrganizationId body) {
        return !authorization.reach(LiaisonArrangement.READ).equals(Optional.of(Reach.OWN))
                && authorization.allows(LiaisonArrangement.READ, body);
    }

    @Override
    public void lines(OrganizationId body, Period days, Consumer<List<String>> line) {
        String paths = Optional.ofNullable(organizations.findAll(List.of(body)).get(body))
                .map(LeagueOrganization::path)
                .orElse("/");
        List<LiaisonAssignment> batch = assignments.below(paths + "%", days, Key.START, BATCH);
        while (!batch.isEmpty()) {
            lines.of(batch, Map.of()).forEach(each -> line.accept(cells(each)));
            batch = assignments.below(paths + "%", days, assignments.key(batch.getLast()), BATCH);
        }
    }

    private static List<String> cells(Line line) {
        LiaisonAssignment assignment = line.assignment();
        return List.of(
                line.name(),
                line.title(),
                rank(line.rank()),
                line.bodyName(),
                line.county(),
                line.point().place(),
                line.point().contact(),
                days(assignment.days()),
                assignment.document(),
                change(assignment));
    }

    static String rank(CadreRank rank) {
        return rank == CadreRank.NONE ? "" : RANKS.getString("organization.rank." + rank.name());
    }

    /** First and last day as they stand in the table: 2026-01-01至2026-12-31, or 2026-01-01起. */
    private static String days(Period days) {
        return days.last().equals(Period.OPEN_END) ? days.first() + "起" : days.first() + "至" + days.last();
    }

    private static String change(LiaisonAssignment assignment) {
        if (assignment.ending() == Ending.NONE) {
            return "";
        }
        String word =
                WORDS.getString("liaison.ending." + assignment.ending().name().toLowerCase(Locale.ROOT));
        return assignment.reason().isEmpty() ? word : word + "：" + assignment.reason();
    }
}
