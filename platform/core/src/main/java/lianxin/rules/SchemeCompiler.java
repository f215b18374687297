package lianxin.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lianxin.ledger.AttributeType;
import lianxin.ledger.SubjectKind;
import org.jspecify.annotations.Nullable;

/** Turns the YAML of an assessment into a {@link Scheme}, checked as a whole. */
final class SchemeCompiler {

    private static final String YOUNG_PERSON = "young-person";
    private static final int MOST_DECIMALS = 4;

    private final Vocabulary vocabulary;
    private final Predicates predicates;
    private final Map<String, Parameter> parameters;
    private final Map<String, PeriodRule> periods;
    private final Set<String> duties;

    SchemeCompiler(
            Vocabulary vocabulary,
            Predicates predicates,
            Map<String, Parameter> parameters,
            Map<String, PeriodRule> periods,
            Set<String> duties) {
        this.vocabulary = vocabulary;
        this.predicates = predicates;
        this.parameters = parameters;
        this.periods = periods;
        this.duties = duties;
    }

    Scheme compile(Pack pack, YamlNode node) {
        SchemeWords words = new SchemeWords(pack.articles().keySet(), predicates, parameters, node.get("article"));
        Set<SubjectKind> subjects = subjects(node.get("subject"), words);
        inputs(node, words);
        PartCompiler parts = new PartCompiler(words, duties);
        String title = node.get("title").text();
        String article = words.articleOf(node);
        YamlNode points = node.find("parts");
        YamlNode merit = node.find("merit");
        List<Scheme.Clause> scope = words.clauses(node.items("scope"));
        List<Scheme.Clause> exempt = words.clauses(node.items("exempt"));
        YamlNode total = node.find("total");
        Group whole = points == null
                ? null
                : parts.whole(points, words.amount(total == null ? node.key("100") : total, ""), title, article);
        Group beside = merit == null ? null : parts.merit(merit);
        Scheme scheme = new Scheme(
                node.get("assessment").text(),
                article,
                title,
                node,
                subjects,
                period(node.get("period")),
                scope,
                exempt,
                open(node.items("open")),
                node.choice("missing", Scheme.Missing.class, Scheme.Missing.WAIT),
                decimals(node.find("decimals")),
                node.choice("round", GradingCompiler.Rounding.class, GradingCompiler.Rounding.HALF_UP)
                        .mode(),
                whole,
                beside,
                words.optional(node.find("ceiling"), ""),
                account(node.find("balance"), words),
                new GradingCompiler(words, parts).compile(node),
                words.unknown(),
                words.amounts(),
                pack.header());
        node.nothingElse();
        new SchemeCheck(scheme).run();
        return scheme;
    }

    /** A lower level exempts more where the scheme says so; numbers it changes by parameters. */
    Scheme amend(Scheme above, YamlNode node) {
        YamlNode field = node.get("exempt");
        if (!above.open()) {
            throw field.unreadable("not-open", above.title(), above.article());
        }
        SchemeWords words = new SchemeWords(
                Set.of(above.article()), predicates, parameters, above.at().get("article"));
        subjects(above.at().get("subject"), words);
        inputs(above.at(), words);
        List<Scheme.Clause> exempt = new ArrayList<>(above.exempt());
        exempt.addAll(words.clauses(field.items()));
        node.nothingElse();
        return above.exempting(exempt);
    }

    private Set<SubjectKind> subjects(YamlNode node, SchemeWords words) {
        Set<SubjectKind> kinds = new LinkedHashSet<>();
        if (!node.isText() || !node.text().equals(YOUNG_PERSON)) {
            node.items().forEach(item -> kinds.add(item.choice(SubjectKind.class)));
        }
        kinds.forEach(kind -> words.know(kind, vocabulary.subject(kind)));
        return kinds;
    }

    private static void inputs(YamlNode node, SchemeWords words) {
        YamlNode inputs = node.find("inputs");
        if (inputs != null) {
            inputs.fields().forEach((name, input) -> {
                input.get("title");
                input.text("unit", "");
                words.know("input." + name, input.get("type").choice(AttributeType.class));
                input.nothingElse();
            });
        }
    }

    private PeriodRule period(YamlNode node) {
        PeriodRule rule = periods.get(node.text());
        if (rule == null || rule.equals(PeriodRule.TENURE) || rule.own() != null || rule.hasGaps()) {
            throw node.unreadable("unknown-period", node.text());
        }
        return rule;
    }

    /** Only further exemptions can be left open. */
    private static boolean open(List<YamlNode> nodes) {
        for (YamlNode node : nodes) {
            if (node.choice(Duty.Open.class) != Duty.Open.EXEMPT) {
                throw node.unknown(List.of("exempt"));
            }
        }
        return !nodes.isEmpty();
    }

    private static int decimals(@Nullable YamlNode node) {
        long decimals = node == null ? 2 : node.number();
        if (node != null && (decimals < 0 || decimals > MOST_DECIMALS)) {
            throw node.unreadable("not-a-number", node.text());
        }
        return (int) decimals;
    }

    private static @Nullable Account account(@Nullable YamlNode node, SchemeWords words) {
        if (node == null) {
            return null;
        }
        Account account = new Account(
                node.get("title").text(),
                node.get("unit").text(),
                words.articleOf(node),
                node.get("earns").items().stream().map(YamlNode::text).collect(Collectors.toUnmodifiableSet()),
                node.text("spends", ""),
                words.optional(node.find("per-day"), ""),
                words.optional(node.find("per-kind"), ""),
                words.optional(node.find("most"), ""),
                node.choice("same-event", PartCompiler.Occasions.class, PartCompiler.Occasions.EACH)
                        == PartCompiler.Occasions.ONCE,
                words.optional(node.find("lasts"), ""),
                words.optional(node.find("carries"), ""),
                node.choice("counts", Account.Counts.class, Account.Counts.EARNED));
        node.nothingElse();
        return account;
    }
}
