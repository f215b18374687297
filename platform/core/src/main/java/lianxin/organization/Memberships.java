package lianxin.organization;

import static java.util.stream.Collectors.groupingBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Period;
import lianxin.kernel.StoredTime;
import lianxin.organization.Membership.Joining;
import lianxin.organization.Membership.Leaving;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was in which branch, by date. A membership learns its last day once, and when that was recorded. */
@Repository
class Memberships {

    private static final String SELECT =
            "SELECT member_id, branch_id, valid_from, valid_to, joined, left_reason FROM membership WHERE ";

    private final JdbcClient client;
    private final JdbcTemplate template;
    private final HouseClock clock;

    Memberships(JdbcClient client, JdbcTemplate template, HouseClock clock) {
        this.client = client;
        this.template = template;
        this.clock = clock;
    }

    void begin(List<Membership> memberships) {
        template.batchUpdate(
                "INSERT INTO membership (member_id, branch_id, valid_from, valid_to, joined, recorded_at)"
                        + " VALUES (?,?,?,?,?,?)",
                memberships,
                Keys.BATCH,
                (row, each) -> {
                    row.setLong(1, each.member().value());
                    row.setLong(2, each.branch().value());
                    row.setObject(3, each.period().first());
                    row.setObject(4, each.period().last());
                    row.setString(5, each.joined().name());
                    row.setObject(6, StoredTime.of(clock.instant()));
                });
    }

    void end(List<MemberId> members, LocalDate lastDay, Leaving why) {
        Keys.inBatches(
                members,
                some -> client.sql("UPDATE membership SET valid_to = :last, left_reason = :why, ended_at = :now"
                                + " WHERE member_id IN (:ids) AND valid_to = :open")
                        .param("last", lastDay)
                        .param("why", why.name())
                        .param("now", StoredTime.of(clock.instant()))
                        .param("ids", Keys.of(some))
                        .param("open", Period.OPEN_END)
                        .update());
    }

    Map<MemberId, List<Membership>> of(Collection<MemberId> members) {
        Map<MemberId, List<Membership>> found = new HashMap<>();
        Keys.inBatches(
                members,
                some -> found.putAll(client
                        .sql(SELECT + "member_id IN (:ids) ORDER BY member_id, valid_from")
                        .param("ids", Keys.of(some))
                        .query(Memberships::read)
                        .stream()
                        .collect(groupingBy(Membership::member))));
        return found;
    }

    Map<OrganizationId, List<Membership>> in(Collection<OrganizationId> branches, Period period) {
        Map<OrganizationId, List<Membership>> found = new HashMap<>();
        Keys.inBatches(
                branches,
                some -> found.putAll(client
                        .sql("SELECT s.member_id, s.branch_id, s.valid_from, " + Columns.lastDay("s")
                                + " AS valid_to, s.joined,"
                                + " CASE WHEN s.ended_at >= :known THEN NULL ELSE s.left_reason END AS left_reason"
                                + " FROM membership s WHERE s.branch_id IN (:ids) AND s.valid_from <= :last AND "
                                + Columns.reaches("s", ":first") + " ORDER BY s.branch_id, s.member_id, s.valid_from")
                        .param("known", HouseClock.knownBefore())
                        .param("ids", Keys.of(some))
                        .param("first", period.first())
                        .param("last", period.last())
                        .query(Memberships::read)
                        .stream()
                        .collect(groupingBy(Membership::branch))));
        return found;
    }

    /** Which of these names somebody has who is in a branch at or below a body, or was since the beginning of last year. */
    Set<String> names(Collection<String> names, OrganizationId within) {
        LocalDate since = clock.today().minusYears(1).withDayOfYear(1);
        Set<String> found = new TreeSet<>();
        Keys.inBatches(
                names,
                some -> found.addAll(client.sql("SELECT DISTINCT m.name FROM member m"
                                + " JOIN membership s ON s.member_id = m.id JOIN organization o ON o.id = s.branch_id"
                                + " WHERE m.name IN (:names) AND s.valid_to >= :since AND o.path LIKE"
                                + " CONCAT((SELECT w.path FROM organization w WHERE w.id = :within), '%')")
                        .param("names", some)
                        .param("since", since)
                        .param("within", within.value())
                        .query(String.class)
                        .list()));
        return found;
    }

    private static Membership read(ResultSet row, int number) throws SQLException {
        String left = row.getString("left_reason");
        return new Membership(
                new MemberId(row.getLong("member_id")),
                new OrganizationId(row.getLong("branch_id")),
                Columns.period(row, "valid_from", "valid_to"),
                Joining.valueOf(row.getString("joined")),
                left == null ? null : Leaving.valueOf(left));
    }
}
