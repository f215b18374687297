package lianxin.rules;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lianxin.ledger.Attribute;
import lianxin.ledger.AttributeType;
import lianxin.rules.PackDraft.Assessed;
import org.jspecify.annotations.Nullable;

/** What sentences may speak of in an assessment, read from what its pack has written. */
final class AssessedSchemes {

    private AssessedSchemes() {}

    static Assessed of(Scheme scheme) {
        YamlNode at = scheme.at();
        Map<String, String> items = new LinkedHashMap<>();
        at.everything("")
                .map(Map.Entry::getValue)
                .filter(node -> node.has("item"))
                .forEach(node -> items.putIfAbsent(node.get("item").text(), node.text("title", "")));
        YamlNode balance = at.find("balance");
        entries(balance).forEach((code, title) -> items.putIfAbsent(code, title));
        Map<String, String> grades = new LinkedHashMap<>();
        at.items("bands").forEach(band -> grades.put(band.get("grade").text(), band.text("title", "")));
        return new Assessed(
                scheme.name(),
                scheme.title(),
                scheme.article(),
                List.copyOf(scheme.subjects()),
                inputs(at.find("inputs")),
                items,
                raters(at),
                balance != null,
                grades);
    }

    private static Map<String, String> raters(YamlNode at) {
        Map<String, String> raters = new LinkedHashMap<>();
        at.everything("")
                .map(Map.Entry::getValue)
                .filter(node -> node.has("raters"))
                .forEach(node -> node.get("raters")
                        .fields()
                        .forEach((code, rater) -> raters.put(code, rater.isText() ? "" : rater.text("title", ""))));
        return raters;
    }

    private static Map<String, String> entries(@Nullable YamlNode balance) {
        Map<String, String> entries = new LinkedHashMap<>();
        if (balance != null) {
            Arrays.asList("earns", "spends")
                    .forEach(key ->
                            balance.items(key).forEach(code -> entries.put(code.text(), balance.text("title", ""))));
        }
        return entries;
    }

    private static List<Attribute> inputs(@Nullable YamlNode inputs) {
        return inputs == null
                ? List.of()
                : inputs.fields().entrySet().stream()
                        .map(input -> new Attribute(
                                input.getKey(),
                                input.getValue().get("type").choice(AttributeType.class),
                                input.getValue().text("unit", ""),
                                input.getValue().get("title").text()))
                        .toList();
    }
}
