package lianxin.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Floors that a duty uses as a limit from above, and ceilings that it uses as one from below: with every change that they
 * allow it would become looser.
 */
final class WrongWay {

    /** Where a greater number asks less. */
    private static final Set<String> MOST = Set.of(
            "max", "most", "carry", "days-after", "days-before", "about-percent", "back", "lapses", "keep-percent");

    /** Where a greater number asks more. */
    private static final Set<String> LEAST = Set.of("min", "times", "times-of", "percent", "least");

    private final Map<String, Parameter> parameters;
    private final List<Finding> found = new ArrayList<>();

    WrongWay(Map<String, Parameter> parameters) {
        this.parameters = parameters;
    }

    List<Finding> in(YamlNode duty) {
        duty.everything("").forEach(value -> look(value.getKey(), value.getValue()));
        return found;
    }

    private void look(String key, YamlNode node) {
        if (node.isText()) {
            if (MOST.contains(key) || LEAST.contains(key)) {
                report(node, node.text(), MOST.contains(key) ? Bound.FLOOR : Bound.CEILING);
            } else if (key.equals("encouraged-if")) {
                predicate(node, Bound.FLOOR, Bound.CEILING);
            }
            return;
        }
        if (key.equals("deadline") && node.has("days")) {
            report(node.get("days"), node.get("days").text(), node.has("after") ? Bound.FLOOR : Bound.CEILING);
        }
        predicates(node.items("exempt"), Bound.FLOOR, Bound.CEILING);
        predicates(node.items("scope"), Bound.CEILING, Bound.FLOOR);
        // whom a duty judges or a roster must reach may only become more: there a floor belongs
        if (!node.has("roster") && !key.equals("each") && !key.equals("balance")) {
            predicates(node.items("where"), Bound.FLOOR, Bound.CEILING);
        }
    }

    private void predicates(List<YamlNode> conditions, Bound fromAbove, Bound fromBelow) {
        conditions.stream()
                .filter(condition -> condition.has("when"))
                .forEach(condition -> predicate(condition.get("when"), fromAbove, fromBelow));
    }

    /** Parameters whose rise lets a predicate hold for more must not be of the one bound, those whose fall does of the other. */
    private void predicate(YamlNode at, Bound fromAbove, Bound fromBelow) {
        Limits.of(at.text(), true).forEach(name -> report(at, "param." + name, fromAbove));
        Limits.of(at.text(), false).forEach(name -> report(at, "param." + name, fromBelow));
    }

    private void report(YamlNode at, String name, Bound wrong) {
        Parameter parameter = name.startsWith("param.") ? parameters.get(name.substring("param.".length())) : null;
        if (parameter != null && parameter.declaration().bound() == wrong) {
            String code = wrong == Bound.FLOOR ? "floor-as-most" : "ceiling-as-least";
            found.add(
                    at.unreadable(code, parameter.title(), parameter.article()).finding());
        }
    }
}
