package lianxin.rules;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.Program;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lianxin.ledger.Attribute;
import lianxin.ledger.AttributeType;
import lianxin.ledger.FactKind;
import lianxin.ledger.SubjectKind;

/**
 * Compiles the predicates of one chain of packs. Every name is declared with its type for the place where the predicate
 * stands, so an unknown attribute or a comparison of unlike things is a finding, never a surprise at year's end.
 */
final class Predicates {

    private static final CelOptions LIMITS = CelOptions.current()
            .maxExpressionCodePointSize(4_000)
            .maxParseRecursionDepth(32)
            .maxParseExpressionNodeCount(500)
            .enableHeterogeneousNumericComparisons(true)
            .build();
    private static final CelRuntime RUNTIME =
            CelRuntimeFactory.plannerRuntimeBuilder().setOptions(LIMITS).build();
    private static final List<Attribute> OF_FACTS =
            List.of(Attribute.number("days", "天", "起止天数"), Attribute.flag("confirmed", "对方已核实"));
    private static final List<Attribute> OF_OBJECTS = List.of(
            Attribute.number("days_in_period", "天", "本期内天数"),
            Attribute.flag("whole_period", "整个周期都在"),
            Attribute.flag("joined_in_period", "周期开始后进入"),
            Attribute.flag("left_in_period", "周期结束前离开"),
            Attribute.number("days_to_period_end", "天", "进入之日到期末的天数"));
    private static final List<Attribute> OF_SUBJECTS =
            List.of(Attribute.number("days_in_scope", "天", "本期内适用的天数"), Attribute.flag("whole_period", "整个周期都适用"));

    private static final int MOST_COMPILED = 2_000;
    private static final Map<Compiled, Program> COMPILED =
            Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Compiled, Program> eldest) {
                    return size() > MOST_COMPILED;
                }
            });

    private final Vocabulary vocabulary;
    private final Collection<Parameter> parameters;
    private final Map<String, Variable> variables = new HashMap<>();

    Predicates(Vocabulary vocabulary, Collection<Parameter> parameters) {
        this.vocabulary = vocabulary;
        this.parameters = parameters;
    }

    /** How to read each name that any predicate compiled so far may use. */
    Map<String, Variable> variables() {
        return Map.copyOf(variables);
    }

    /** The names that are known where only the subject is. */
    Place about(SubjectKind subject) {
        Place place = new Place(new HashMap<>());
        place.declare(subject.word(), vocabulary.subject(subject), name -> asked -> asked.ofSubject(name));
        place.declare(subject.word(), OF_SUBJECTS, name -> asked -> asked.ofSubject(name));
        for (Parameter parameter : parameters) {
            place.types.put("param." + parameter.name(), type(parameter.type()));
            variables.put(
                    "param." + parameter.name(),
                    asked -> asked.setting(parameter).value());
        }
        return place;
    }

    private static CelType type(Parameter.Type type) {
        return switch (type) {
            case NUMBER -> SimpleType.INT;
            case FLAG -> SimpleType.BOOL;
            case CODE -> SimpleType.STRING;
            case CODES -> ListType.create(SimpleType.STRING);
        };
    }

    private static CelType type(AttributeType type) {
        return switch (type) {
            case NUMBER -> SimpleType.INT;
            case FLAG -> SimpleType.BOOL;
            case CODE -> SimpleType.STRING;
        };
    }

    /** Where a predicate stands, and so what it may speak of. */
    final class Place {

        private final Map<String, CelType> types;

        private Place(Map<String, CelType> types) {
            this.types = types;
        }

        Place withObject(RelationKind relation) {
            Place place = new Place(new HashMap<>(types));
            String word = relation.object();
            place.declare(word, relation.attributes(), name -> asked -> asked.ofObject(word, name));
            place.declare(word, OF_OBJECTS, name -> asked -> asked.ofObject(word, name));
            return place;
        }

        Place withFact(FactKind kind) {
            Place place = new Place(new HashMap<>(types));
            place.declare("fact", kind.attributes(), name -> asked -> asked.ofFact(name));
            place.declare("fact", OF_FACTS, name -> asked -> asked.ofFact(name));
            return place;
        }

        private void declare(
                String word, List<Attribute> attributes, java.util.function.Function<String, Variable> reader) {
            for (Attribute attribute : attributes) {
                types.put(word + '.' + attribute.name(), type(attribute.type()));
                Variable known = reader.apply(attribute.name());
                Object unknown = attribute.type().unknown();
                variables.put(
                        word + '.' + attribute.name(), asked -> Objects.requireNonNullElse(known.read(asked), unknown));
            }
        }

        /** A number that may be asked here. */
        Variable number(YamlNode name) {
            Variable variable = variables.get(name.text());
            if (variable == null || !SimpleType.INT.equals(types.get(name.text()))) {
                throw name.unreadable("unknown-attribute", name.text());
            }
            return variable;
        }

        Predicate compile(YamlNode source) {
            Program program = COMPILED.get(new Compiled(types, source.text()));
            return new Predicate(source.text(), program != null ? program : fresh(source));
        }

        private Program fresh(YamlNode source) {
            CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                    .setOptions(LIMITS)
                    .setStandardMacros(CelStandardMacro.HAS)
                    .setResultType(SimpleType.BOOL);
            types.forEach(builder::addVar);
            try {
                CelAbstractSyntaxTree tree =
                        builder.build().compile(source.text()).getAst();
                Program program = RUNTIME.createProgram(tree);
                COMPILED.put(new Compiled(types, source.text()), program);
                return program;
            } catch (CelValidationException | CelEvaluationException wrong) {
                throw source.unreadable("predicate", source.text(), String.valueOf(wrong.getMessage()));
            }
        }
    }

    /** A program depends on nothing but its text and the types of the names in it. */
    private record Compiled(Map<String, CelType> types, String source) {}
}
