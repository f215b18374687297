package lianxin.rules;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import lianxin.ledger.FactKind;
import org.jspecify.annotations.Nullable;

/** Turns the YAML of facts that are counted into a {@link Counting}, and of those that move a {@link Balance}. */
final class CountingCompiler {

    private static final String EVERY = "every";
    private static final Set<String> SHARED = Set.of("event", "object", "subject", "fact", "day", "all");
    private static final Pattern DAY = Pattern.compile("\\d{2}-\\d{2}");

    private final ConditionCompiler conditions;
    private final Predicates predicates;
    private final Map<String, PeriodRule> periods;
    private final Needs needs;

    CountingCompiler(
            ConditionCompiler conditions, Predicates predicates, Map<String, PeriodRule> periods, Needs needs) {
        this.conditions = conditions;
        this.predicates = predicates;
        this.periods = periods;
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
                grouping(node.find("group"), fact),
                caps(node, fact),
                target(node, place),
                deadline(node.find("deadline")),
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

    Balance balance(YamlNode node, Place place) {
        List<Balance.Entry> entries = new ArrayList<>();
        for (YamlNode entry : node.get("balance").items()) {
            entries.add(entry(entry, place));
            entry.nothingElse();
        }
        Quantity back = node.has("back") ? predicates.quantity(node.get("back")) : new Quantity(null, 0);
        needs.back(back.most());
        return new Balance(
                node.get("title").text(),
                node.get("unit").text(),
                entries,
                quantity(node.find("carry")),
                quantity(node.find("most")),
                quantity(node.find("lapses")),
                back,
                predicates.quantity(node.get("min")));
    }

    private Balance.Entry entry(YamlNode node, Place place) {
        FactSelection selection = selection(node, place);
        for (Balance.Effect effect : Balance.Effect.values()) {
            YamlNode amount = node.find(YamlNode.word(effect));
            if (amount != null) {
                Place fact = place(node, place);
                boolean named = fact.knows(amount.text());
                return new Balance.Entry(
                        selection, effect, named ? amount.text() : "", named ? null : predicates.quantity(amount));
            }
        }
        throw node.unreadable("missing-key", "add");
    }

    private Target target(YamlNode node, Place place) {
        boolean every = node.text("min", "").equals(EVERY);
        YamlNode of = node.find("percent-of");
        boolean ofFacts = of != null && of.text().equals("facts");
        return new Target(
                every,
                every ? null : quantity(node.find("min")),
                quantity(node.find("times-of")),
                quantity(node.find("max")),
                node.choice("over", Over.class, Over.NOTE) == Over.FAIL,
                quantity(node.find("strive")),
                quantity(node.find("about-percent")),
                ofFacts,
                ofFacts ? null : population(of, place));
    }

    /** What becomes of more than the upper end. */
    private enum Over {
        NOTE,
        FAIL
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

    private @Nullable Grouping grouping(@Nullable YamlNode node, Place fact) {
        if (node == null) {
            return null;
        }
        Grouping grouping = new Grouping(per(node.get("by"), fact), quantity(node.find("each")));
        node.nothingElse();
        return grouping;
    }

    private List<Cap> caps(YamlNode node, Place fact) {
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
        if (rule != null && rule.own() == null && !rule.equals(PeriodRule.TENURE)) {
            return new Per(word, rule);
        }
        return new Per(SHARED.contains(word) ? word : fact.named(node, word), null);
    }

    private @Nullable Deadline deadline(@Nullable YamlNode node) {
        if (node == null) {
            return null;
        }
        YamlNode day = node.find("day");
        YamlNode late = node.get("else");
        Deadline deadline;
        if (day != null) {
            Parameter parameter = predicates.parameter(day);
            deadline = new Deadline(
                    null,
                    true,
                    new Quantity(null, 0),
                    parameter,
                    parameter == null ? monthDay(day) : null,
                    late.text());
        } else {
            boolean after = node.has("after");
            Deadline.From from = node.get(after ? "after" : "before").choice(Deadline.From.class);
            Quantity days = predicates.quantity(node.get("days"));
            deadline = new Deadline(from, after, days, null, null, late.text());
            needs.ahead(deadline.isBeyond() ? days.most() : 0);
        }
        node.nothingElse();
        return deadline;
    }

    /** A day of the year as packs write it: {@code 12-20}. */
    static MonthDay monthDay(YamlNode node) {
        try {
            if (DAY.matcher(node.text()).matches()) {
                return MonthDay.parse("--" + node.text());
            }
        } catch (DateTimeException notADay) {
            throw node.unreadable("not-a-day-of-year", node.text());
        }
        throw node.unreadable("not-a-day-of-year", node.text());
    }

    private @Nullable Quantity back(YamlNode node) {
        Quantity back = quantity(node.find("back"));
        needs.back(back == null ? 0 : back.most());
        return back;
    }

    private @Nullable Quantity quantity(@Nullable YamlNode node) {
        return node == null ? null : predicates.quantity(node);
    }
}
