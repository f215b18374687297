package lianxin.liaison;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import lianxin.kernel.Id;
import lianxin.liaison.LiaisonPoint.PointId;
import lianxin.organization.OrganizationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code liaison_point}. */
@Repository
class LiaisonPoints {

    private static final String SELECT = "SELECT id, host, place, contact FROM liaison_point";

    private final JdbcClient sql;

    LiaisonPoints(JdbcClient sql) {
        this.sql = sql;
    }

    /** Adds the point unless the host has one of that place already. */
    void add(LiaisonPoint point) {
        sql.sql("INSERT IGNORE INTO liaison_point (id, host, place, contact) VALUES (?, ?, ?, ?)")
                .params(point.id().value(), point.host().value(), point.place(), point.contact())
                .update();
    }

    void setContact(PointId id, String contact) {
        sql.sql("UPDATE liaison_point SET contact = ? WHERE id = ?")
                .params(contact, id.value())
                .update();
    }

    Optional<LiaisonPoint> find(PointId id) {
        return sql.sql(SELECT + " WHERE id = ?")
                .param(id.value())
                .query(LiaisonPoints::read)
                .optional();
    }

    Optional<LiaisonPoint> at(OrganizationId host, String place) {
        return sql.sql(SELECT + " WHERE host = ? AND place = ?")
                .params(host.value(), place)
                .query(LiaisonPoints::read)
                .optional();
    }

    List<LiaisonPoint> of(OrganizationId host) {
        return sql.sql(SELECT + " WHERE host = ? ORDER BY place")
                .param(host.value())
                .query(LiaisonPoints::read)
                .list();
    }

    Map<PointId, LiaisonPoint> byId(Collection<PointId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return sql
                .sql(SELECT + " WHERE id IN (:ids)")
                .param("ids", ids.stream().map(Id::value).toList())
                .query(LiaisonPoints::read)
                .list()
                .stream()
                .collect(Collectors.toMap(LiaisonPoint::id, Function.identity()));
    }

    private static LiaisonPoint read(ResultSet row, int number) throws SQLException {
        return new LiaisonPoint(
                new PointId(row.getLong("id")),
                new OrganizationId(row.getLong("host")),
                row.getString("place"),
                row.getString("contact"));
    }
}
