package lianxin.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Turns the YAML of what a duty asks into a {@link Requirement}. */
final class RequirementCompiler {

    private static final String EXCLUSIVE = "exclusive";

    private final ConditionCompiler conditions;
    private final CountingCompiler countings;
    private final BalanceCompiler balances;
    private final DeadlineCompiler deadlines;
    private final Predicates predicates;
    private final Map<String, PeriodRule> periods;

    RequirementCompiler(
            ConditionCompiler conditions, Predicates predicates, Map<String, PeriodRule> periods, Needs needs) {
        this.conditions = conditions;
        this.countings = new CountingCompiler(conditions, predicates, periods, needs);
        this.balances = new BalanceCompiler(countings, predicates, needs);
        deadlines = new DeadlineCompiler(predicates, needs);
        this.predicates = predicates;
        this.periods = periods;
    }

    Requirement compile(YamlNode node, Place place) {
        Requirement requirement = requirement(node, place);
        node.nothingElse();
        return requirement;
    }

    private Requirement requirement(YamlNode node, Place place) {
        for (Combination.Mode mode : Combination.Mode.values()) {
            YamlNode parts = node.find(YamlNode.word(mode));
            if (parts != null) {
                return combination(mode, node, parts, place);
            }
        }
        if (node.has("in-each")) {
            return repeated(node, place);
        }
        if (node.has("balance")) {
            return balances.balance(node, place);
        }
        if (node.has("roster")) {
            return coverage(node, place);
        }
        return node.has("relation") ? holding(node, place) : countings.counting(node, place);
    }

    private Combination combination(Combination.Mode mode, YamlNode node, YamlNode parts, Place place) {
        List<Combination.Part> requirements = new ArrayList<>();
        if (parts.items().isEmpty()) {
            throw parts.unreadable("no-parts");
        }
        for (YamlNode part : parts.items()) {
            YamlNode weight = part.find("weight");
            Duty.Force force = part.choice("force", Duty.Force.class, Duty.Force.MUST);
            requirements.add(new Combination.Part(compile(part, place), weight == null ? 1 : weight.amount(), force));
        }
        Quantity least = node.has("least") ? predicates.quantity(node.get("least")) : Quantity.ALL;
        return new Combination(mode, requirements, least, node.text(EXCLUSIVE, ""));
    }

    private Repeated repeated(YamlNode node, Place place) {
        YamlNode name = node.get("in-each");
        PeriodRule rule = periods.get(name.text());
        if (rule == null || rule.own() != null || rule.equals(PeriodRule.TENURE)) {
            throw name.unreadable("unknown-period", name.text());
        }
        return new Repeated(
                node.get("title").text(),
                node.get("unit").text(),
                conditions.predicate(node.find("if"), place),
                rule,
                compile(node.get("require"), place),
                node.has("least") ? predicates.quantity(node.get("least")) : null);
    }

    private Holding holding(YamlNode node, Place place) {
        Measure.Call call = Measure.Call.of(node.get("measure"));
        RelationKind relation = conditions.relation(node.get("relation"));
        Place object = predicates.withObject(place, relation);
        if (!call.argument().isEmpty()) {
            object.named(node.get("measure"), call.argument());
        }
        return new Holding(
                node.get("title").text(),
                node.get("unit").text(),
                relation,
                conditions.predicate(node.find("if"), place),
                conditions.conditions(node.items("where"), object),
                call.name().choice(Holding.Kind.class),
                call.argument(),
                predicates.quantity(node.get("min")),
                node.has("max") ? predicates.quantity(node.get("max")) : null,
                node.choice("over", Target.Over.class, Target.Over.NOTE) == Target.Over.FAIL);
    }

    private Coverage coverage(YamlNode node, Place place) {
        RelationKind roster = conditions.relation(node.get("roster"));
        YamlNode covered = node.get("covered");
        Place member = predicates.withObject(place, roster);
        Coverage coverage = new Coverage(
                node.get("title").text(),
                node.get("unit").text(),
                roster,
                conditions.predicate(node.find("if"), place),
                conditions.conditions(node.items("where"), member),
                countings.selection(covered, member),
                predicates.quantity(covered.get("times")),
                node.has("percent") ? predicates.quantity(node.get("percent")) : Quantity.ALL,
                node.has("strive") ? predicates.quantity(node.get("strive")) : null,
                deadlines.deadline(node.find("deadline")));
        covered.nothingElse();
        return coverage;
    }
}
