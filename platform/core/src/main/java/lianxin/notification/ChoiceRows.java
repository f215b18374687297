package lianxin.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lianxin.identity.AccountId;
import lianxin.kernel.StoredTime;
import lianxin.notification.Reminder.Rhythm;
import lianxin.privacy.FieldSeals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code reminder_choice}. */
@Repository
class ChoiceRows {

    /** One row, its address opened. */
    record Choice(AccountId account, ChannelId channel, String address, Rhythm rhythm, Locale language) {}

    private final JdbcClient sql;
    private final FieldSeals seals;

    ChoiceRows(JdbcClient sql, FieldSeals seals) {
        this.sql = sql;
        this.seals = seals;
    }

    Optional<Choice> find(AccountId account) {
        return sql.sql("SELECT account, channel, address, rhythm, language FROM reminder_choice WHERE account = ?")
                .param(account.value())
                .query(this::choice)
                .optional();
    }

    /** Whoever chose is looked after from the next day on. */
    void put(Choice choice, Instant now, LocalDate today) {
        remove(choice.account());
        sql.sql("INSERT INTO reminder_choice (account, channel, address, rhythm, language, chosen_at, looked_on)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        choice.account().value(),
                        choice.channel().value(),
                        seals.seal(purpose(choice.account()), choice.address()),
                        choice.rhythm().name(),
                        choice.language().toLanguageTag(),
                        StoredTime.of(now),
                        today)
                .update();
    }

    int remove(AccountId account) {
        return sql.sql("DELETE FROM reminder_choice WHERE account = ?")
                .param(account.value())
                .update();
    }

    /** Whose rhythm asks to be looked after. */
    List<AccountId> due(LocalDate today, LocalDate thisWeek, int most) {
        return sql.sql("SELECT account FROM reminder_choice WHERE rhythm = 'DAILY' AND looked_on < ?"
                        + " OR rhythm = 'WEEKLY' AND looked_on < ? LIMIT ?")
                .params(today, thisWeek, most)
                .query((row, number) -> new AccountId(row.getLong(1)))
                .list();
    }

    /** Takes a day's look for oneself; false when another node was first. */
    boolean look(AccountId account, LocalDate today) {
        return sql.sql("UPDATE reminder_choice SET looked_on = ? WHERE account = ? AND looked_on < ?")
                        .params(today, account.value(), today)
                        .update()
                == 1;
    }

    private Choice choice(ResultSet row, int number) throws SQLException {
        AccountId account = new AccountId(row.getLong("account"));
        return new Choice(
                account,
                new ChannelId(row.getLong("channel")),
                seals.open(purpose(account), row.getString("address")),
                Rhythm.valueOf(row.getString("rhythm")),
                Locale.forLanguageTag(row.getString("language")));
    }

    private static String purpose(AccountId account) {
        return "reminder_choice.address " + account.value();
    }
}
