package lianxin.rules;

import dev.cel.common.types.CelType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import lianxin.ledger.Attribute;
import lianxin.ledger.FactKind;
import lianxin.ledger.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * The names that the predicates of one chain of packs may use, each with its type and the way to read it. Which of them
 * are known depends on the {@link Place}.
 */
final class Predicates {

    private static final String PARAMETER = "param.";
    static final List<Attribute> OF_FACTS = List.of(
            Attribute.number("days", "天", "起止天数"),
            Attribute.number("weekday", "星期", "首日是星期几：星期一写1，星期日写7"),
            Attribute.number("month", "月", "首日在几月"),
            Attribute.flag("confirmed", "对方已核实"));
    static final List<Attribute> OF_OBJECTS = List.of(
            Attribute.number("days_in_period", "天", "本期内天数"),
            Attribute.flag("whole_period", "整个周期都在"),
            Attribute.flag("joined_in_period", "周期开始后进入"),
            Attribute.flag("left_in_period", "周期结束前离开"),
            Attribute.number("days_to_period_end", "天", "进入之日到期末的天数"));
    static final List<Attribute> OF_SUBJECTS = List.of(
            Attribute.number("days_in_scope", "天", "本期内适用的天数"),
            Attribute.flag("whole_period", "整个周期都适用"),
            Attribute.number("months_in_scope", "个月", "从开始适用到期末满几个月"),
            Attribute.number("months_old", "个月", "从成立或首次任职到期末满几个月"));

    private final Vocabulary vocabulary;
    private final Map<String, Parameter> parameters;
    private final Map<String, Variable> variables = new HashMap<>();

    Predicates(Vocabulary vocabulary, Map<String, Parameter> parameters) {
        this.vocabulary = vocabulary;
        this.parameters = parameters;
    }

    /** How to read each name that any place knows so far. */
    Map<String, Variable> variables() {
        return Map.copyOf(variables);
    }

    /** Where only the subject and the parameters are known. */
    Place about(SubjectKind subject) {
        Map<String, CelType> types = new HashMap<>();
        Function<String, Variable> reader = name -> asked -> asked.ofSubject(name);
        declare(types, subject.word(), vocabulary.subject(subject), reader);
        declare(types, subject.word(), OF_SUBJECTS, reader);
        parameters.forEach((name, parameter) -> {
            types.put(PARAMETER + name, Place.type(parameter.type()));
            variables.put(PARAMETER + name, asked -> asked.setting(parameter).value());
        });
        return new Place(types, variables, Set.of());
    }

    /** The same place where an object is known as well. */
    Place withObject(Place place, RelationKind relation) {
        Map<String, CelType> types = new HashMap<>(place.types());
        String word = relation.object();
        Function<String, Variable> reader = name -> asked -> asked.ofObject(word, name);
        declare(types, word, relation.attributes(), reader);
        declare(types, word, OF_OBJECTS, reader);
        return new Place(types, variables, item(relation.attributes(), "object"));
    }

    /** The same place where a fact of one of these kinds is known as well: only what all of them say can be asked. */
    Place withFact(Place place, List<FactKind> kinds) {
        Map<String, CelType> types = new HashMap<>(place.types());
        types.keySet().removeIf(name -> name.startsWith("fact."));
        List<Attribute> shared = kinds.getFirst().attributes().stream()
                .filter(attribute -> kinds.stream()
                        .allMatch(kind -> kind.attributes().stream()
                                .anyMatch(other ->
                                        other.name().equals(attribute.name()) && other.type() == attribute.type())))
                .toList();
        Function<String, Variable> reader = name -> asked -> asked.ofFact(name);
        declare(types, "fact", shared, reader);
        declare(types, "fact", OF_FACTS, reader);
        return new Place(types, variables, item(shared, "event", "object", "days"));
    }

    private static Set<String> item(List<Attribute> attributes, String... more) {
        Set<String> names = new HashSet<>(List.of(more));
        attributes.forEach(attribute -> names.add(attribute.name()));
        return names;
    }

    private void declare(
            Map<String, CelType> types, String word, List<Attribute> attributes, Function<String, Variable> reader) {
        for (Attribute attribute : attributes) {
            String name = word + '.' + attribute.name();
            Variable known = reader.apply(attribute.name());
            Object unknown = attribute.type().unknown();
            types.put(name, Place.type(attribute.type()));
            variables.put(name, asked -> Objects.requireNonNullElse(known.read(asked), unknown));
        }
    }

    /** Those of these parameters that each unit sets for itself. */
    Stream<String> own(Set<String> names) {
        return names.stream().filter(name -> {
            Parameter parameter = parameters.get(name);
            return parameter != null && parameter.isOwn();
        });
    }

    /** A number: the value of a parameter, or written out. */
    Quantity quantity(YamlNode node) {
        Parameter parameter = parameter(node);
        return new Quantity(parameter, parameter == null ? node.amount() : 0);
    }

    Quantity span(YamlNode node) {
        Quantity span = quantity(node);
        if (span.most() > Quantity.LONGEST) {
            throw node.unreadable("too-far", span.most(), Quantity.LONGEST);
        }
        return span;
    }

    /** The parameter that is named; null when the node names none. */
    @Nullable
    Parameter parameter(@Nullable YamlNode node) {
        if (node == null || !node.text().startsWith(PARAMETER)) {
            return null;
        }
        Parameter parameter = parameters.get(node.text().substring(PARAMETER.length()));
        if (parameter == null) {
            throw node.unreadable("unknown-parameter", node.text());
        }
        return parameter;
    }
}
