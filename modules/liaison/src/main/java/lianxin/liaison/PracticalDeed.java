package lianxin.liaison;

import java.time.LocalDate;
import java.util.List;
import lianxin.ledger.ExtraValue;
import org.jspecify.annotations.Nullable;

/**
 * 实事: something done for the young people of a point. It counts from the day on which it is done.
 *
 * @param title 事项, without names of persons
 * @param beneficiaries 受益人数
 * @param promisedOn day of the promise
 * @param due 承诺时限
 * @param doneOn day on which it was done, null until then
 * @param result 进展与成效: how it goes and what it has led to
 * @param proof 佐证: what can be looked up, such as the number of a document; empty without
 * @param confirmed whether the host has confirmed it; only the host's word sets it
 * @param extra what stands in the fields that the tenant's packs have added
 */
public record PracticalDeed(
        String title,
        int beneficiaries,
        LocalDate promisedOn,
        LocalDate due,
        Progress progress,
        @Nullable LocalDate doneOn,
        String result,
        String proof,
        boolean confirmed,
        List<ExtraValue> extra)
        implements PointRecord {

    /** What was kept before there were further fields has none. */
    public PracticalDeed {
        extra = extra == null ? List.of() : List.copyOf(extra);
    }

    /** How far it has come. */
    public enum Progress {
        /** 已承诺. */
        PROMISED,
        /** 办理中. */
        UNDERWAY,
        /** 已办结. */
        DONE,
        /** 未能办成; the result says why. */
        DROPPED
    }

    /** A deed without anything in further fields. */
    public PracticalDeed(
            String title,
            int beneficiaries,
            LocalDate promisedOn,
            LocalDate due,
            Progress progress,
            @Nullable LocalDate doneOn,
            String result,
            String proof,
            boolean confirmed) {
        this(title, beneficiaries, promisedOn, due, progress, doneOn, result, proof, confirmed, List.of());
    }

    /** The same deed with this in the further fields. */
    public PracticalDeed with(List<ExtraValue> values) {
        return new PracticalDeed(
                title, beneficiaries, promisedOn, due, progress, doneOn, result, proof, confirmed, values);
    }

    /** Whether it belongs to a year: done in it, or promised by then and still to be done. */
    boolean isOf(int year, int thisYear) {
        return doneOn == null
                ? promisedOn.getYear() <= year && (due.getYear() >= year || year == thisYear)
                : doneOn.getYear() == year;
    }

    PracticalDeed confirmed(boolean byHost) {
        return new PracticalDeed(title, beneficiaries, promisedOn, due, progress, doneOn, result, proof, byHost, extra);
    }
}
