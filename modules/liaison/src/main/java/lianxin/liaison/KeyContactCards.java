package lianxin.liaison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lianxin.audit.Audit;
import lianxin.kernel.Caller;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Id;
import lianxin.kernel.Ids;
import lianxin.kernel.Outcome;
import lianxin.kernel.Period;
import lianxin.kernel.Refusal;
import lianxin.liaison.ContactCards.Sealed;
import lianxin.liaison.PointRecord.Kept;
import lianxin.liaison.PointRecord.RecordId;
import lianxin.organization.Authorization;
import lianxin.privacy.FieldSeals;
import lianxin.privacy.FreeText;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sealed cards of key contacts 重点联系青年 who agreed to one (第二条): who they are and how to reach them. Whoever is in
 * charge of the contact reads it, after a hand-over the successor alone; nobody above, no list, no export, no third party.
 * Each reading leaves an entry in the trail. The card is deleted when the agreement is withdrawn, and some time after the
 * contact has ended.
 */
@Service
public class KeyContactCards {

    /** Identifies a card; what its text is sealed to. */
    public record CardId(long value) implements Id {}

    /**
     * What stands on a card.
     *
     * @param name of the young person
     * @param reach how to reach them, as they wished
     * @param consentedOn day on which they agreed to it
     */
    public record Card(String name, String reach, LocalDate consentedOn) {}

    private record Plain(String name, String reach) {}

    private static final String READ = "liaison.card.read";
    private static final String UNKNOWN = "record.unknown";
    private static final int REACH = 100;

    private final Authorization authorization;
    private final PointRecords records;
    private final LiaisonAssignments assignments;
    private final ContactCards cards;
    private final FieldSeals seals;
    private final Audit audit;
    private final HouseClock clock;

    KeyContactCards(
            Authorization authorization,
            PointRecords records,
            LiaisonAssignments assignments,
            ContactCards cards,
            FieldSeals seals,
            Audit audit,
            HouseClock clock) {
        this.authorization = authorization;
        this.records = records;
        this.assignments = assignments;
        this.cards = cards;
        this.seals = seals;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Keeps a card; one that is there is replaced. Refused: a contact that the caller is not in charge of or that has
     * ended, no name, no way to reach them, an agreement in the future, an ID number.
     */
    @Transactional
    public Outcome<RecordId> keep(RecordId contact, Card card) {
        Optional<Kept<PointRecord>> own = own(contact);
        if (own.isEmpty() || !(own.get().content() instanceof KeyContact kept)) {
            return Outcome.refused(Refusal.ofAll(UNKNOWN));
        }
        if (kept.days().last().isBefore(clock.today())) {
            return Outcome.refused(Refusal.ofAll("card.ended"));
        }
        List<Refusal> refusals = new ArrayList<>();
        check("name", card.name(), Texts.NAME, refusals);
        check("reach", card.reach(), REACH, refusals);
        if (card.consentedOn().isAfter(clock.today())) {
            refusals.add(Refusal.of("consentedOn", "card.consent-future"));
        }
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        CardId id = new CardId(Ids.next());
        String text = Json.write(new Plain(card.name().strip(), card.reach().strip()));
        cards.put(
                new Sealed(id, contact, seals.seal(purpose(id), text), card.consentedOn()),
                kept.days().last());
        audit.record("liaison.card.keep", contact, "name", "reach", "consentedOn");
        return Outcome.accepted(contact);
    }

    /** A telephone number is what belongs here; an ID number is not. */
    private static void check(String field, String text, int longest, List<Refusal> refusals) {
        FreeText.refusals(field, text, longest).stream()
                .filter(refusal -> !refusal.code().equals("free-text.telephone"))
                .forEach(refusals::add);
        if (text.isBlank()) {
            refusals.add(Refusal.of(field, "liaison.text-missing"));
        }
    }

    /** Opens a card and leaves an entry in the trail. Refused: no card, or a contact the caller is not in charge of. */
    @Transactional
    public Outcome<Card> open(RecordId contact) {
        return own(contact)
                .flatMap(kept -> cards.find(contact))
                .map(row -> {
                    Plain plain = Json.read(seals.open(purpose(row.id()), row.text()), Plain.class);
                    audit.record("liaison.card.read", contact, "name", "reach");
                    return Outcome.accepted(new Card(plain.name(), plain.reach(), row.consentedOn()));
                })
                .orElseGet(() -> Outcome.refused(Refusal.ofAll(UNKNOWN)));
    }

    /** The young person no longer agrees: the card is deleted for good. Refused like {@link #open}. */
    @Transactional
    public Outcome<RecordId> erase(RecordId contact) {
        if (own(contact).isEmpty() || !cards.delete(contact)) {
            return Outcome.refused(Refusal.ofAll(UNKNOWN));
        }
        audit.record("liaison.card.erase", contact);
        return Outcome.accepted(contact);
    }

    /** Those of these contacts whose card the caller may open. */
    @Transactional(readOnly = true)
    public Set<RecordId> openable(Collection<Kept<KeyContact>> contacts) {
        return cards.among(contacts.stream()
                .filter(kept -> isOwn(kept.cadre().value()))
                .map(Kept::id)
                .toList());
    }

    /** The contact, when the caller is in charge of it and still of its point. */
    private Optional<Kept<PointRecord>> own(RecordId contact) {
        Period today = new Period(clock.today(), clock.today());
        return records.find(contact)
                .filter(kept -> isOwn(kept.cadre().value()))
                .filter(kept -> assignments.of(List.of(kept.cadre().value()), today).stream()
                        .anyMatch(held -> held.point().equals(kept.point())));
    }

    private boolean isOwn(long cadre) {
        return cadre == Caller.current().cadre() && authorization.allows(READ);
    }

    private static String purpose(CardId card) {
        return "liaison-contact-card " + card.value();
    }
}
