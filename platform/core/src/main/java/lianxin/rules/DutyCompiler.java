package lianxin.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import lianxin.ledger.FactKind;
import lianxin.ledger.SubjectKind;
import lianxin.rules.Predicates.Place;
import org.jspecify.annotations.Nullable;

/** Turns the YAML of a duty into a {@link Duty}, with every predicate type-checked and every parameter found. */
final class DutyCompiler {

    private final Vocabulary vocabulary;
    private final Predicates predicates;
    private final Map<String, Parameter> parameters;
    private final Map<String, YamlNode> categories;
    private final Map<String, PeriodRule> periods;

    DutyCompiler(
            Vocabulary vocabulary,
            Predicates predicates,
            Map<String, Parameter> parameters,
            Map<String, YamlNode> categories,
            Map<String, PeriodRule> periods) {
        this.vocabulary = vocabulary;
        this.predicates = predicates;
        this.parameters = parameters;
        this.categories = categories;
        this.periods = periods;
    }

    Duty compile(Pack pack, YamlNode node) {
        SubjectKind subject = node.get("subject").choice(SubjectKind.class);
        Place place = predicates.about(subject);
        String article = node.get("article").text();
        if (!pack.articles().containsKey(article)) {
            throw node.get("article").unreadable("unknown-article", article);
        }
        Duty.Each each = each(node.find("each"), place);
        Place inner = each == null ? place : place.withObject(each.relation());
        Duty duty = new Duty(
                node.get("duty").text(),
                article,
                node.get("title").text(),
                subject,
                scope(node, place),
                conditions(node.items("exempt"), place),
                period(node.get("period")),
                parameter(node.find("period-by")),
                node.choice("as-of", Duty.AsOf.class, Duty.AsOf.PERIOD_START),
                node.choice("attribute-to", Attribution.class, Attribution.FIRST_DAY),
                each,
                requirement(node.get("require"), inner),
                node.choice("prorate", Duty.Prorate.class, Duty.Prorate.NONE),
                pace(node.find("slow")),
                node.choice("force", Duty.Force.class, Duty.Force.MUST),
                node.items("open").stream()
                        .map(item -> item.choice(Duty.Open.class))
                        .collect(Collectors.toUnmodifiableSet()),
                pack.header());
        node.nothingElse();
        return duty;
    }

    /**
     * What a lower level makes of a duty: {@code also} widens its scope; {@code only}, {@code exempt} and {@code period}
     * loosen it, which the duty itself must leave open.
     */
    Duty amend(Duty above, YamlNode node) {
        Place place = predicates.about(above.subject());
        List<List<Condition>> scope = new ArrayList<>();
        List<Condition> only = loosening(node, "only", Duty.Open.SCOPE, above, place);
        above.scope().forEach(alternative -> {
            List<Condition> narrowed = new ArrayList<>(alternative);
            narrowed.addAll(only);
            scope.add(narrowed);
        });
        if (node.has("also")) {
            scope.add(conditions(node.items("also"), place));
        }
        List<Condition> exempt = new ArrayList<>(above.exempt());
        exempt.addAll(loosening(node, "exempt", Duty.Open.EXEMPT, above, place));
        YamlNode period = node.find("period");
        if (period != null && !above.open().contains(Duty.Open.PERIOD)) {
            throw period.unreadable("not-open", above.title(), above.article());
        }
        node.nothingElse();
        return above.amended(scope, exempt, period == null ? above.period() : period(period));
    }

    private static List<Condition> loosening(YamlNode node, String key, Duty.Open what, Duty above, Place place) {
        YamlNode field = node.find(key);
        if (field != null && !above.open().contains(what)) {
            throw field.unreadable("not-open", above.title(), above.article());
        }
        return conditions(node.items(key), place);
    }

    /** Conditions that stand in the duty, or those of a category that it names. */
    private List<List<Condition>> scope(YamlNode node, Place place) {
        YamlNode scope = node.find("scope");
        if (scope == null || !scope.isText()) {
            return List.of(conditions(node.items("scope"), place));
        }
        YamlNode category = categories.get(scope.text());
        if (category == null) {
            throw scope.unreadable("unknown-category", scope.text());
        }
        return List.of(conditions(category.items(), place));
    }

    private Duty.@Nullable Each each(@Nullable YamlNode node, Place place) {
        if (node == null) {
            return null;
        }
        RelationKind relation = relation(node.get("from"));
        Place inner = place.withObject(relation);
        if (!node.get("object").text().equals(relation.object())) {
            throw node.get("object")
                    .unreadable("unknown-word", node.get("object").text());
        }
        Duty.Each each =
                new Duty.Each(relation, predicate(node.find("if"), place), conditions(node.items("where"), inner));
        node.nothingElse();
        return each;
    }

