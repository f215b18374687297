package lianxin.drafting;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lianxin.rules.PackDraft;

/** Writes a change into the texts of a draft. */
final class Pen {

    private Pen() {}

    static Writing write(Writing draft, Edit edit) {
        return switch (edit) {
            case Edit.Heading heading -> new HeadPen(draft).write(heading);
            case Edit.Clause clause -> new Clauses(draft).say(clause);
            case Edit.RenameClause clause -> new Clauses(draft).rename(Map.of(clause.name(), clause.other()));
            case Edit.MoveClause clause -> new Clauses(draft).move(clause.name(), clause.after());
            case Edit.CountClauses all -> new Clauses(draft).count();
            case Edit.DropClause clause -> new Clauses(draft).drop(clause.name());
            case Edit.Annexes annexes -> new HeadPen(draft).write(annexes);
            case Edit.Duty duty -> new DutyPen(draft).write(duty);
            case Edit.Widening wider -> new DutyPen(draft).write(wider);
            case Edit.DropDuty duty -> new DroppedDuty(draft).without(duty.name());
            case Edit.Value value -> value(draft, value);
            case Edit.DropValue value ->
                draft.find(Writing.PARAMETERS, "name", value.parameter())
                        .map(passage -> without(draft, passage, value.day().toString()))
                        .orElse(draft);
            case Edit.Sentence sentence -> sentence(draft, sentence.fields());
            case Edit.DropSentence sentence ->
                draft.find(Writing.SCENARIOS, "scenario", sentence.title())
                        .map(passage -> draft.with(passage, ""))
                        .orElse(draft);
        };
    }

    private static Writing value(Writing draft, Edit.Value value) {
        PackDraft.Room of = value.of();
        Map<String, Object> dated = dated(table(value.cells(), of.type().equals("codes")), value.reference());
        String day = value.day().toString();
        return draft.find(Writing.PARAMETERS, "name", of.name())
                .map(passage -> draft.with(passage, passage.put("values", day, dated)))
                .orElseGet(() -> {
                    Map<String, Object> fields = new LinkedHashMap<>();
                    fields.put("name", of.name());
                    fields.put("values", Map.of(day, dated));
                    return draft.and(file(Writing.PARAMETERS, of.name()), Notation.document(fields));
                });
    }

    /** A value with its grounds. */
    static Map<String, Object> dated(Object value, String reference) {
        Map<String, Object> dated = new LinkedHashMap<>();
        dated.put("value", value);
        dated.put("reference", reference);
        return dated;
    }

    /** What stands below each other in the cells {@code A/B}, as a table in a table. */
    private static Object table(Map<String, String> cells, boolean codes) {
        Map<String, Object> table = new LinkedHashMap<>();
        for (Map.Entry<String, String> cell : cells.entrySet()) {
            Object value = codes ? codes(cell.getValue()) : cell.getValue();
            if (cell.getKey().isEmpty()) {
                return value;
            }
            String[] path = cell.getKey().split("/");
            Map<String, Object> row = table;
            for (String part : Arrays.copyOf(path, path.length - 1)) {
                Map<String, Object> inner = Tree.map(row.get(part));
                row.put(part, inner);
                row = inner;
            }
            row.put(path[path.length - 1], value);
        }
        return table;
    }

    private static List<String> codes(String words) {
        return words.isBlank() ? List.of() : List.of(words.split(",", -1));
    }

    private static Writing without(Writing draft, Passage passage, String day) {
        Map<String, Object> fields = passage.fields();
        boolean last = fields.size() <= 2
                && Tree.map(fields.get("values")).keySet().stream().allMatch(day::equals);
        return draft.with(passage, last ? "" : passage.drop("values", day));
    }

    private static Writing sentence(Writing draft, Map<String, Object> fields) {
        String title = String.valueOf(fields.get("scenario"));
        String duty = String.valueOf(fields.get("duty"));
        return draft.find(Writing.SCENARIOS, "scenario", title)
                .map(passage -> draft.with(passage, passage.said(fields)))
                .orElseGet(() -> draft.and(file(Writing.SCENARIOS, duty), Notation.document(fields)));
    }

    /** The file of a system, in which new documents are added. */
    static String file(String folder, String name) {
        int dot = name.indexOf('.');
        return folder + (dot < 0 ? name : name.substring(0, dot)) + ".yaml";
    }
}
