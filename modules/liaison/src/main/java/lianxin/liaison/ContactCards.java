package lianxin.liaison;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lianxin.kernel.Caller;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Id;
import lianxin.kernel.StoredTime;
import lianxin.liaison.KeyContactCards.CardId;
import lianxin.liaison.PointRecord.RecordId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code liaison_contact_card}: deleted for good, unlike everything else of this module. */
@Repository
class ContactCards {

    /** A card as it lies in its row. */
    record Sealed(CardId id, RecordId contact, String text, LocalDate consentedOn) {}

    private final JdbcClient sql;
    private final HouseClock clock;

    ContactCards(JdbcClient sql, HouseClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Adds the card of a contact; one that is there is replaced. */
    void put(Sealed card, LocalDate lastDay) {
        delete(card.contact());
        sql.sql("INSERT INTO liaison_contact_card (id, contact, sealed, consented_on, last_day, account, recorded_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        card.id().value(),
                        card.contact().value(),
                        card.text(),
                        card.consentedOn(),
                        lastDay,
                        Caller.current().account(),
                        StoredTime.of(clock.instant()))
                .update();
    }

    Optional<Sealed> find(RecordId contact) {
        return sql.sql("SELECT id, contact, sealed, consented_on FROM liaison_contact_card WHERE contact = ?")
                .param(contact.value())
                .query((row, number) -> new Sealed(
                        new CardId(row.getLong("id")),
                        new RecordId(row.getLong("contact")),
                        row.getString("sealed"),
                        row.getObject("consented_on", LocalDate.class)))
                .optional();
    }

    /** Which of these contacts have a card. */
    Set<RecordId> among(Collection<RecordId> contacts) {
        return contacts.isEmpty()
                ? Set.of()
                : new HashSet<>(sql.sql("SELECT contact FROM liaison_contact_card WHERE contact IN (:contacts)")
                        .param("contacts", contacts.stream().map(Id::value).toList())
                        .query((row, number) -> new RecordId(row.getLong(1)))
                        .list());
    }

    /** Notes until when the contact lasts. */
    void setLastDay(RecordId contact, LocalDate lastDay) {
        sql.sql("UPDATE liaison_contact_card SET last_day = ? WHERE contact = ?")
                .params(lastDay, contact.value())
                .update();
    }

    /** The contact goes on under another number of the house, with whoever takes over. */
    void move(RecordId from, RecordId to, LocalDate lastDay) {
        sql.sql("UPDATE liaison_contact_card SET contact = ?, last_day = ? WHERE contact = ?")
                .params(to.value(), lastDay, from.value())
                .update();
    }

    boolean delete(RecordId contact) {
        return sql.sql("DELETE FROM liaison_contact_card WHERE contact = ?")
                        .param(contact.value())
                        .update()
                > 0;
    }

    /** The contacts with a card that ended before this day. */
    List<RecordId> endedBefore(LocalDate day) {
        return sql.sql("SELECT contact FROM liaison_contact_card WHERE last_day < ?")
                .param(day)
                .query((row, number) -> new RecordId(row.getLong(1)))
                .list();
    }
}
