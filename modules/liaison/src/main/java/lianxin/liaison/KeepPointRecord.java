package lianxin.liaison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lianxin.audit.Audit;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Outcome;
import lianxin.kernel.Refusal;
import lianxin.liaison.LiaisonPoint.PointId;
import lianxin.liaison.PointRecord.Kept;
import lianxin.liaison.PointRecord.RecordId;
import lianxin.organization.Authorization;
import lianxin.organization.CadreId;
import org.springframework.stereotype.Component;

/** Stores deeds, problems and key contacts, their revisions and their withdrawal. */
@Component
class KeepPointRecord {

    private final Authorization authorization;
    private final LiaisonAssignments assignments;
    private final PointRecords records;
    private final PostPointRecord post;
    private final ContactCards cards;
    private final NamesAround names;
    private final AddedFields added;
    private final Audit audit;
    private final HouseClock clock;

    KeepPointRecord(
            Authorization authorization,
            LiaisonAssignments assignments,
            PointRecords records,
            PostPointRecord post,
            ContactCards cards,
            NamesAround names,
            AddedFields added,
            Audit audit,
            HouseClock clock) {
        this.authorization = authorization;
        this.assignments = assignments;
        this.records = records;
        this.post = post;
        this.cards = cards;
        this.names = names;
        this.added = added;
        this.audit = audit;
        this.clock = clock;
    }

    Outcome<Kept<PointRecord>> handle(String key, CadreId cadre, PointId point, PointRecord content) {
        if (!authorization.allows(Liaison.RECORD, cadre)) {
            return Outcome.refused(Refusal.of("cadre", "cadre.unknown"));
        }
        post.lock(cadre);
        Optional<Kept<PointRecord>> sent = records.byKey(cadre, key).flatMap(records::find);
        if (sent.isPresent()) {
            return Outcome.accepted(sent.get());
        }
        boolean inCharge = assignments.of(cadre).stream()
                .anyMatch(assignment -> assignment.point().equals(point));
        if (!inCharge) {
            return Outcome.refused(Refusal.of("point", "point.unknown"));
        }
        Outcome<PointRecord> whole = added.of(cadre, content, null);
        List<Refusal> refusals = new ArrayList<>(PointRecordChecks.refusals(content, clock.today()));
        refusals.addAll(whole.reasons());
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        Kept<PointRecord> kept = first(cadre, point, numbered(point, unconfirmed(whole.orThrow())));
        store(kept, key, "", false);
        return Outcome.accepted(kept, names.in(point, PointRecordChecks.texts(content)));
    }

    private PointRecord numbered(PointId point, PointRecord content) {
        if (!(content instanceof KeyContact contact) || contact.number() > 0) {
            return content;
        }
        int highest = records.at(point).stream()
                .mapToInt(kept -> kept.content() instanceof KeyContact other ? other.number() : 0)
                .max()
                .orElse(0);
        return contact.numbered(highest + 1);
    }

    Outcome<Kept<PointRecord>> revise(String key, RecordId id, int basedOn, PointRecord content, String reason) {
        Optional<Kept<PointRecord>> found = locked(id);
        if (found.isEmpty() || found.get().content().getClass() != content.getClass()) {
            return unknown();
        }
        Kept<PointRecord> kept = found.get();
        if (records.byKey(kept.cadre(), key).isPresent()) {
            return Outcome.accepted(kept);
        }
        if (kept.revision() != basedOn) {
            return Outcome.refused(Refusal.ofAll("record.changed-meanwhile"));
        }
        List<Refusal> refusals = new ArrayList<>(PointRecordChecks.refusals(content, clock.today()));
        Outcome<PointRecord> whole = added.of(kept.cadre(), content, kept.content());
        refusals.addAll(whole.reasons());
        refusals.addAll(Texts.reason(reason, false));
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        Kept<PointRecord> next = next(kept, kept.cadre(), unconfirmed(whole.orThrow()));
        store(next, key, reason, false);
        return Outcome.accepted(next, names.in(kept.point(), PointRecordChecks.texts(content)))
                .warning(names.inReason(kept.point(), reason));
    }

    private static PointRecord unconfirmed(PointRecord content) {
        return content instanceof PracticalDeed deed ? deed.confirmed(false) : content;
    }

    Outcome<Kept<PointRecord>> withdraw(String key, RecordId id, String reason) {
        Optional<Kept<PointRecord>> found = locked(id);
        if (found.isEmpty()) {
            return unknown();
        }
        List<Refusal> refusals = Texts.reason(reason, true);
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        Kept<PointRecord> next =
                next(found.get(), found.get().cadre(), found.get().content());
        store(next, key, reason, true);
        return Outcome.accepted(next, names.inReason(next.point(), reason));
    }

    /** The record as it stands once nobody else can change it; empty when it is unknown to the caller. */
    private Optional<Kept<PointRecord>> locked(RecordId id) {
        Optional<Kept<PointRecord>> found =
                records.find(id).filter(kept -> authorization.allows(Liaison.RECORD, kept.cadre()));
        found.ifPresent(kept -> post.lock(kept.cadre()));
        return found.flatMap(kept -> records.find(id));
    }

    Kept<PointRecord> first(CadreId cadre, PointId point, PointRecord content) {
        return new Kept<>(RecordId.next(), 1, cadre, point, content, clock.instant());
    }

    Kept<PointRecord> next(Kept<PointRecord> kept, CadreId cadre, PointRecord content) {
        return new Kept<>(kept.id(), kept.revision() + 1, cadre, kept.point(), content, clock.instant());
    }

    void store(Kept<PointRecord> kept, String key, String reason, boolean withdrawn) {
        records.save(kept, key, reason.strip(), withdrawn);
        post.handle(kept, withdrawn);
        if (withdrawn) {
            cards.delete(kept.id());
        } else if (kept.content() instanceof KeyContact contact) {
            cards.setLastDay(kept.id(), contact.days().last());
        }
        String act = withdrawn ? "liaison.record.withdraw" : "liaison.record.keep";
        audit.record(act, kept.id(), "content");
    }

    private static Outcome<Kept<PointRecord>> unknown() {
        return Outcome.refused(Refusal.ofAll("record.unknown"));
    }
}
