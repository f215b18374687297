package lianxin.rules;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lianxin.ledger.FactKind;
import org.jspecify.annotations.Nullable;

/** Turns the YAML of facts that are counted into a {@link Counting}. */
final class CountingCompiler {

    private static final String EVERY = "every";

    private final ConditionCompiler conditions;
    private final Predicates predicates;
    private final GroupingCompiler groupings;
    private final DeadlineCompiler deadlines;
    private final Needs needs;

    CountingCompiler(
            ConditionCompiler conditions, Predicates predicates, Map<String, PeriodRule> periods, Needs needs) {
        this.conditions = conditions;
        this.predicates = predicates;
        groupings = new GroupingCompiler(predicates, periods);
        deadlines = new DeadlineCompiler(predicates, needs);
        this.needs = needs;
    }

    Counting counting(YamlNode node, Place place) {
        Place fact = place(node, place);
        Measure measure = Measure.read(node.get("measure"), fact);
        boolean extreme =
                measure.kind() == Measure.Kind.MIN || (measure.kind() == Measure.Kind.MAX && !node.has("group"));
        if (extreme && node.has("caps")) {
            throw node.get("caps").unreadable("capped-extreme");
        }
        return new Counting(
                node.get("title").text(),
                node.get("unit").text(),
                conditions.predicate(node.find("if"), place),
                selection(node, place),
                measure,
                groupings.grouping(node.find("group"), fact),
                groupings.caps(node, fact),
                target(node, place, measure),
                deadlines.deadline(node.find("deadline")),
                back(node));
    }

    /** The place of the facts that a node names. */
    Place place(YamlNode node, Place place) {
        List<FactKind> kinds =
                node.get("facts").items().stream().map(conditions::fact).toList();
        return predicates.withFact(place, kinds);
    }

    FactSelection selection(YamlNode node, Place place) {
        Place fact = place(node, place);
        Set<String> kinds = new LinkedHashSet<>();
        node.get("facts").items().forEach(kind -> kinds.add(kind.text()));
        YamlNode by = node.find("by");
        RelationKind source = by == null ? null : source(by);
        YamlNode about = node.find("about");
        if (about != null) {
            needs.beyondObjects();
        }
        return new FactSelection(
                kinds,
                source,
                about == null ? "" : about(about, source, fact),
                conditions.predicate(node.find("which"), fact),
                conditions.conditions(node.items("where"), fact));
    }

    private static String about(YamlNode about, @Nullable RelationKind source, Place fact) {
        boolean credited = source != null && about.text().equals(FactSelection.CREDITED);
        return credited ? about.text() : fact.named(about, about.text());
    }

    /** A relation whose objects carry facts. */
    private RelationKind source(YamlNode by) {
        RelationKind source = conditions.relation(by);
        if (source.carrier() == null) {
            throw by.unreadable("no-carrier", by.text());
        }
        needs.source(source);
        needs.beyondObjects();
        return source;
    }

    private Target target(YamlNode node, Place place, Measure measure) {
        boolean every = node.text("min", "").equals(EVERY);
        YamlNode of = node.find("percent-of");
        Measure whole = of == null ? null : whole(of, place(node, place), measure);
        return new Target(
                every,
                every ? null : quantity(node.find("min")),
                quantity(node.find("times-of")),
                quantity(node.find("max")),
                node.choice("over", Target.Over.class, Target.Over.NOTE) == Target.Over.FAIL,
                quantity(node.find("strive")),
                quantity(node.find("about-percent")),
                whole,
                whole == null ? population(of, place) : null);
    }

    /** What all facts come to of which the minimum is a share: in the same measure, or in another such as {@code sum(x)}. */
    private static @Nullable Measure whole(YamlNode of, Place fact, Measure measure) {
        if (of.text().equals("facts")) {
            return measure;
        }
        return of.text().endsWith(")") ? Measure.read(of, fact) : null;
    }

    /** A number that is known of the subject, or how many objects of a relation there are. */
    private @Nullable Variable population(@Nullable YamlNode node, Place place) {
        if (node == null || place.variables().containsKey(node.text())) {
            return place.number(node);
        }
        RelationKind relation = conditions.relation(node);
        return asked ->
                (long) asked.inputs().presences(relation, asked.window()).size();
    }

    private @Nullable Quantity back(YamlNode node) {
        YamlNode months = node.find("back");
        Quantity back = months == null ? null : predicates.span(months);
        needs.back(back == null ? 0 : back.most());
        return back;
    }

    private @Nullable Quantity quantity(@Nullable YamlNode node) {
        return node == null ? null : predicates.quantity(node);
    }
}
