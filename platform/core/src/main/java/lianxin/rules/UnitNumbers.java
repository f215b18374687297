package lianxin.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lianxin.kernel.Caller;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Ids;
import lianxin.kernel.StoredTime;
import lianxin.organization.OrganizationId;
import lianxin.rules.OwnNumbers.Said;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code unit_number}: what each unit lays down for itself. Nothing is overwritten; a row is added. */
@Repository
class UnitNumbers {

    private final JdbcClient client;
    private final HouseClock clock;

    UnitNumbers(JdbcClient client, HouseClock clock) {
        this.client = client;
        this.clock = clock;
    }

    /** What these units say of the parameters of this book, read as the book's types ask. */
    OwnNumbers of(RuleBook book, Collection<Long> units) {
        Map<Long, List<Said>> found = new HashMap<>();
        if (!units.isEmpty()) {
            client.sql(
                            "SELECT organization_id, parameter, cell, valid_from, value, reference FROM unit_number"
                                    + " WHERE organization_id IN (:units) AND recorded_at < :known ORDER BY organization_id, valid_from, id")
                    .param("units", units)
                    .param("known", HouseClock.knownBefore())
                    .query(row -> {
                        Parameter known = book.parameters().get(row.getString("parameter"));
                        Object value = known == null ? null : ParameterForm.value(known, row.getString("value"));
                        if (known != null && value != null) {
                            found.computeIfAbsent(row.getLong("organization_id"), unit -> new ArrayList<>())
                                    .add(new Said(
                                            known.name(),
                                            row.getString("cell"),
                                            row.getObject("valid_from", LocalDate.class),
                                            value,
                                            row.getString("reference")));
                        }
                    });
        }
        return new OwnNumbers(found);
    }

    void add(OrganizationId unit, Said said, String text) {
        client.sql("INSERT INTO unit_number (id, organization_id, parameter, cell, valid_from, value, reference,"
                        + " recorded_at, recorded_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        Ids.next(),
                        unit.value(),
                        said.parameter(),
                        said.cell(),
                        said.from(),
                        text,
                        said.reference(),
                        StoredTime.of(clock.instant()),
                        Caller.current().account())
                .update();
    }
}
