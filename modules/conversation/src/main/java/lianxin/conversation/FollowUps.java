package lianxin.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lianxin.kernel.Period;
import lianxin.ledger.ExtraValue;
import lianxin.organization.CadreId;
import lianxin.organization.OrganizationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code follow_up}. */
@Repository
class FollowUps {

    private static final String COLUMNS = "id, organization, handled_by, month, topic, matter, handling, responsible,"
            + " due, closed_on, result, participants, extra";

    private final JdbcClient sql;

    FollowUps(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<FollowUp> savedBefore(long account, String requestKey) {
        return sql.sql("SELECT " + COLUMNS + " FROM follow_up WHERE raised_by = ? AND request_key = ?")
                .params(account, requestKey)
                .query(FollowUps::row)
                .optional();
    }

    Optional<FollowUp> byId(FollowUpId id) {
        return sql.sql("SELECT " + COLUMNS + " FROM follow_up WHERE id = ?")
                .param(id.value())
                .query(FollowUps::row)
                .optional();
    }

    /** Open ones that a body raised or has in hand, by due day and id, after this place. */
    List<FollowUp> open(OrganizationId body, Place after, int limit) {
        return sql.sql("SELECT " + COLUMNS + " FROM follow_up WHERE (organization = ? OR handled_by = ?)"
                        + " AND closed_on = ? AND due >= ? AND (due > ? OR id > ?) ORDER BY due, id LIMIT ?")
                .params(body.value(), body.value(), Period.OPEN_END, after.day(), after.day(), after.id(), limit)
                .query(FollowUps::row)
                .list();
    }

    /** Closed ones that a body raised or had in hand, the latest first, before this place. */
    List<FollowUp> closed(OrganizationId body, Place before, int limit) {
        return sql.sql("SELECT " + COLUMNS + " FROM follow_up WHERE (organization = ? OR handled_by = ?)"
                        + " AND closed_on < ? AND closed_on <= ? AND (closed_on < ? OR id < ?)"
                        + " ORDER BY closed_on DESC, id DESC LIMIT ?")
                .params(body.value(), body.value(), Period.OPEN_END, before.day(), before.day(), before.id(), limit)
                .query(FollowUps::row)
                .list();
    }

    /** How many collective actions a body has held on each topic of a month. */
    Map<Topic, Integer> guidance(OrganizationId body, YearMonth month) {
        Map<Topic, Integer> held = new EnumMap<>(Topic.class);
        sql.sql("SELECT topic, COUNT(*) AS held FROM follow_up WHERE organization = ? AND closed_on < ? AND month = ?"
                        + " AND handling = ? GROUP BY topic")
                .params(body.value(), Period.OPEN_END, month.atDay(1), Handling.GUIDANCE.name())
                .query(row -> {
                    held.put(Topic.valueOf(row.getString("topic")), row.getInt("held"));
                });
        return held;
    }

    /** Those that a body raised or had in hand in months of these days, by month and id. */
    List<FollowUp> in(OrganizationId body, Period days) {
        return sql.sql("SELECT " + COLUMNS + " FROM follow_up WHERE (organization = ? OR handled_by = ?)"
                        + " AND month BETWEEN ? AND ? ORDER BY month, id")
                .params(body.value(), body.value(), days.first().withDayOfMonth(1), days.last())
                .query(FollowUps::row)
                .list();
    }

    void insert(FollowUp followUp, long account, String requestKey) {
        FollowUp.Content content = followUp.content();
        sql.sql("INSERT INTO follow_up (" + COLUMNS + ", raised_by, request_key)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', 0, ?, ?, ?)")
                .params(
                        followUp.id().value(),
                        followUp.organization().value(),
                        followUp.handledBy().value(),
                        content.month().atDay(1),
                        content.topic().name(),
                        content.matter(),
                        content.handling().name(),
                        content.responsible() == null
                                ? 0
                                : content.responsible().value(),
                        content.due(),
                        Period.OPEN_END,
                        ExtraValue.write(content.extra()),
                        account,
                        requestKey)
                .update();
    }

    void close(FollowUpId id, FollowUp.Result result, List<ExtraValue> extra) {
        sql.sql("UPDATE follow_up SET closed_on = ?, result = ?, participants = ?, extra = ? WHERE id = ?")
                .params(result.day(), result.text(), result.participants(), ExtraValue.write(extra), id.value())
                .update();
    }

    /** Open ones that a cadre is responsible for, by due day. */
    List<FollowUp> openOf(CadreId cadre) {
        return sql.sql("SELECT " + COLUMNS + " FROM follow_up WHERE responsible = ? AND closed_on = ? ORDER BY due, id")
                .params(cadre.value(), Period.OPEN_END)
                .query(FollowUps::row)
                .list();
    }

    /** Whatever is still open passes from one cadre to another. */
    void passOn(CadreId from, CadreId to) {
        sql.sql("UPDATE follow_up SET responsible = ? WHERE responsible = ? AND closed_on = ?")
                .params(to.value(), from.value(), Period.OPEN_END)
                .update();
    }

    private static FollowUp row(ResultSet row, int number) throws SQLException {
        long responsible = row.getLong("responsible");
        LocalDate closedOn = row.getObject("closed_on", LocalDate.class);
        return new FollowUp(
                new FollowUpId(row.getLong("id")),
                new OrganizationId(row.getLong("organization")),
                new OrganizationId(row.getLong("handled_by")),
                new FollowUp.Content(
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        Topic.valueOf(row.getString("topic")),
                        row.getString("matter"),
                        Handling.valueOf(row.getString("handling")),
                        responsible == 0 ? null : new CadreId(responsible),
                        row.getObject("due", LocalDate.class),
                        ExtraValue.read(row.getString("extra"))),
                closedOn.equals(Period.OPEN_END)
                        ? null
                        : new FollowUp.Result(closedOn, row.getString("result"), row.getInt("participants")));
    }
}
