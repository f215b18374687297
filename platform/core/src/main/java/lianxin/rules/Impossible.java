package lianxin.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Predicates of a pack that never hold, alone or beside those that must hold with them. */
final class Impossible {

    private static final Set<String> PREDICATES = Set.of("when", "which", "if", "encouraged-if");

    private final List<Finding> found = new ArrayList<>();

    private Impossible() {}

    /** The predicates in a duty, a scope or a scheme that never hold, each where it stands. */
    static List<Finding> in(YamlNode node) {
        Impossible impossible = new Impossible();
        node.everything("").forEach(value -> impossible.look(value.getKey(), value.getValue()));
        return impossible.found;
    }

    /** Whether whoever is in scope is exempt, or nobody can be in scope. */
    static boolean concernsNobody(Duty duty) {
        List<String> notExempt = sources(duty.exempt()).stream()
                .map(source -> "!(" + source + ")")
                .toList();
        List<List<Condition>> scope = duty.scope().isEmpty() ? List.of(List.of()) : duty.scope();
        return scope.stream()
                .map(alternative -> Stream.concat(sources(alternative).stream(), notExempt.stream())
                        .toList())
                .allMatch(Contradictions::neverHolds);
    }

    private void look(String key, YamlNode node) {
        if (node.isText() && PREDICATES.contains(key)) {
            report(node, List.of(node.text()));
        }
        List<YamlNode> together = Stream.concat(
                        Stream.of(node).filter(one -> one.has("which")).map(one -> one.get("which")),
                        (node.has("where") ? node.items("where") : List.<YamlNode>of())
                                .stream().filter(one -> one.has("when")).map(one -> one.get("when")))
                .filter(one -> !Contradictions.neverHolds(List.of(one.text())))
                .toList();
        if (together.size() > 1) {
            report(together.getLast(), together.stream().map(YamlNode::text).toList());
        }
    }

    private void report(YamlNode at, List<String> predicates) {
        if (Contradictions.neverHolds(predicates)) {
            found.add(at.unreadable("never-holds", String.join(" && ", predicates))
                    .finding());
        }
    }

    private static List<String> sources(List<Condition> conditions) {
        return conditions.stream()
                .flatMap(condition -> condition.when() instanceof Predicate cel ? Stream.of(cel.source()) : Stream.of())
                .toList();
    }
}
