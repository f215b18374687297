package lianxin.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lianxin.kernel.Period;
import org.jspecify.annotations.Nullable;

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
            wrongWay(value, "max", Bound.FLOOR, "floor-as-most", mistakes);
            wrongWay(value, "min", Bound.CEILING, "ceiling-as-least", mistakes);
        });
        for (YamlNode node : pack.duties()) {
            Duty duty = duty(node);
            boolean nobody = !duty.scope().isEmpty()
                    && duty.scope().stream().allMatch(alternative -> Contradictions.neverHolds(sources(alternative)));
            boolean allExempt = duty.exempt().stream()
                    .anyMatch(condition ->
                            Contradictions.alwaysHolds(condition.when().source()));
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
                .flatMap(level -> Stream.concat(level.duties().stream(), level.categories().values().stream())));
        Set<String> told = pack.scenarios().stream()
                .map(scenario -> scenario.text("duty", ""))
                .collect(Collectors.toSet());
        for (Parameter parameter : book.parameters().values()) {
            boolean own = parameter.declaration().pack().equals(pack.header());
            if (own && !used.contains(parameter.name())) {
                remarks.add(found(parameter.declaration().at(), "unused-parameter", parameter.title()));
            }
            if (leavesOpen(parameter) && used.contains(parameter.name())) {
                remarks.add(new Unreadable("pack/pack.yaml", 1, "left-open", parameter.title(), parameter.article())
                        .finding());
            }
        }
        for (YamlNode node : pack.duties()) {
            Duty duty = duty(node);
            if (!told.contains(duty.name())) {
                remarks.add(found(node, "no-scenario", duty.title()));
            }
        }
        pack.parameters()
                .forEach((name, node) -> changesMidPeriod(book.parameters().get(name), node, remarks));
        return remarks;
    }

    private Stream<Map.Entry<String, YamlNode>> values() {
        return Stream.concat(pack.duties().stream(), pack.categories().values().stream())
                .flatMap(node -> node.everything(""));
    }

    private void wrongWay(
            Map.Entry<String, YamlNode> value, String key, Bound bound, String code, List<Finding> mistakes) {
        YamlNode node = value.getValue();
        if (value.getKey().equals(key) && node.isText()) {
            Parameter parameter = book.parameters().get(node.text().replaceFirst("^param\\.", ""));
            if (parameter != null && parameter.declaration().bound() == bound) {
                mistakes.add(found(node, code, parameter.title(), parameter.article()));
            }
        }
    }

    /** A level below the centre is there to settle what the policy leaves to it, in the systems that it covers. */
    private boolean leavesOpen(Parameter parameter) {
        Pack.Header header = pack.header();
        boolean covered = header.covers().isEmpty()
                || header.covers().stream().anyMatch(area -> parameter.name().startsWith(area + '.'));
        return header.level() != Pack.Level.CENTRE
                && covered
                && parameter.declaration().bound() != Bound.OWN
                && parameter.layers().stream().allMatch(layer -> layer.values().isEmpty());
    }

    /** The first value of all surprises nobody; a later one in the middle of a period counts from the next one only. */
    private void changesMidPeriod(@Nullable Parameter parameter, YamlNode at, List<Finding> remarks) {
        if (parameter == null) {
            return;
        }
        Set<LocalDate> later = new TreeSet<>(parameter.changes());
        later.remove(later.stream().findFirst().orElse(LocalDate.MIN));
        for (YamlNode node :
                book.packs().stream().flatMap(level -> level.duties().stream()).toList()) {
            Duty duty = duty(node);
            boolean said = node.has("as-of") || duty.period().equals(PeriodRule.TENURE);
            if (!said && named(Stream.of(node)).contains(parameter.name())) {
                later.stream()
                        .filter(day -> pack.parameters().containsKey(parameter.name()) && !startsPeriod(duty, day))
                        .forEach(day ->
                                remarks.add(found(at, "changes-mid-period", parameter.title(), day, duty.title())));
            }
        }
    }

    private static boolean startsPeriod(Duty duty, LocalDate day) {
        return duty.period().overlapping(new Period(day, day)).stream()
                .anyMatch(period -> period.first().equals(day));
    }

    private Duty duty(YamlNode node) {
        String name = node.text("duty", node.text("amends", ""));
        Predicate<Duty> same = duty -> duty.name().equals(name);
        return book.duties().stream().filter(same).findFirst().orElseThrow();
    }

    private static List<String> sources(List<Condition> conditions) {
        return conditions.stream().map(condition -> condition.when().source()).toList();
    }

    private static Set<String> named(Stream<YamlNode> nodes) {
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
