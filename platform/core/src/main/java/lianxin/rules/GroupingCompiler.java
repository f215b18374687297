package lianxin.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns the YAML of what facts share into groups and caps. */
final class GroupingCompiler {

    private static final Set<String> SHARED = Set.of("event", "object", "subject", "fact", "day", "all");

    private final Predicates predicates;
    private final Map<String, PeriodRule> periods;

    GroupingCompiler(Predicates predicates, Map<String, PeriodRule> periods) {
        this.predicates = predicates;
        this.periods = periods;
    }

    @Nullable
    Grouping grouping(@Nullable YamlNode node, Place fact) {
        if (node == null) {
            return null;
        }
        Grouping grouping = new Grouping(
                per(node.get("by"), fact), node.has("each") ? predicates.quantity(node.get("each")) : null);
        node.nothingElse();
        return grouping;
    }

    List<Cap> caps(YamlNode node, Place fact) {
        List<Cap> caps = new ArrayList<>();
        for (YamlNode cap : node.items("caps")) {
            caps.add(new Cap(
                    per(cap.get("per"), fact),
                    predicates.quantity(cap.get("most")),
                    cap.get("else").text()));
            cap.nothingElse();
        }
        return caps;
    }

    private Per per(YamlNode node, Place fact) {
        String word = node.text();
        PeriodRule rule = periods.get(word);
        if (rule != null && rule.own() == null && !rule.hasGaps() && !rule.equals(PeriodRule.TENURE)) {
            return new Per(word, rule);
        }
        return new Per(SHARED.contains(word) ? word : fact.named(node, word), null);
    }
}
