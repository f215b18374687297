package lianxin.liaison;

import java.util.Optional;
import lianxin.kernel.Caller;
import lianxin.kernel.Outcome;
import lianxin.kernel.Refusal;
import lianxin.liaison.PointRecord.Kept;
import lianxin.liaison.PointRecord.RecordId;
import lianxin.organization.Authorization;
import org.springframework.stereotype.Component;

/** Takes the host's word that a deed was done. */
@Component
class ConfirmDeed {

    private final Authorization authorization;
    private final LiaisonPoints points;
    private final PointRecords records;
    private final KeepPointRecord keep;
    private final PostPointRecord post;

    ConfirmDeed(
            Authorization authorization,
            LiaisonPoints points,
            PointRecords records,
            KeepPointRecord keep,
            PostPointRecord post) {
        this.authorization = authorization;
        this.points = points;
        this.records = records;
        this.keep = keep;
        this.post = post;
    }

    Outcome<RecordId> handle(RecordId id, int revision) {
        Optional<Kept<PointRecord>> found = records.find(id).filter(this::isAtHome);
        if (found.isEmpty() || found.get().cadre().value() == Caller.current().cadre()) {
            return Outcome.refused(Refusal.ofAll("record.unknown"));
        }
        post.lock(found.get().cadre());
        Kept<PointRecord> kept = records.find(id).orElseThrow();
        if (!(kept.content() instanceof PracticalDeed deed) || deed.doneOn() == null) {
            return Outcome.refused(Refusal.ofAll("deed.not-done"));
        }
        if (deed.confirmed()) {
            return Outcome.accepted(id);
        }
        if (kept.revision() != revision) {
            return Outcome.refused(Refusal.ofAll("record.changed-meanwhile"));
        }
        String key = "confirm-" + id.value() + "-" + revision;
        keep.store(keep.next(kept, kept.cadre(), deed.confirmed(true)), key, "", false);
        return Outcome.accepted(id);
    }

    private boolean isAtHome(Kept<?> kept) {
        return points.find(kept.point())
                .filter(point -> authorization.allows(Liaison.CONFIRM, point.host()))
                .isPresent();
    }
}