    private Duty.Pace pace(@Nullable YamlNode node) {
        Duty.Pace pace = new Duty.Pace(node == null ? null : quantity(node.get("days-before-due")));
        if (node != null) {
            node.nothingElse();
        }
        return pace;
    }

    private Requirement requirement(YamlNode node, Place place) {
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
            requirements.add(requirement(part, place));
        }
        Quantity least = node.has("least") ? quantity(node.get("least")) : Quantity.ALL;
        node.find("weight");
        node.nothingElse();
        return new Combination(mode, requirements, weights, least);
    }

    private Counting counting(YamlNode node, Place place) {
        FactKind kind = fact(node.get("facts"));
        Place fact = place.withFact(kind);
        return new Counting(
                node.get("title").text(),
                node.get("unit").text(),
                kind.name(),
                predicate(node.find("if"), place),
                predicate(node.find("which"), fact),
                conditions(node.items("where"), fact),
                measure(node.get("measure"), kind),
                node.text("min", "").equals("every"),
                node.text("min", "").equals("every") ? null : quantityOrNull(node.find("min")),
                quantityOrNull(node.find("max")),
                population(node.find("percent-of"), place));
    }

    /** The number of which a target is a share in percent; null when the target is a plain number. */
    private static @Nullable Variable population(@Nullable YamlNode node, Place place) {
        return node == null ? null : place.number(node);
    }

    private static Measure measure(YamlNode node, FactKind kind) {
        Call call = Call.of(node);
        Measure measure = new Measure(call.name.choice(Measure.Kind.class), call.argument);
        boolean known = call.argument.isEmpty()
                || kind.attributes().stream()
                        .anyMatch(attribute -> attribute.name().equals(call.argument));
        if (!known && !call.argument.equals("days")) {
            throw node.unreadable("unknown-attribute", call.argument, kind.name());
        }
        return measure;
    }

    private Holding holding(YamlNode node, Place place) {
        Call call = Call.of(node.get("measure"));
        RelationKind relation = relation(node.get("relation"));
        return new Holding(
                node.get("title").text(),
                node.get("unit").text(),
                relation,
                conditions(node.items("where"), place.withObject(relation)),
                call.name.choice(Holding.Kind.class),
                call.argument,
                quantity(node.get("min")));
    }

    private Coverage coverage(YamlNode node, Place place) {
        RelationKind roster = relation(node.get("roster"));
        YamlNode covered = node.get("covered");
        FactKind kind = fact(covered.get("facts"));
        Place member = place.withObject(roster);
        Coverage coverage = new Coverage(
                node.get("title").text(),
                node.get("unit").text(),
                roster,
                predicate(node.find("if"), place),
                conditions(node.items("where"), member),
                kind.name(),
                conditions(covered.items("where"), member.withFact(kind)),
                quantity(covered.get("times")),
                node.has("percent") ? quantity(node.get("percent")) : Quantity.ALL);
        covered.nothingElse();
        return coverage;
    }

    private static List<Condition> conditions(List<YamlNode> nodes, Place place) {
        List<Condition> conditions = new ArrayList<>();
        for (YamlNode node : nodes) {
            conditions.add(new Condition(
                    place.compile(node.get("when")), node.get("else").text()));
            node.nothingElse();
        }
        return conditions;
    }

    private static @Nullable Predicate predicate(@Nullable YamlNode node, Place place) {
        return node == null ? null : place.compile(node);
    }

    private PeriodRule period(YamlNode node) {
        PeriodRule rule = periods.get(node.text());
        if (rule == null) {
            throw node.unreadable("unknown-period", node.text());
        }
        return rule;
    }

    private FactKind fact(YamlNode node) {
        FactKind kind = vocabulary.fact(node.text());
        if (kind == null) {
            throw node.unreadable(Unreadable.UNKNOWN_KIND, node.text());
        }
        return kind;
    }

    private RelationKind relation(YamlNode node) {
        RelationKind kind = vocabulary.relation(node.text());
        if (kind == null) {
            throw node.unreadable(Unreadable.UNKNOWN_KIND, node.text());
        }
        return kind;
    }

    private @Nullable Quantity quantityOrNull(@Nullable YamlNode node) {
        return node == null ? null : quantity(node);
    }

    private Quantity quantity(YamlNode node) {
        Parameter parameter = parameter(node);
        return parameter == null ? new Quantity(null, node.number()) : new Quantity(parameter, 0);
    }

    /** The parameter that is named; null when the node names none. */
    private @Nullable Parameter parameter(@Nullable YamlNode node) {
        if (node == null || !node.text().startsWith("param.")) {
            return null;
        }
        Parameter parameter = parameters.get(node.text().substring("param.".length()));
        if (parameter == null) {
            throw node.unreadable("unknown-parameter", node.text());
        }
        return parameter;
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
