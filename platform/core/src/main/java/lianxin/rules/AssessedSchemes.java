package lianxin.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
        at.items("balance")
                .forEach(balance -> Stream.of("earns", "spends")
                        .flatMap(key -> balance.items(key).stream())
                        .forEach(code -> items.putIfAbsent(code.text(), balance.text("title", ""))));
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
                at.has("balance"),
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
