package lianxin.drafting;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lianxin.kernel.Refusal;
import lianxin.rules.Finding;
import lianxin.rules.PackDraft;
import lianxin.rules.Packs;
import lianxin.rules.Rules;
import org.jspecify.annotations.Nullable;

/** Lays a draft out: what it says of each parameter, and beside it what was found there. */
record Desk(PackDraft pack, Writing writing, Packs.Report report, PackDraft.Ground ground) {

    Draft draft() {
        Passage head = writing.head();
        Map<String, Passage> written = writing.passages(Writing.PARAMETERS).stream()
                .collect(Collectors.toMap(passage -> passage.field("name"), passage -> passage, (one, same) -> one));
        return new Draft(
                pack,
                new Draft.Head(
                        head.field("title"),
                        head.field("document"),
                        head.field("issuer"),
                        writing.version(),
                        day(head.field("valid-from"))),
                report,
                ground,
                Tree.map(head.fields().get("articles")).entrySet().stream()
                        .map(clause -> new Draft.Clause(clause.getKey(), String.valueOf(clause.getValue())))
                        .toList(),
                annexes(head),
                ground.rooms().stream()
                        .map(room -> figure(room, written.getOrDefault(room.name(), new Passage("", 0, 1, ""))))
                        .toList(),
                writing.passages(Writing.DUTIES).stream()
                        .map(Passage::fields)
                        .filter(fields -> fields.containsKey("duty") || fields.containsKey("amends"))
                        .map(Desk::duty)
                        .toList(),
                writing.passages(Writing.SCENARIOS).stream()
                        .filter(passage -> !passage.field("scenario").isEmpty())
                        .map(passage -> new Draft.Sentence(
                                passage.field("scenario"), passage.fields(), found(passage, report.findings())))
                        .toList(),
                report.findings().stream().map(new Spotting(writing)::spot).toList());
    }

    private static Draft.Duty duty(Map<String, Object> fields) {
        String name = String.valueOf(fields.getOrDefault("duty", fields.get("amends")));
        return new Draft.Duty(name, fields, SimpleDuty.read(fields).orElse(null));
    }

    private static List<Rules.Annex> annexes(Passage head) {
        return head.fields().get("annexes") instanceof List<?> all
                ? all.stream()
                        .map(Tree::map)
                        .map(annex -> new Rules.Annex(
                                String.valueOf(annex.getOrDefault("title", "")),
                                String.valueOf(annex.getOrDefault("text", "")),
                                annex.get("table") instanceof List<?> rows
                                        ? rows.stream().map(Desk::row).toList()
                                        : List.of()))
                        .toList()
                : List.of();
    }

    private static List<String> row(Object written) {
        return written instanceof List<?> cells
                ? cells.stream().map(String::valueOf).toList()
                : List.of(String.valueOf(written));
    }

    private Draft.Figure figure(PackDraft.Room room, Passage passage) {
        return new Draft.Figure(
                room, values(passage), found(passage, report.findings()), found(passage, report.remarks()));
    }

    private static List<Refusal> found(Passage passage, List<Finding> findings) {
        return findings.stream().filter(passage::holds).map(Finding::problem).toList();
    }

    /** What a document says of a parameter; what cannot be read as a day is left to the findings. */
    static SortedMap<LocalDate, Draft.Value> values(Passage passage) {
        SortedMap<LocalDate, Draft.Value> values = new TreeMap<>();
        Tree.map(passage.fields().get("values")).forEach((since, written) -> {
            LocalDate day = day(since);
            if (day != null) {
                Map<String, Object> dated = Tree.map(written);
                Map<String, String> cells = new LinkedHashMap<>();
                flatten("", dated.get("value"), cells);
                values.put(day, new Draft.Value(cells, String.valueOf(dated.getOrDefault("reference", ""))));
            }
        });
        return values;
    }

    private static void flatten(String cell, @Nullable Object value, Map<String, String> cells) {
        switch (value) {
            case Map<?, ?> table ->
                table.forEach((key, inner) -> flatten(cell.isEmpty() ? "" + key : cell + '/' + key, inner, cells));
            case List<?> codes ->
                cells.put(cell, codes.stream().map(String::valueOf).collect(Collectors.joining(",")));
            case null -> cells.put(cell, "");
            default -> cells.put(cell, value.toString());
        }
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException otherwise) {
            return null;
        }
    }
}
