package lianxin.drafting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lianxin.ledger.SubjectKind;

/**
 * A duty that a form can hold: things of one kind are counted or added up in each period, and must reach one number, which
 * is a parameter of the same name.
 *
 * @param name system and name, as in {@code volunteering.own_1}
 * @param scope who owes it: whoever meets all limits
 * @param encouraged whether it is reported and never failed
 */
public record SimpleDuty(
        String name,
        String article,
        String title,
        SubjectKind subject,
        List<Limit> scope,
        String period,
        boolean encouraged,
        Counted counted) {

    /**
     * One of these codes, or yes or no as {@code true} and {@code false}.
     *
     * @param otherwise the words for whatever is none of them
     */
    public record Limit(String attribute, List<String> codes, String otherwise) {}

    /**
     * What is counted.
     *
     * @param facts name of the kind
     * @param measure as packs write it, as in {@code count} or {@code sum(hours)}
     */
    public record Counted(String title, String unit, String facts, List<Limit> where, String measure) {}

    /** As packs write it. */
    Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("duty", name);
        fields.put("article", article);
        fields.put("title", title);
        fields.put("subject", subject.word());
        limits(fields, "scope", subject.word(), scope);
        fields.put("period", period);
        if (encouraged) {
            fields.put("force", "encouraged");
        }
        Map<String, Object> require = new LinkedHashMap<>();
        require.put("title", counted.title);
        require.put("unit", counted.unit);
        require.put("facts", counted.facts);
        limits(require, "where", "fact", counted.where);
        require.put("measure", counted.measure);
        require.put("min", "param." + name);
        fields.put("require", require);
        return fields;
    }

    static void limits(Map<String, Object> fields, String key, String of, List<Limit> limits) {
        if (!limits.isEmpty()) {
            fields.put(
                    key,
                    limits.stream().map(limit -> LimitNotation.write(of, limit)).toList());
        }
    }

    /** What a document says, if a form can hold all of it. */
    static Optional<SimpleDuty> read(Map<String, Object> fields) {
        Map<String, Object> require = Tree.map(fields.get("require"));
        String subject = text(fields, "subject");
        List<SubjectKind> kinds = new ArrayList<>(List.of(SubjectKind.values()));
        kinds.removeIf(kind -> !kind.word().equals(subject));
        return kinds.stream()
                .map(kind -> new SimpleDuty(
                        text(fields, "duty"),
                        text(fields, "article"),
                        text(fields, "title"),
                        kind,
                        LimitNotation.read(subject, fields.get("scope")),
                        text(fields, "period"),
                        fields.containsKey("force"),
                        new Counted(
                                text(require, "title"),
                                text(require, "unit"),
                                text(require, "facts"),
                                LimitNotation.read("fact", require.get("where")),
                                text(require, "measure"))))
                .filter(simple -> simple.fields().equals(fields))
                .findFirst();
    }

    private static String text(Map<String, Object> fields, String key) {
        return fields.get(key) instanceof String words ? words : "";
    }
}
