package lianxin.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lianxin.ledger.SubjectKind;
import org.jspecify.annotations.Nullable;

/** Turns the YAML of a duty into a {@link Duty}, with every predicate type-checked and every parameter found. */
final class DutyCompiler {

    private final Vocabulary vocabulary;
    private final Predicates predicates;
    private final Map<String, YamlNode> categories;
    private final Map<String, PeriodRule> periods;

    DutyCompiler(
            Vocabulary vocabulary,
            Predicates predicates,
            Map<String, YamlNode> categories,
            Map<String, PeriodRule> periods) {
        this.vocabulary = vocabulary;
        this.predicates = predicates;
        this.categories = categories;
        this.periods = periods;
    }

    Duty compile(Pack pack, YamlNode node) {
        SubjectKind subject = YoungPeople.subject(node.get("subject"));
        Place place = predicates.about(subject);
        Needs needs = new Needs();
        ConditionCompiler conditions = new ConditionCompiler(vocabulary, predicates, subject, needs);
        String article = node.get("article").text();
        if (!pack.articles().containsKey(article)) {
            throw node.get("article").unreadable("unknown-article", article);
        }
        Duty.Each each = each(node.find("each"), place, conditions);
        Place inner = each == null ? place : predicates.withObject(place, each.relation());
        Duty duty = new Duty(
                node.get("duty").text(),
                article,
                node.get("title").text(),
                subject,
                Confines.inside(scope(node, place, conditions), pack),
                conditions.conditions(node.items("exempt"), place),
                period(node.get("period"), needs),
                predicates.parameter(node.find("period-by")),
                node.choice("as-of", Duty.AsOf.class, Duty.AsOf.PERIOD_START),
                node.choice("attribute-to", Attribution.class, Attribution.FIRST_DAY),
                node.text("attribute-else", ""),
                each,
                away(node.find("away"), place, conditions),
                new RequirementCompiler(conditions, predicates, periods, needs).compile(node.get("require"), inner),
                prorate(node.find("prorate")),
                pace(node.find("slow")),
                node.choice("force", Duty.Force.class, Duty.Force.MUST),
                conditions.predicate(node.find("encouraged-if"), place),
                node.items("open").stream()
                        .map(item -> item.choice(Duty.Open.class))
                        .collect(Collectors.toUnmodifiableSet()),
                needs,
                pack.header());
        node.nothingElse();
        noteOwn(node, needs);
        if (duty.period().equals(PeriodRule.TENURE) && (each == null || each.onlyIf() != null)) {
            throw node.get("period").unreadable("no-tenure");
        }
        return duty;
    }

    /**
     * What a lower level makes of a duty: {@code also} widens its scope and {@code force: must} binds whom it only
     * encouraged; everything else loosens it or might, and the duty itself must leave it open. Another period is of the
     * same length.
     */
    Duty amend(Duty above, Pack pack, YamlNode node) {
        Place place = predicates.about(above.subject());
        Needs needs = new Needs();
        needs.add(above.needs());
        ConditionCompiler conditions = new ConditionCompiler(vocabulary, predicates, above.subject(), needs);
        Amendment amendment = new Amendment(above, node);
        if (pack.header().isLimited()) {
            amendment.refuseTerms();
        }
        List<List<Condition>> scope = new ArrayList<>();
        List<Condition> only = Confines.within(
                pack, Verdict.YES, conditions.conditions(amendment.loosening("only", Duty.Open.SCOPE), place));
        above.scope().forEach(alternative -> {
            List<Condition> narrowed = new ArrayList<>(alternative);
            narrowed.addAll(only);
            scope.add(narrowed);
        });
        YamlNode also = amendment.widening();
        if (also != null) {
            scope.addAll(Confines.inside(List.of(conditions.conditions(also.items(), place)), pack));
        }
        List<Condition> exempt = new ArrayList<>(above.exempt());
        exempt.addAll(Confines.within(
                pack, Verdict.NO, conditions.conditions(amendment.loosening("exempt", Duty.Open.EXEMPT), place)));
        YamlNode period = amendment.changed("period", Duty.Open.PERIOD);
        YamlNode asOf = amendment.changed("as-of", Duty.Open.AS_OF);
        YamlNode attribution = amendment.changed("attribute-to", Duty.Open.ATTRIBUTE_TO);
        YamlNode prorate = amendment.changed("prorate", Duty.Open.PRORATE);
        Duty.Force force = amendment.force();
        amendment.nothingElse();
        noteOwn(node, needs);
        return above.amended(new Duty.Terms(
                scope,
                exempt,
                period == null ? above.period() : otherStart(period, above, needs),
                asOf == null ? above.asOf() : asOf.choice(Duty.AsOf.class),
                attribution == null ? above.attribution() : attribution.choice(Attribution.class),
                prorate == null ? above.prorate() : prorate(prorate),
                force,
                node.has("force") && force == Duty.Force.MUST
                        ? Confines.stillEncouraged(pack, above)
                        : above.encouragedIf(),
                needs));
    }

