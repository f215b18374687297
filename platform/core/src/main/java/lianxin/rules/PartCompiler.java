package lianxin.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns the YAML of parts and items into the tree that gives the points. */
final class PartCompiler {

    private final SchemeWords words;
    private final Set<String> duties;

    PartCompiler(SchemeWords words, Set<String> duties) {
        this.words = words;
        this.duties = duties;
    }

    /** The whole of the parts. */
    Group whole(YamlNode node, Amount outOf, String title, String article) {
        return new Group("parts", title, article, null, outOf, Group.How.SUM, false, null, children(node.items()));
    }

    /** Points beside the parts. */
    Group merit(YamlNode node) {
        Amount most = words.amount(node.get("at-most"), "merit");
        Group merit = group(node, words.code(node.key("merit")), null, most, Group.How.ADD);
        if (merit.how() == Group.How.SUM || merit.how() == Group.How.DEDUCT) {
            throw node.get("how").unknown(List.of("add", "best"));
        }
        node.nothingElse();
        return merit;
    }

    private Group group(YamlNode node, String code, @Nullable Amount weight, Amount outOf, Group.How usual) {
        return new Group(
                code,
                node.get("title").text(),
                words.articleOf(node),
                weight,
                outOf,
                node.choice("how", Group.How.class, usual),
                node.choice("same-event", Occasions.class, Occasions.EACH) == Occasions.ONCE,
                words.predicate(node.find("if")),
                children(node.get("items").items()));
    }

    private List<Scored> children(List<YamlNode> nodes) {
        List<Scored> children = new ArrayList<>();
        for (YamlNode node : nodes) {
            String code = words.code(node.get(node.has("part") ? "part" : "item"));
            Amount weight = words.optional(node.find("weight"), code);
            if (node.has("part")) {
                Amount whole = weight == null ? words.amount(node.get("out-of"), code) : weight;
                Amount outOf = node.has("out-of") ? words.amount(node.get("out-of"), code) : whole;
                children.add(group(node, code, weight, outOf, Group.How.SUM));
            } else {
                children.add(item(node, code, weight));
            }
            node.nothingElse();
        }
        return children;
    }

    private Item item(YamlNode node, String code, @Nullable Amount weight) {
        return new Item(
                code,
                node.get("title").text(),
                words.articleOf(node),
                weight,
                words.predicate(node.find("if")),
                source(node, code),
                scale(node, code),
                inspection(node.find("inspected"), code));
    }

    private Source source(YamlNode node, String code) {
        YamlNode duty = node.find("duty");
        if (duty != null) {
            requireDuty(duty);
            return new FromDuty(duty.text(), node.choice("of", FromDuty.Of.class, FromDuty.Of.SHARE));
        }
        YamlNode input = node.find("input");
        if (input != null) {
            return new Source.FromInput(words.named(input.key("input." + input.text())));
        }
        if (node.has("each")) {
            return new Source.FromEntries();
        }
        List<Rater> raters = new ArrayList<>();
        YamlNode by = node.find("raters");
        if (by != null) {
            by.fields().forEach((name, rater) -> raters.add(rater(name, rater, code)));
        }
        return new Rated(raters);
    }

    void requireDuty(YamlNode duty) {
        if (!duties.contains(duty.text())) {
            throw duty.unreadable("unknown-duty", duty.text());
        }
    }

    private Rater rater(String name, YamlNode rater, String code) {
        if (rater.isText()) {
            return new Rater(name, name, words.amount(rater, name), null);
        }
        Rater read = new Rater(
                name,
                rater.text("title", name),
                words.amount(rater.get("weight"), name),
                words.optional(rater.find("least"), code));
        rater.nothingElse();
        return read;
    }

    private Scale scale(YamlNode node, String code) {
        YamlNode each = node.find("each");
        if (each != null) {
            return new Each(words.amount(each, code), words.optional(node.find("at-most"), code));
        }
        YamlNode steps = node.find("steps");
        if (steps != null) {
            return new Stepped(
                    steps.items().stream().map(step -> step(step, code)).toList());
        }
        YamlNode grades = node.find("grades");
        if (grades != null) {
            Map<String, Amount> percents = new LinkedHashMap<>();
            grades.fields().forEach((grade, percent) -> percents.put(grade, words.amount(percent, grade)));
            return new Graded(percents);
        }
        YamlNode full = node.find("full");
        return new Proportional(
                full == null
                        ? new Amount(node, null, BigDecimal.valueOf(100), Parameter.PLAIN)
                        : words.amount(full, code));
    }

    private Stepped.Step step(YamlNode node, String code) {
        Stepped.Step step = new Stepped.Step(
                words.amount(node.get("from"), code),
                words.optional(node.find("below"), code),
                words.amount(node.get("points"), code));
        node.nothingElse();
        return step;
    }

    private @Nullable Inspection inspection(@Nullable YamlNode node, String code) {
        if (node == null) {
            return null;
        }
        Inspection inspection = new Inspection(
                node.get("counts").choice(Inspection.Counts.class),
                words.optional(node.find("weight"), code),
                words.optional(node.find("beyond"), code));
        node.nothingElse();
        if ((inspection.counts() == Inspection.Counts.SHARE) == (inspection.weight() == null)) {
            throw node.unreadable("missing-key", "weight");
        }
        return inspection;
    }

    /** Whether one occasion counts in each item or once. */
    enum Occasions {
        EACH,
        ONCE
    }
}
