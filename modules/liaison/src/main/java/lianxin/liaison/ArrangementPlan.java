package lianxin.liaison;

import java.util.List;
import lianxin.kernel.Refusal;
import lianxin.organization.Workbooks.Line;

/**
 * What a workbook of 联系点安排表 would do, row by row.
 *
 * @param notes about the whole, such as a column of ID numbers that was dropped
 */
public record ArrangementPlan(List<Row> rows, List<Refusal> notes) {

    /** What becomes of a row. */
    public enum Effect {
        /** Somebody is put in charge. */
        ASSIGNED,
        /** An arrangement that is known ends, or its 对接人 changes. */
        CHANGED,
        /** It says what is known. */
        UNCHANGED,
        /** Nothing, until it is mended. */
        WRONG
    }

    /**
     * A row.
     *
     * @param problems why it is wrong; the field is the heading of the column
     * @param warnings what should be known all the same
     */
    public record Row(Line line, Effect effect, List<Refusal> problems, List<Refusal> warnings) {}

    public ArrangementPlan {
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /** How many rows have this effect. */
    public int count(Effect effect) {
        return (int) rows.stream().filter(row -> row.effect() == effect).count();
    }
}
