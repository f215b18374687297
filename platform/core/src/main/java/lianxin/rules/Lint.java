package lianxin.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks over the lowest pack of a chain that can be read and compiled: what it says, does it mean that? */
final class Lint {

    private static final Pattern NAMED = Pattern.compile("param\\.([a-z0-9_]+(?:\\.[a-z0-9_]+)*)");

    private final RuleBook book;
    private final Pack pack;

    Lint(RuleBook book) {
        this.book = book;
        this.pack = book.packs().getLast();
    }

    /** What cannot be meant: conditions that never hold, duties that concern nobody, bounds that point the wrong way. */
    List<Finding> mistakes() {
        List<Finding> mistakes = new ArrayList<>();
        values().forEach(value -> {
            if (value.getKey().equals("when")
                    && Contradictions.neverHolds(List.of(value.getValue().text()))) {
                mistakes.add(
                        found(value.getValue(), "never-holds", value.getValue().text()));
            }
            if (value.getKey().equals("max") && value.getValue().isText()) {
                floorAsMost(value.getValue(), mistakes);
            }
        });
        for (YamlNode node : pack.duties()) {
            Duty duty = duty(node);
            boolean nobody = !duty.scope().isEmpty()
                    && duty.scope().stream().allMatch(alternative -> Contradictions.neverHolds(sources(alternative)));
            boolean allExempt = duty.exempt().stream()
                    .flatMap(condition -> sources(List.of(condition)).stream())
                    .anyMatch(Contradictions::alwaysHolds);
            if (nobody || allExempt) {
                mistakes.add(found(node, "nobody-in-scope", duty.title()));
            }
        }
        return mistakes;
    }

    /** What is allowed and worth a second look. */
    List<Finding> remarks() {
        List<Finding> remarks = new ArrayList<>();
        Set<String> used = named(book.packs().stream()
                .flatMap(level -> Stream.of(level.duties(), level.categories().values(), level.assessments()))
                .flatMap(Collection::stream));
        Set<String> told = pack.scenarios().stream()
                .map(scenario -> scenario.text("duty", ""))
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
        book.packs().stream()
                .flatMap(level -> level.duties().stream())
                .forEach(node -> changesMidPeriod(node, remarks));
        return remarks;
    }

    /** A number whose reference names no clause of this pack has no words to show. */
    private void withoutClause(Parameter parameter, List<Finding> remarks) {
        parameter.layers().stream()
                .filter(layer -> layer.pack().equals(pack.header()))
                .forEach(layer -> layer.values().values().stream()
                        .map(Parameter.Dated::reference)
                        .filter(reference -> pack.clauseOf(reference).isEmpty())
                        .distinct()
                        .forEach(reference ->
                                remarks.add(found(layer.at(), "no-such-clause", parameter.title(), reference))));
    }

    private Stream<Map.Entry<String, YamlNode>> values() {
        return Stream.concat(pack.duties().stream(), pack.categories().values().stream())
                .flatMap(node -> node.everything(""));
    }

    private void floorAsMost(YamlNode node, List<Finding> mistakes) {
        Parameter parameter = book.parameters().get(node.text().replaceFirst("^param\\.", ""));
        if (parameter != null && parameter.declaration().bound() == Bound.FLOOR) {
            mistakes.add(found(node, "floor-as-most", parameter.title(), parameter.article()));
        }
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
        return duty.period().containing(day).first().equals(day);
    }

    private Duty duty(YamlNode node) {
        String name = node.text("duty", node.text("amends", ""));
        return book.duties().stream()
                .filter(duty -> duty.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> sources(List<Condition> conditions) {
        return conditions.stream()
                .flatMap(condition -> condition.when() instanceof Predicate cel ? Stream.of(cel.source()) : Stream.of())
                .toList();
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
