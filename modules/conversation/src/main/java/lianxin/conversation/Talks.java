package lianxin.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import lianxin.conversation.HeartToHeartTalk.Content;
import lianxin.kernel.Id;
import lianxin.kernel.Period;
import lianxin.kernel.StoredTime;
import lianxin.ledger.ExtraValue;
import lianxin.organization.CadreId;
import lianxin.organization.OrganizationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code talk}, one for each revision. Who was ticked stands in the ledger alone, so that it is erased in one place. */
@Repository
class Talks {

    private static final String COLUMNS = "id, revision, organization, held_on, form, members, others, during_research,"
            + " talker, confirmed, withdrawn, entered_by, reason, recorded_at, extra";

    private final JdbcClient sql;

    Talks(JdbcClient sql) {
        this.sql = sql;
    }

    /** What this account has saved under this key before: the answer to a save that is sent twice. */
    Optional<HeartToHeartTalk> savedBefore(long account, String requestKey) {
        return sql.sql("SELECT " + COLUMNS + " FROM talk WHERE recorder = ? AND request_key = ?")
                .params(account, requestKey)
                .query(Talks::row)
                .optional();
    }

    /** The latest revision. */
    Optional<HeartToHeartTalk> current(TalkId id) {
        return sql.sql("SELECT " + COLUMNS + " FROM talk WHERE id = ? AND superseded = 0")
                .param(id.value())
                .query(Talks::row)
                .optional();
    }

    /** All revisions, the first one first. */
    List<HeartToHeartTalk> revisions(TalkId id) {
        return sql.sql("SELECT " + COLUMNS + " FROM talk WHERE id = ? ORDER BY revision")
                .param(id.value())
                .query(Talks::row)
                .list();
    }

    /** Talks of a body that stand, the latest first, before this place. */
    List<HeartToHeartTalk> of(OrganizationId organization, Place before, int limit) {
        return list("organization", organization, before, limit);
    }

    /** Talks of a body that stand and were held in these days, the earliest first. */
    List<HeartToHeartTalk> in(OrganizationId organization, Period days) {
        return sql.sql("SELECT " + COLUMNS + " FROM talk WHERE organization = ? AND superseded = 0 AND withdrawn = 0"
                        + " AND held_on BETWEEN ? AND ? ORDER BY held_on, id")
                .params(organization.value(), days.first(), days.last())
                .query(Talks::row)
                .list();
    }

    /** Talks that a cadre held and that stand, as in {@link #of}. */
    List<HeartToHeartTalk> heldBy(CadreId talker, Place before, int limit) {
        return list("talker", talker, before, limit);
    }

    private List<HeartToHeartTalk> list(String column, Id value, Place before, int limit) {
        return sql.sql("SELECT " + COLUMNS + " FROM talk WHERE " + column + " = ? AND superseded = 0 AND withdrawn = 0"
                        + " AND held_on <= ? AND (held_on < ? OR id < ?) ORDER BY held_on DESC, id DESC LIMIT ?")
                .params(value.value(), before.day(), before.day(), before.id(), limit)
                .query(Talks::row)
                .list();
    }

    /** Talks that a body entered for others (代录) and that stand, the last entered first. */
    List<HeartToHeartTalk> enteredBy(OrganizationId body, long beforeId, int limit) {
        return sql.sql("SELECT " + COLUMNS + " FROM talk WHERE entered_by = ? AND superseded = 0 AND withdrawn = 0"
                        + " AND id < ? AND organization <> entered_by ORDER BY id DESC LIMIT ?")
                .params(body.value(), beforeId, limit)
                .query(Talks::row)
                .list();
    }

    /** Talks of a branch that stand, on the same day, in the same form, with as many members. */
    List<HeartToHeartTalk> like(OrganizationId branch, Content content) {
        return sql.sql("SELECT " + COLUMNS + " FROM talk WHERE organization = ? AND superseded = 0 AND withdrawn = 0"
                        + " AND held_on = ? AND form = ? AND members = ?")
                .params(
                        branch.value(),
                        content.day(),
                        content.form().name(),
                        content.members().size())
                .query(Talks::row)
                .list();
    }

    /** Talks that were entered for a branch (代录) and wait for its word, the earliest first. */
    List<HeartToHeartTalk> unconfirmed(OrganizationId branch, int limit) {
        return sql.sql("SELECT " + COLUMNS + " FROM talk WHERE organization = ? AND superseded = 0 AND withdrawn = 0"
                        + " AND confirmed = 0 ORDER BY held_on, id LIMIT ?")
                .params(branch.value(), limit)
                .query(Talks::row)
                .list();
    }

    /** Keeps this revision as the current one. */
    void append(HeartToHeartTalk talk, long recorder, String requestKey) {
        Content content = talk.content();
        sql.sql("UPDATE talk SET superseded = 1 WHERE id = ? AND superseded = 0")
                .param(talk.id().value())
                .update();
        sql.sql("INSERT INTO talk (" + COLUMNS + ", recorder, request_key, superseded)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)")
                .params(
                        talk.id().value(),
                        talk.revision(),
                        talk.organization().value(),
                        content.day(),
                        content.form().name(),
                        talk.membersMet(),
                        content.others(),
                        content.duringResearch(),
                        content.talker() == null ? 0 : content.talker().value(),
                        talk.confirmed(),
                        talk.withdrawn(),
                        talk.enteredBy().value(),
                        talk.reason(),
                        StoredTime.of(talk.recordedAt()),
                        ExtraValue.write(content.extra()),
                        recorder,
                        requestKey)
                .update();
    }

    private static HeartToHeartTalk row(ResultSet row, int number) throws SQLException {
        long talker = row.getLong("talker");
        return new HeartToHeartTalk(
                new TalkId(row.getLong("id")),
                row.getInt("revision"),
                new OrganizationId(row.getLong("organization")),
                new Content(
                        row.getObject("held_on", LocalDate.class),
                        TalkForm.valueOf(row.getString("form")),
                        List.of(),
                        row.getInt("others"),
                        row.getBoolean("during_research"),
                        talker == 0 ? null : new CadreId(talker),
                        ExtraValue.read(row.getString("extra"))),
                row.getInt("members"),
                row.getBoolean("confirmed"),
                row.getBoolean("withdrawn"),
                new OrganizationId(row.getLong("entered_by")),
                row.getString("reason"),
                StoredTime.read(row.getObject("recorded_at", LocalDateTime.class)));
    }
}
