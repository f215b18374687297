package lianxin.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lianxin.kernel.Period;

/** Looks over the lowest pack of a chain that can be read and compiled: what it says, does it mean that? */
final class Lint {

    private static final Pattern NAMED = Pattern.compile("param\\.([a-z0-9_]+(?:\\.[a-z0-9_]+)*)");

    private static final Set<Bound> LIMITS = Set.of(Bound.FLOOR, Bound.CEILING);
    private static final int SOME_YEAR = 2026;

    private final RuleBook book;
    private final Pack pack;

    Lint(RuleBook book) {
        this.book = book;
        this.pack = book.packs().getLast();
    }

    /** What cannot be meant: conditions that never hold, duties that concern nobody, bounds that point the wrong way. */
    List<Finding> mistakes() {
        List<Finding> mistakes = new ArrayList<>();
        pack.parameters().values().stream()
                .filter(node -> node.has("article"))
                .map(node -> node.get("article"))
                .filter(article -> !pack.articles().containsKey(article.text()))
                .forEach(article -> mistakes.add(found(article, "unknown-article", article.text())));
        Stream.of(pack.duties(), pack.categories().values(), pack.assessments())
                .flatMap(Collection::stream)
                .forEach(node -> mistakes.addAll(Impossible.in(node)));
        for (YamlNode node : pack.duties()) {
            Duty duty = duty(node);
            if (Impossible.concernsNobody(duty)) {
                mistakes.add(found(node, "nobody-in-scope", duty.title()));
            }
            mistakes.addAll(WrongWay.in(node, book.parameters()));
            daysAcrossYears(node, duty, mistakes);
            tablesOfOthers(node, duty, mistakes);
        }
        return mistakes;
    }

    /** What is allowed and worth a second look. */
    List<Finding> remarks() {
        List<Finding> remarks = new ArrayList<>(pack.words().strange());
        Set<String> used = named(book.packs().stream()
                .flatMap(level -> Stream.of(level.duties(), level.categories().values(), level.assessments()))
                .flatMap(Collection::stream));
        Set<String> told = pack.scenarios().stream()
                .map(scenario -> scenario.text("duty", scenario.text("assessment", "")))
                .collect(Collectors.toSet());
        for (Parameter parameter : book.parameters().values()) {
            boolean own = parameter.declaration().pack().equals(pack.header());
            if (own && !used.contains(parameter.name())) {
                remarks.add(found(parameter.declaration().at(), "unused-parameter", parameter.title()));
            }
        }
        book.parameters().values().forEach(parameter -> withoutClause(parameter, remarks));
        for (YamlNode node : pack.duties()) {
            Duty duty = duty(node);
            if (!told.contains(duty.name())) {
                remarks.add(found(node, "no-scenario", duty.title()));
            }
        }
        pack.assessments().stream()
                .filter(node -> node.has("assessment"))
                .filter(node -> !told.contains(node.get("assessment").text()))
                .forEach(node ->
                        remarks.add(found(node, "no-scenario", node.get("title").text())));
        book.packs().stream()
                .flatMap(level -> level.duties().stream())
                .forEach(node -> changesMidPeriod(node, remarks));
        return remarks;
    }

    /** A table by something that is known neither of the subject nor of the object at hand asks nothing of anybody. */
    private void tablesOfOthers(YamlNode node, Duty duty, List<Finding> mistakes) {
        named(Stream.of(node)).stream()
                .map(book.parameters()::get)
                .filter(parameter ->
                        parameter != null && !parameter.by().stream().allMatch(by -> knows(duty, by)))
                .sorted(Comparator.comparing(Parameter::name))
                .forEach(parameter -> mistakes.add(found(
                        node, "table-of-others", parameter.title(), String.join("、", parameter.by()), duty.title())));
    }

    private boolean knows(Duty duty, String attribute) {
        Duty.Each each = duty.each();
        return book.variables().containsKey(duty.subject().word() + '.' + attribute)
                || (each != null
                        && each.relation().attributes().stream()
                                .anyMatch(one -> one.name().equals(attribute)));
    }

    /** Of two days of the year the earlier one is the stricter: not where a period begins in one year and ends in another. */
    private void daysAcrossYears(YamlNode node, Duty duty, List<Finding> mistakes) {
        PeriodRule rule = duty.period();
        if (rule.own() != null || rule.equals(PeriodRule.TENURE)) {
            return;
        }
        boolean across = rule.overlapping(Period.year(SOME_YEAR)).stream()
                .anyMatch(period -> period.first().getYear() != period.last().getYear());
        if (!across) {
            return;
        }
        Stream<YamlNode> said = book.packs().stream()
                .flatMap(level -> level.duties().stream())
                .filter(one -> one.text("duty", "").equals(duty.name()));
        named(said).stream()
                .map(book.parameters()::get)
                .filter(parameter -> parameter != null && parameter.type() == Parameter.Type.DAY)
                .filter(parameter -> LIMITS.contains(parameter.declaration().bound()))
                .forEach(parameter -> mistakes.add(
                        found(node, "day-across-years", parameter.title(), parameter.article(), duty.title())));
    }

    /** A number whose reference names no clause of this pack has no words to show. */
    private void withoutClause(Parameter parameter, List<Finding> remarks) {
        Parameter.Layer layer = parameter.layerOf(pack.header());
        if (layer == null) {
            return;
        }
        layer.values().values().stream()
                .map(Parameter.Dated::reference)
                .distinct()
                .forEach(reference -> {
                    if (pack.clauseOf(reference).isEmpty()) {
                        remarks.add(found(layer.at(), "no-such-clause", parameter.title(), reference));
                    } else if (isOfAnother(reference)) {
                        remarks.add(found(layer.at(), "foreign-reference", parameter.title(), reference));
                    }
                });
    }

    /** Whether it names the document of another pack, from which the number does not come. */
    private boolean isOfAnother(String reference) {
        return !reference.contains(pack.header().document())
                && book.packs().stream().map(level -> level.header().document()).anyMatch(reference::contains);
    }

    /** The first value of all surprises nobody; a later one in the middle of a period counts from the next one only. */
    private void changesMidPeriod(YamlNode node, List<Finding> remarks) {
        Duty duty = duty(node);
        if (node.has("as-of") || duty.period().longestMonths() <= 1) {
            return;
        }
        Set<String> named = named(Stream.of(node));
        pack.parameters().forEach((name, at) -> {
            Parameter parameter = book.parameters().get(name);
            if (parameter != null && named.contains(name)) {
                parameter.changes().stream()
                        .skip(1)
                        .filter(day -> !startsPeriod(duty, day))
                        .forEach(day ->
                                remarks.add(found(at, "changes-mid-period", parameter.title(), day, duty.title())));
            }
        });
    }

    private static boolean startsPeriod(Duty duty, LocalDate day) {
        return duty.period().overlapping(new Period(day, day)).stream()
                .allMatch(period -> period.first().equals(day));
    }

    private Duty duty(YamlNode node) {
        String name = node.text("duty", node.text("amends", ""));
        return book.duties().stream()
                .filter(duty -> duty.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The parameters that these speak of. */
    static Set<String> named(Stream<YamlNode> nodes) {
        return nodes.flatMap(node -> node.everything(""))
                .filter(value -> value.getValue().isText())
                .flatMap(value -> NAMED.matcher(value.getValue().text()).results())
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
    }

    private static Finding found(YamlNode at, String code, Object... arguments) {
        return at.unreadable(code, arguments).finding();
    }
}
