package lianxin.organization;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Ids;
import lianxin.kernel.Period;
import lianxin.kernel.StoredTime;
import lianxin.organization.LeagueOrganization.Version;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What organisations were, by date. A version is copied from the present row when something changes and then only learns
 * its last day and when that was recorded; one that was corrected on its first day ends the day before it and so holds
 * on no day, but stays.
 *
 * <p>Where a {@code pattern} is asked for, a path means that organisation, a path and {@code %} all at or below it.
 */
@Repository
class OrganizationVersions {

    private static final String COPY =
            "INSERT INTO organization_version (organization_id, revision, valid_from, valid_to, recorded_at, name, path,"
                    + " level, kind, leading_body, field, division_code) SELECT id, :revision, %s, closed_on, :now, name,"
                    + " path, level, kind, leading_body, field, division_code FROM organization WHERE ";
    private static final String KNOWN = "SELECT v.organization_id, v.valid_from, " + Columns.lastDay("v")
            + " AS valid_to, v.name, v.path, v.level, v.kind, v.leading_body, v.field, v.division_code"
            + " FROM organization_version v WHERE v.valid_from <= " + Columns.lastDay("v") + " AND ";
    private static final String HOLDS = " AND valid_from <= :day AND valid_to >= :day";

    private final JdbcClient client;
    private final HouseClock clock;

    OrganizationVersions(JdbcClient client, HouseClock clock) {
        this.client = client;
        this.clock = clock;
    }

    /** Keeps what new organisations are. */
    void begin(List<LeagueOrganization> organizations) {
        Keys.inBatches(
                organizations,
                some -> copy(COPY.formatted("opened_on") + "id IN (:ids)")
                        .param(
                                "ids",
                                Keys.of(some.stream()
                                        .map(LeagueOrganization::id)
                                        .toList()))
                        .update());
    }

    /** Keeps what open organisations are from this day on; what they were has been ended before. */
    void begin(String pattern, LocalDate from) {
        copy(COPY.formatted(":from") + "path LIKE :pattern AND closed_on = :open")
                .param("from", from)
                .param("pattern", pattern)
                .param("open", Period.OPEN_END)
                .update();
    }

    private JdbcClient.StatementSpec copy(String sql) {
        return client.sql(sql).param("revision", Ids.next()).param("now", StoredTime.of(clock.instant()));
    }

    /** Ends the present versions. */
    void end(String pattern, LocalDate lastDay) {
        client.sql("UPDATE organization_version SET valid_to = ?, ended_at = ? WHERE path LIKE ? AND valid_to = ?")
                .params(lastDay, StoredTime.of(clock.instant()), pattern, Period.OPEN_END)
                .update();
    }

    /** The last day on which anything there became different. */
    LocalDate lastChange(String pattern) {
        return client.sql("SELECT MAX(CASE WHEN valid_to = :open THEN valid_from"
                        + " ELSE GREATEST(valid_from, DATE_ADD(valid_to, INTERVAL 1 DAY)) END)"
                        + " FROM organization_version WHERE path LIKE :pattern")
                .param("open", Period.OPEN_END)
                .param("pattern", pattern)
                .query(LocalDate.class)
                .single();
    }

    Optional<String> pathOn(OrganizationId id, LocalDate day) {
        return client.sql("SELECT path FROM organization_version WHERE organization_id = :id" + HOLDS)
                .param("id", id.value())
                .param("day", day)
                .query(String.class)
                .optional();
    }

    Set<OrganizationId> ids(String pattern, LocalDate day) {
        return client
                .sql("SELECT organization_id FROM organization_version WHERE path LIKE :pattern" + HOLDS)
                .param("pattern", pattern)
                .param("day", day)
                .query((row, number) -> new OrganizationId(row.getLong(1)))
                .stream()
                .collect(toSet());
    }

    Map<OrganizationId, List<Version>> of(Collection<OrganizationId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : client
                        .sql(KNOWN + "v.organization_id IN (:ids) AND v.recorded_at < :known"
                                + " ORDER BY v.organization_id, v.valid_from")
                        .param("known", HouseClock.knownBefore())
                        .param("ids", Keys.of(ids))
                        .query(OrganizationVersions::read)
                        .stream()
                        .collect(groupingBy(Version::id));
    }

    /** What lies below each of these, in stretches of days in which neither has moved. */
    Map<OrganizationId, List<Version>> below(Collection<OrganizationId> ids, Period days) {
        Map<OrganizationId, List<Version>> found = new HashMap<>();
        of(ids).forEach((id, own) -> own.stream()
                .filter(version -> version.period().overlaps(days))
                .forEach(version -> {
                    List<Version> below = below(version, days);
                    if (!below.isEmpty()) {
                        found.computeIfAbsent(id, unused -> new ArrayList<>()).addAll(below);
                    }
                }));
        return found;
    }

    private List<Version> below(Version above, Period days) {
        Period held = above.period().intersection(days);
        return client
                .sql(KNOWN + "v.path LIKE :pattern AND v.valid_from <= :last AND " + Columns.reaches("v", ":first"))
                .param("known", HouseClock.knownBefore())
                .param("pattern", TreePath.of(above.ancestors(), above.id()) + "_%")
                .param("first", held.first())
                .param("last", held.last())
                .query(OrganizationVersions::read)
                .stream()
                .map(version -> new Version(
                        version.id(),
                        version.period().intersection(above.period()),
                        version.description(),
                        version.ancestors()))
                .toList();
    }

    private static Version read(ResultSet row, int number) throws SQLException {
        return new Version(
                new OrganizationId(row.getLong("organization_id")),
                Columns.period(row, "valid_from", "valid_to"),
                OrganizationRows.description(row),
                TreePath.ancestors(row.getString("path")));
    }
}
