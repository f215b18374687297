package lianxin.ledger;

import java.time.LocalDate;
import lianxin.kernel.Period;

/** Which fields the packs of the tenant of this call add to the records of modules. */
public interface RecordForms {

    /**
     * The fields of a kind of record on a day.
     *
     * @param record module and noun, as in {@code liaison.visit}
     */
    RecordForm on(String record, LocalDate day);

    /**
     * The same while a record is saved: asked by whoever holds the lock of this subject, it asks the database for nothing
     * that the judging of the record would not ask for.
     */
    RecordForm on(String record, LocalDate day, Subject locked);

    /** The fields that were or are in force on the first or the last of these days: the columns of a table about them. */
    default RecordForm within(String record, Period days) {
        return on(record, days.first()).and(on(record, days.last()));
    }

    /** The fields of all records on a day. */
    RecordForm all(LocalDate day);
}
