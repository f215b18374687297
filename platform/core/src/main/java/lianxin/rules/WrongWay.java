package lianxin.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Floors that a duty uses as a limit from above: it would become looser with every rise that they allow. */
final class WrongWay {

    private static final Set<String> MOST = Set.of("max", "most", "carry", "days-after", "about-percent");

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
            if (MOST.contains(key)) {
                report(node, node.text());
            }
            return;
        }
        if (key.equals("deadline") && node.has("days") && node.has("after")) {
            report(node.get("days"), node.get("days").text());
        }
        if (node.has("exempt")) {
            predicates(node.items("exempt"));
        }
        // whom a duty judges or a roster must reach may only become more: there a floor belongs
        if (node.has("where") && !node.has("roster") && !key.equals("each") && !key.equals("balance")) {
            predicates(node.items("where"));
        }
    }

    private void predicates(List<YamlNode> conditions) {
        for (YamlNode condition : conditions) {
            if (condition.has("when")) {
                YamlNode when = condition.get("when");
                Limits.fromAbove(when.text()).forEach(name -> report(when, "param." + name));
            }
        }
    }

    private void report(YamlNode at, String name) {
        Parameter parameter = name.startsWith("param.") ? parameters.get(name.substring("param.".length())) : null;
        if (parameter != null && parameter.declaration().bound() == Bound.FLOOR) {
            found.add(at.unreadable("floor-as-most", parameter.title(), parameter.article())
                    .finding());
        }
    }
}
