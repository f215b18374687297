package lianxin.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lianxin.ledger.FactKind;
import org.jspecify.annotations.Nullable;

/** Turns the YAML of what a duty asks into a {@link Requirement}. */
final class RequirementCompiler {

    private static final String EVERY = "every";

    private final Vocabulary vocabulary;
    private final Predicates predicates;

    RequirementCompiler(Vocabulary vocabulary, Predicates predicates) {
        this.vocabulary = vocabulary;
        this.predicates = predicates;
    }

    Requirement compile(YamlNode node, Place place) {
        for (Combination.Mode mode : Combination.Mode.values()) {
            YamlNode parts = node.find(mode.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            if (parts != null) {
                return combination(mode, node, parts, place);
            }
        }
        Requirement requirement = node.has("roster")
                ? coverage(node, place)
                : node.has("relation") ? holding(node, place) : counting(node, place);
        node.nothingElse();
        return requirement;
    }

    private Combination combination(Combination.Mode mode, YamlNode node, YamlNode parts, Place place) {
        List<Requirement> requirements = new ArrayList<>();
        List<Long> weights = new ArrayList<>();
        for (YamlNode part : parts.items()) {
            YamlNode weight = part.find("weight");
            weights.add(weight == null ? 1 : weight.number());
            requirements.add(compile(part, place));
        }
        Quantity least = node.has("least") ? predicates.quantity(node.get("least")) : Quantity.ALL;
        node.find("weight");
        node.nothingElse();
        return new Combination(mode, requirements, weights, least);
    }

    private Counting counting(YamlNode node, Place place) {
        FactKind kind = vocabulary.fact(node.get("facts"));
        Place fact = predicates.withFact(place, kind);
        boolean every = node.text("min", "").equals(EVERY);
        return new Counting(
                node.get("title").text(),
                node.get("unit").text(),
                kind.name(),
                place.predicate(node.find("if")),
                fact.predicate(node.find("which")),
                fact.conditions(node.items("where")),
                measure(node.get("measure"), kind),
                every,
                every ? null : quantity(node.find("min")),
                quantity(node.find("max")),
                place.number(node.find("percent-of")));
    }

    private @Nullable Quantity quantity(@Nullable YamlNode node) {
        return node == null ? null : predicates.quantity(node);
    }

    private static Measure measure(YamlNode node, FactKind kind) {
        Call call = Call.of(node);
        boolean known = call.argument.isEmpty()
                || call.argument.equals("days")
                || kind.attributes().stream()
                        .anyMatch(attribute -> attribute.name().equals(call.argument));
        if (!known) {
            throw node.unreadable("unknown-attribute", call.argument);
        }
        return new Measure(call.name.choice(Measure.Kind.class), call.argument);
    }

    private Holding holding(YamlNode node, Place place) {
        Call call = Call.of(node.get("measure"));
        RelationKind relation = vocabulary.relation(node.get("relation"));
        return new Holding(
                node.get("title").text(),
                node.get("unit").text(),
                relation,
                predicates.withObject(place, relation).conditions(node.items("where")),
                call.name.choice(Holding.Kind.class),
                call.argument,
                predicates.quantity(node.get("min")));
    }

    private Coverage coverage(YamlNode node, Place place) {
        RelationKind roster = vocabulary.relation(node.get("roster"));
        YamlNode covered = node.get("covered");
        FactKind kind = vocabulary.fact(covered.get("facts"));
        Place member = predicates.withObject(place, roster);
        Coverage coverage = new Coverage(
                node.get("title").text(),
                node.get("unit").text(),
                roster,
                place.predicate(node.find("if")),
                member.conditions(node.items("where")),
                kind.name(),
                predicates.withFact(member, kind).conditions(covered.items("where")),
                predicates.quantity(covered.get("times")),
                node.has("percent") ? predicates.quantity(node.get("percent")) : Quantity.ALL);
        covered.nothingElse();
        return coverage;
    }

    /** A measure as packs write it: {@code sum(days)}, {@code count}. */
    private record Call(YamlNode name, String argument) {

        static Call of(YamlNode node) {
            String text = node.text();
            int bracket = text.indexOf('(');
            return bracket < 0 || !text.endsWith(")")
                    ? new Call(node, "")
                    : new Call(node.key(text.substring(0, bracket)), text.substring(bracket + 1, text.length() - 1));
        }
    }
}
