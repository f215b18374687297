package lianxin.organization;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Rows of one workbook that are about the same.
 *
 * @param numbers of the rows by key, in order
 */
record Repeats(Map<String, List<Integer>> numbers) {

    Repeats and(List<RosterRow> rows) {
        rows.forEach(row ->
                numbers.computeIfAbsent(row.key(), key -> new ArrayList<>()).add(row.number()));
        return this;
    }

    /** How many rows about the same come before this one. */
    int before(RosterRow row) {
        return numbers.getOrDefault(row.key(), List.of()).indexOf(row.number());
    }

    RosterRow refuse(RosterRow row, String field) {
        return row.wrong(
                field,
                "import.twice",
                numbers.getOrDefault(row.key(), List.of(row.number())).getFirst());
    }
}
