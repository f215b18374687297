package lianxin.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lianxin.ledger.SubjectKind;
import org.jspecify.annotations.Nullable;

/** Turns the YAML of a duty into a {@link Duty}, with every predicate type-checked and every parameter found. */
final class DutyCompiler {

    private final Vocabulary vocabulary;
    private final Predicates predicates;
    private final RequirementCompiler requirements;
    private final Map<String, YamlNode> categories;
    private final Map<String, PeriodRule> periods;

    DutyCompiler(
            Vocabulary vocabulary,
            Predicates predicates,
            Map<String, YamlNode> categories,
            Map<String, PeriodRule> periods) {
        this.vocabulary = vocabulary;
        this.predicates = predicates;
        this.requirements = new RequirementCompiler(vocabulary, predicates);
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
        Place inner = each == null ? place : predicates.withObject(place, each.relation());
        Duty duty = new Duty(
                node.get("duty").text(),
                article,
                node.get("title").text(),
                subject,
                scope(node, place),
                place.conditions(node.items("exempt")),
                period(node.get("period")),
                predicates.parameter(node.find("period-by")),
                node.choice("as-of", Duty.AsOf.class, Duty.AsOf.PERIOD_START),
                node.choice("attribute-to", Attribution.class, Attribution.FIRST_DAY),
                node.text("attribute-else", ""),
                each,
                requirements.compile(node.get("require"), inner),
                node.choice("prorate", Duty.Prorate.class, Duty.Prorate.NONE),
                pace(node.find("slow")),
                node.choice("force", Duty.Force.class, Duty.Force.MUST),
                node.items("open").stream()
                        .map(item -> item.choice(Duty.Open.class))
                        .collect(Collectors.toUnmodifiableSet()),
                pack.header());
        node.nothingElse();
        if (duty.period().equals(PeriodRule.TENURE) && (each == null || each.onlyIf() != null)) {
            throw node.get("period").unreadable("no-tenure");
        }
        return duty;
    }

    /**
     * What a lower level makes of a duty: {@code also} widens its scope; {@code only}, {@code exempt} and {@code period}
     * loosen it, which the duty itself must leave open. Another period is of the same length.
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
            scope.add(place.conditions(node.items("also")));
        }
        List<Condition> exempt = new ArrayList<>(above.exempt());
        exempt.addAll(loosening(node, "exempt", Duty.Open.EXEMPT, above, place));
        YamlNode period = node.find("period");
        if (period != null && !above.open().contains(Duty.Open.PERIOD)) {
            throw period.unreadable("not-open", above.title(), above.article());
        }
        node.nothingElse();
        return above.amended(scope, exempt, period == null ? above.period() : otherStart(period, above));
    }

    private static List<Condition> loosening(YamlNode node, String key, Duty.Open what, Duty above, Place place) {
        YamlNode field = node.find(key);
        if (field != null && !above.open().contains(what)) {
            throw field.unreadable("not-open", above.title(), above.article());
        }
        return place.conditions(node.items(key));
    }

    /** Conditions that stand in the duty, or those of a category that it names. */
    private List<List<Condition>> scope(YamlNode node, Place place) {
        YamlNode scope = node.find("scope");
        if (scope == null || !scope.isText()) {
            return List.of(place.conditions(node.items("scope")));
        }
        YamlNode category = categories.get(scope.text());
        if (category == null) {
            throw scope.unreadable("unknown-category", scope.text());
        }
        return List.of(place.conditions(category.items()));
    }

    private Duty.@Nullable Each each(@Nullable YamlNode node, Place place) {
        if (node == null) {
            return null;
        }
        RelationKind relation = vocabulary.relation(node.get("from"));
        Place inner = predicates.withObject(place, relation);
        if (!node.get("object").text().equals(relation.object())) {
            throw node.get("object")
                    .unreadable("unknown-word", node.get("object").text());
        }
        Duty.Each each =
                new Duty.Each(relation, place.predicate(node.find("if")), inner.conditions(node.items("where")));
        node.nothingElse();
        return each;
    }

    private Duty.Pace pace(@Nullable YamlNode node) {
        Duty.Pace pace = new Duty.Pace(node == null ? null : predicates.quantity(node.get("days-before-due")));
        if (node != null) {
            node.nothingElse();
        }
        return pace;
    }

    /** A year may begin on another day; that it is a year stays. */
    private PeriodRule otherStart(YamlNode node, Duty above) {
        PeriodRule rule = period(node);
        if (rule.months() != above.period().months()) {
            throw node.unreadable("other-length", above.title(), above.article());
        }
        return rule;
    }

    private PeriodRule period(YamlNode node) {
        PeriodRule rule = periods.get(node.text());
        if (rule == null) {
            throw node.unreadable("unknown-period", node.text());
        }
        return rule;
    }
}
