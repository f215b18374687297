package lianxin.organization;

import java.util.List;
import lianxin.kernel.Outcome;
import lianxin.organization.RosterImport.Candidate;
import lianxin.organization.RosterImport.Sheet;

/** How the rows of one kind of workbook are compared with what is known, and written. */
interface TakeOver {

    Sheet sheet();

    /** What is the same in two rows about the same person or organisation. */
    String key(RosterRow row);

    /**
     * The rows as they stand: ready, unchanged, about a namesake, wrong.
     *
     * @param rows of one batch, each right by itself
     * @param repeats rows about the same, up to the end of this batch
     */
    List<RosterRow> check(List<RosterRow> rows, Repeats repeats);

    /** Writes all of these ready rows or none. */
    Outcome<?> write(List<RosterRow> rows);

    /** Known people of the name in the row. */
    List<Candidate> candidates(RosterRow row);
}
