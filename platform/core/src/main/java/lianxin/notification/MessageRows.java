package lianxin.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lianxin.identity.AccountId;
import lianxin.kernel.Id;
import lianxin.kernel.StoredTime;
import lianxin.notification.Reminder.Sent;
import lianxin.notification.Reminder.State;
import lianxin.spi.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code reminder_message}: what is to be sent, and for a week what became of it. */
@Repository
class MessageRows {

    /** A reminder; its id is the key under which it goes out, the same at every attempt. */
    record MessageId(long value) implements Id {}

    /** One that is to be sent. */
    record Due(MessageId id, AccountId account, ChannelId channel, LocalDate day, int number, int attempts) {}

    private static final String SENT =
            "SELECT c.plugin, m.day, m.state, m.attempts, m.reason, m.reason_en FROM reminder_message m"
                    + " JOIN message_channel c ON c.id = m.channel ";

    private static final int LONGEST_REASON = 300;

    private final JdbcClient sql;

    MessageRows(JdbcClient sql) {
        this.sql = sql;
    }

    void add(Due message, Instant now) {
        sql.sql("INSERT IGNORE INTO reminder_message (id, account, channel, day, number, state, attempts, next_attempt,"
                        + " reason, reason_en) VALUES (?, ?, ?, ?, ?, 'WAITING', 0, ?, '', '')")
                .params(
                        message.id().value(),
                        message.account().value(),
                        message.channel().value(),
                        message.day(),
                        message.number(),
                        StoredTime.of(now))
                .update();
    }

    List<Due> due(Instant now, int most) {
        return sql.sql("SELECT id, account, channel, day, number, attempts FROM reminder_message"
                        + " WHERE state = 'WAITING' AND next_attempt <= ? ORDER BY next_attempt LIMIT ?")
                .params(StoredTime.of(now), most)
                .query((row, number) -> new Due(
                        new MessageId(row.getLong("id")),
                        new AccountId(row.getLong("account")),
                        new ChannelId(row.getLong("channel")),
                        row.getObject("day", LocalDate.class),
                        row.getInt("number"),
                        row.getInt("attempts")))
                .list();
    }

    /** Takes an attempt for oneself and says when the next one would be; false when another node was first. */
    boolean claim(Due message, Instant next) {
        return sql.sql("UPDATE reminder_message SET attempts = attempts + 1, next_attempt = ? WHERE id = ?"
                                + " AND state = 'WAITING' AND attempts = ?")
                        .params(StoredTime.of(next), message.id().value(), message.attempts())
                        .update()
                == 1;
    }

    void answered(MessageId id, State state, Words reason) {
        sql.sql("UPDATE reminder_message SET state = ?, reason = ?, reason_en = ?,"
                        + " number = CASE WHEN ? = 'WAITING' THEN number ELSE 0 END WHERE id = ?")
                .params(state.name(), cut(reason.chinese()), cut(reason.english()), state.name(), id.value())
                .update();
    }

    private static String cut(String text) {
        return text.length() > LONGEST_REASON ? text.substring(0, LONGEST_REASON) : text;
    }

    void forget(AccountId account) {
        sql.sql("DELETE FROM reminder_message WHERE account = ?")
                .param(account.value())
                .update();
    }

    void forgetBefore(LocalDate day) {
        sql.sql("DELETE FROM reminder_message WHERE day < ?").param(day).update();
    }

    Optional<Sent> last(AccountId account) {
        return sql.sql(SENT + "WHERE m.account = ? ORDER BY m.day DESC LIMIT 1")
                .param(account.value())
                .query(MessageRows::sent)
                .optional();
    }

    /** What was tried and has not been sent, the newest first. */
    List<Sent> troubles(int most) {
        return sql.sql(SENT + "WHERE m.state <> 'SENT' AND m.reason <> '' ORDER BY m.day DESC, m.id LIMIT ?")
                .param(most)
                .query(MessageRows::sent)
                .list();
    }

    private static Sent sent(ResultSet row, int number) throws SQLException {
        return new Sent(
                row.getString("plugin"),
                row.getObject("day", LocalDate.class),
                State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                new Words(row.getString("reason"), row.getString("reason_en")));
    }
}