    /** Remembers which numbers of units it speaks of, itself or in the scope that it names. */
    private void noteOwn(YamlNode node, Needs needs) {
        YamlNode scope = node.find("scope");
        YamlNode category = scope == null || !scope.isText() ? null : categories.get(scope.text());
        predicates
                .own(Lint.named(category == null ? Stream.of(node) : Stream.of(node, category)))
                .forEach(needs::own);
    }

    /** Conditions that stand in the duty, or those of a category that it names. */
    private List<List<Condition>> scope(YamlNode node, Place place, ConditionCompiler conditions) {
        YamlNode scope = node.find("scope");
        if (scope == null || !scope.isText()) {
            return List.of(conditions.conditions(node.items("scope"), place));
        }
        YamlNode category = categories.get(scope.text());
        if (category == null) {
            throw scope.unreadable("unknown-category", scope.text());
        }
        return List.of(conditions.conditions(category.items(), place));
    }

    private Duty.@Nullable Each each(@Nullable YamlNode node, Place place, ConditionCompiler conditions) {
        if (node == null) {
            return null;
        }
        RelationKind relation = YoungPeople.notThey(node.get("from"), conditions.relation(node.get("from")));
        Place inner = predicates.withObject(place, relation);
        if (!node.get("object").text().equals(relation.object())) {
            throw node.get("object").unknown(List.of(relation.object()));
        }
        Duty.Each each = new Duty.Each(
                relation,
                conditions.predicate(node.find("if"), place),
                conditions.conditions(node.items("where"), inner));
        node.nothingElse();
        return each;
    }

    private Duty.@Nullable Away away(@Nullable YamlNode node, Place place, ConditionCompiler conditions) {
        if (node == null) {
            return null;
        }
        RelationKind relation = conditions.relation(node.get("relation"));
        Duty.Away away = new Duty.Away(
                relation, conditions.predicate(node.find("which"), predicates.withObject(place, relation)));
        node.nothingElse();
        return away;
    }

    private Duty.Pace pace(@Nullable YamlNode node) {
        Duty.Pace pace = new Duty.Pace(node == null ? null : predicates.span(node.get("days-before-due")));
        if (node != null) {
            node.nothingElse();
        }
        return pace;
    }

    private static Prorate prorate(@Nullable YamlNode node) {
        if (node == null) {
            return Prorate.NONE;
        }
        if (node.isText()) {
            String by = node.text();
            YamlNode word = by.startsWith("by-") ? node.key(by.substring("by-".length())) : node;
            return new Prorate(word.choice(Prorate.By.class), Prorate.Round.UP);
        }
        Prorate prorate = new Prorate(
                node.get("by").choice(Prorate.By.class), node.choice("round", Prorate.Round.class, Prorate.Round.UP));
        node.nothingElse();
        return prorate;
    }

    /** A year may begin on another day; that it is a year stays. */
    private PeriodRule otherStart(YamlNode node, Duty above, Needs needs) {
        PeriodRule rule = period(node, needs);
        if (!rule.isAsLongAs(above.period())) {
            throw node.unreadable("other-length", above.title(), above.article());
        }
        return rule;
    }

    private PeriodRule period(YamlNode node, Needs needs) {
        PeriodRule rule = periods.get(node.text());
        if (rule == null) {
            throw node.unreadable("unknown-period", node.text());
        }
        if (rule.own() != null) {
            needs.wholeCareer();
        }
        return rule;
    }
}
