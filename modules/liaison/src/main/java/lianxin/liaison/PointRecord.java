package lianxin.liaison;

import java.time.Instant;
import java.util.List;
import lianxin.kernel.Id;
import lianxin.kernel.Ids;
import lianxin.ledger.ExtraValue;
import lianxin.liaison.LiaisonPoint.PointId;
import lianxin.organization.CadreId;

/** What a cadre keeps about the work at a point beside the visits. */
public sealed interface PointRecord permits KeyContact, PracticalDeed, LiaisonProblem {

    /** What stands in the fields that packs have added; nothing with a key contact, who is a young person. */
    default List<ExtraValue> extra() {
        return List.of();
    }

    /** Identifies one of them. */
    record RecordId(long value) implements Id {

        static RecordId next() {
            return new RecordId(Ids.next());
        }
    }

    /**
     * One of them as it stands in its latest revision.
     *
     * @param cadre who is in charge of it now
     * @param recordedAt when this revision was entered
     */
    record Kept<R extends PointRecord>(
            RecordId id, int revision, CadreId cadre, PointId point, R content, Instant recordedAt) {

        <T extends PointRecord> Kept<T> as(Class<T> type) {
            return new Kept<>(id, revision, cadre, point, type.cast(content), recordedAt);
        }
    }
}
