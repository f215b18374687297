package lianxin.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Floors used as a limit from above, ceilings as one from below: whatever change they allow would loosen the duty. */
record WrongWay(Map<String, Parameter> parameters, List<Finding> found) {

    /** Which bound is wrong where: a greater number asks less of {@code max} and its like, and more of {@code min}. */
    private static final Map<String, Bound> USES = Stream.concat(
                    Stream.of("max most carry days-after days-before about-percent back lapses keep-percent".split(" "))
                            .map(key -> Map.entry(key, Bound.FLOOR)),
                    Stream.of("min times times-of percent least".split(" ")).map(key -> Map.entry(key, Bound.CEILING)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    static List<Finding> in(YamlNode duty, Map<String, Parameter> parameters) {
        WrongWay way = new WrongWay(parameters, new ArrayList<>());
        duty.everything("").forEach(value -> way.look(value.getKey(), value.getValue()));
        return way.found;
    }

    private void look(String key, YamlNode node) {
        if (node.isText()) {
            if (key.equals("encouraged-if")) {
                predicate(node, Bound.FLOOR, Bound.CEILING);
            } else if (USES.containsKey(key)) {
                report(node, node.text(), USES.get(key));
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

    private void predicates(List<YamlNode> conditions, Bound above, Bound below) {
        conditions.stream().flatMap(one -> one.items("when").stream()).forEach(when -> predicate(when, above, below));
    }

    /** Parameters whose rise lets a predicate hold for more must not be of the one bound, those whose fall does of the other. */
    private void predicate(YamlNode at, Bound above, Bound below) {
        Limits.of(at.text(), true).forEach(name -> report(at, "param." + name, above));
        Limits.of(at.text(), false).forEach(name -> report(at, "param." + name, below));
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
