package lianxin.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lianxin.kernel.Refusal;
import lianxin.organization.RosterImport.RowState;
import lianxin.organization.RosterImport.Sheet;

/**
 * A row of a workbook on its way.
 *
 * @param number as in the margin of the workbook
 * @param cells in the order of the sheet's columns, tidied: dates as 2024-03-01
 * @param key what makes two rows of the same workbook the same; empty until checked
 * @param parentKey code of the organisation above while that one is not known yet, otherwise empty
 * @param known id of the person that the row is about, 0 when it is a new one
 */
record RosterRow(
        Sheet sheet,
        int number,
        List<String> cells,
        RowState state,
        String key,
        String parentKey,
        long known,
        List<Refusal> problems) {

    RosterRow {
        cells = List.copyOf(cells);
        problems = List.copyOf(problems);
    }

    static RosterRow read(Sheet sheet, int number, List<String> cells, List<Refusal> problems) {
        return new RosterRow(
                sheet, number, cells, problems.isEmpty() ? RowState.READY : RowState.WRONG, "", "", 0, problems);
    }

    String text(String field) {
        return cells.get(column(field));
    }

    LocalDate date(String field) {
        return LocalDate.parse(text(field));
    }

    /** What the chosen word stands for. */
    <T> T choice(String field, Class<T> type) {
        return Objects.requireNonNull(
                type.cast(RosterColumns.of(sheet).get(column(field)).words().get(text(field))));
    }

    private int column(String field) {
        List<RosterColumn> columns = RosterColumns.of(sheet);
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).field().equals(field)) {
                return i;
            }
        }
        return -1;
    }

    /** The same as every other row with this key in the workbook. */
    RosterRow keyed(String ownKey) {
        return with(state, ownKey, parentKey, known, problems);
    }

    /** Ready as soon as the organisation with this code is there. */
    RosterRow below(String pendingParent) {
        return with(state, key, pendingParent, known, problems);
    }

    /** In another state, about this person or, with 0, about somebody new. */
    RosterRow about(RowState other, long person) {
        return with(other, key, parentKey, person, List.of());
    }

    /** About somebody of a known name: it has to be decided whether it is the same person. */
    RosterRow namesake() {
        return with(RowState.NAMESAKE, key, parentKey, 0, List.of(Refusal.of(heading("name"), "import.namesake")));
    }

    RosterRow wrong(String field, String code, Object... arguments) {
        return wrong(List.of(Refusal.of(field, code, arguments)));
    }

    /** With further problems, each at the heading of the column that fills the refused field. */
    RosterRow wrong(List<Refusal> refusals) {
        List<Refusal> all = new ArrayList<>(problems);
        for (Refusal refusal : refusals) {
            String field = refusal.field();
            all.add(new Refusal(
                    refusal.code(), field == null ? null : heading(field), refusal.article(), refusal.arguments()));
        }
        return with(RowState.WRONG, key, parentKey, known, all);
    }

    private String heading(String field) {
        int column = column(field);
        return column < 0 ? field : RosterColumns.of(sheet).get(column).heading();
    }

    private RosterRow with(RowState other, String ownKey, String parent, long person, List<Refusal> refusals) {
        return new RosterRow(sheet, number, cells, other, ownKey, parent, person, refusals);
    }
}
