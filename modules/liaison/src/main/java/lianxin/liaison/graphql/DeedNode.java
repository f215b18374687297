package lianxin.liaison.graphql;

import java.time.LocalDate;
import java.util.List;
import lianxin.ledger.ExtraValue;
import lianxin.liaison.LiaisonPoint.PointId;
import lianxin.liaison.PointRecord.Kept;
import lianxin.liaison.PracticalDeed;
import org.jspecify.annotations.Nullable;

/** A deed as the schema shows it. */
record DeedNode(
        PointId at,
        String title,
        int beneficiaries,
        LocalDate promisedOn,
        LocalDate due,
        @Nullable LocalDate doneOn,
        boolean confirmed,
        List<ExtraValue> extra) {

    static DeedNode of(Kept<PracticalDeed> kept) {
        PracticalDeed deed = kept.content();
        return new DeedNode(
                kept.point(),
                deed.title(),
                deed.beneficiaries(),
                deed.promisedOn(),
                deed.due(),
                deed.doneOn(),
                deed.confirmed(),
                deed.extra());
    }
}
