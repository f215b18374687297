package lianxin.organization;

import static java.util.stream.Collectors.groupingBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Ids;
import lianxin.kernel.Period;
import lianxin.kernel.StoredTime;
import lianxin.organization.Cadre.Post;
import lianxin.organization.Cadre.PostId;
import lianxin.organization.Cadre.Standing;
import lianxin.organization.Cadres.Appointment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The posts of cadres, by date. A post learns its last day once, and when that was recorded. */
@Repository
class CadrePosts {

    private static final String LAST_DAY =
            "LEAST(" + Columns.lastDay("p") + ", " + Columns.lastDay("r") + ", " + Columns.lastDay("v") + ")";

    private final JdbcClient client;
    private final JdbcTemplate template;
    private final HouseClock clock;

    CadrePosts(JdbcClient client, JdbcTemplate template, HouseClock clock) {
        this.client = client;
        this.template = template;
        this.clock = clock;
    }

    /** A post that begins for a cadre. */
    record Begun(CadreId cadre, PostId post, Appointment appointment) {
        static Begun of(CadreId cadre, Appointment appointment) {
            return new Begun(cadre, new PostId(Ids.next()), appointment);
        }
    }

    void begin(List<Begun> posts) {
        template.batchUpdate(
                "INSERT INTO cadre_post (id, cadre_id, organization_id, title, leader, staffing, valid_from, valid_to,"
                        + " recorded_at) VALUES (?,?,?,?,?,?,?,?,?)",
                posts,
                Keys.BATCH,
                (row, each) -> {
                    Appointment to = each.appointment();
                    row.setLong(1, each.post().value());
                    row.setLong(2, each.cadre().value());
                    row.setLong(3, to.organization().value());
                    row.setString(4, to.title());
                    row.setBoolean(5, to.leader());
                    row.setString(6, to.staffing().name());
                    row.setObject(7, to.from());
                    row.setObject(8, Period.OPEN_END);
                    row.setObject(9, StoredTime.of(clock.instant()));
                });
    }

    void end(Collection<PostId> posts, LocalDate lastDay) {
        client.sql("UPDATE cadre_post SET valid_to = :last, ended_at = :now WHERE id IN (:ids)")
                .param("last", lastDay)
                .param("now", StoredTime.of(clock.instant()))
                .param("ids", Keys.of(posts))
                .update();
    }

    List<Post> of(CadreId cadre) {
        return client.sql("SELECT id, organization_id, title, leader, staffing, valid_from, valid_to FROM cadre_post"
                        + " WHERE cadre_id = ? ORDER BY valid_from, id")
                .param(cadre.value())
                .query((row, number) -> post(row, "valid_from", "valid_to"))
                .list();
    }

    /** Where the days of a post, of a rank and of a version of the body meet. */
    Map<CadreId, List<Standing>> standings(Collection<CadreId> ids) {
        Map<CadreId, List<Standing>> found = new HashMap<>();
        Keys.inBatches(
                ids,
                some -> found.putAll(client
                        .sql("SELECT p.id, p.cadre_id, p.organization_id, p.title, p.leader, p.staffing, p.valid_from, "
                                + Columns.lastDay("p") + " AS valid_to, r.held_rank,"
                                + " v.name, v.level, v.kind, v.leading_body, v.field, v.division_code, v.path,"
                                + " GREATEST(p.valid_from, r.valid_from, v.valid_from) AS first_day, " + LAST_DAY
                                + " AS last_day FROM cadre_post p"
                                + " JOIN cadre_rank r ON r.cadre_id = p.cadre_id AND r.recorded_at < :known"
                                + " JOIN organization_version v ON v.organization_id = p.organization_id"
                                + " AND v.recorded_at < :known AND v.valid_from <= " + Columns.lastDay("v")
                                + " WHERE p.cadre_id IN (:ids) AND p.recorded_at < :known"
                                + " AND p.valid_from <= " + Columns.lastDay("p")
                                + " AND GREATEST(p.valid_from, r.valid_from, v.valid_from) <= " + LAST_DAY
                                + " ORDER BY first_day, p.id")
                        .param("known", HouseClock.knownBefore())
                        .param("ids", Keys.of(some))
                        .query(CadrePosts::standing)
                        .stream()
                        .collect(groupingBy(Standing::cadre))));
        return found;
    }

    /** Who leads these bodies on this day. */
    Map<OrganizationId, List<CadreId>> leaders(Collection<OrganizationId> organizations, LocalDate day) {
        Map<OrganizationId, List<CadreId>> found = new HashMap<>();
        Keys.inBatches(
                organizations,
                some -> client.sql("SELECT organization_id, cadre_id FROM cadre_post"
                                + " WHERE organization_id IN (:ids) AND leader = TRUE AND valid_from <= :day AND valid_to >= :day"
                                + " ORDER BY cadre_id")
                        .param("ids", Keys.of(some))
                        .param("day", day)
                        .query(row -> {
                            found.computeIfAbsent(new OrganizationId(row.getLong(1)), body -> new ArrayList<>())
                                    .add(new CadreId(row.getLong(2)));
                        }));
        return found;
    }

    /** Who serves in these bodies on this day or later. */
    Set<CadreId> servingIn(Collection<OrganizationId> organizations, LocalDate from) {
        Set<CadreId> found = new HashSet<>();
        Keys.inBatches(
                organizations,
                some -> client.sql("SELECT DISTINCT p.cadre_id FROM cadre_post p"
                                + " WHERE p.organization_id IN (:ids) AND " + Columns.reaches("p", ":from"))
                        .param("known", HouseClock.knownBefore())
                        .param("ids", Keys.of(some))
                        .param("from", from)
                        .query(row -> {
                            found.add(new CadreId(row.getLong(1)));
                        }));
        return found;
    }

    private static Standing standing(ResultSet row, int number) throws SQLException {
        return new Standing(
                new CadreId(row.getLong("cadre_id")),
                Columns.period(row, "first_day", "last_day"),
                CadreRank.valueOf(row.getString("held_rank")),
                post(row, "valid_from", "valid_to"),
                OrganizationRows.description(row),
                TreePath.ids(row.getString("path")));
    }

    private static Post post(ResultSet row, String first, String last) throws SQLException {
        return new Post(
                new PostId(row.getLong("id")),
                new OrganizationId(row.getLong("organization_id")),
                row.getString("title"),
                row.getBoolean("leader"),
                Staffing.valueOf(row.getString("staffing")),
                Columns.period(row, first, last));
    }
}
