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
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lianxin.ledger.AttributeType;
import org.jspecify.annotations.Nullable;

/**
 * Where a predicate stands, and so what it may speak of. Every name is declared with its type: an unknown attribute or a
 * comparison of unlike things is a finding, never a surprise at year's end.
 *
 * @param types the names that are known here
 * @param variables how each name is read
 * @param item names by which the fact or object at hand can be compared with others, empty where only the subject is
 */
record Place(Map<String, CelType> types, Map<String, Variable> variables, Set<String> item) {

    private static final CelOptions LIMITS = CelOptions.current()
            .maxExpressionCodePointSize(4_000)
            .maxParseRecursionDepth(32)
            .maxParseExpressionNodeCount(500)
            .enableHeterogeneousNumericComparisons(true)
            .build();
    private static final CelRuntime RUNTIME =
            CelRuntimeFactory.plannerRuntimeBuilder().setOptions(LIMITS).build();
    private static final int MOST_COMPILED = 2_000;
    private static final Map<Compiled, Program> COMPILED =
            Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Compiled, Program> eldest) {
                    return size() > MOST_COMPILED;
                }
            });

    /** A program depends on nothing but its text and the types of the names in it. */
    private record Compiled(Map<String, CelType> types, String source) {}

    static CelType type(Parameter.Type type) {
        return switch (type) {
            case NUMBER -> SimpleType.INT;
            case FLAG -> SimpleType.BOOL;
            case CODE, DAY -> SimpleType.STRING;
            case CODES -> ListType.create(SimpleType.STRING);
        };
    }

    static CelType type(AttributeType type) {
        return switch (type) {
            case NUMBER -> SimpleType.INT;
            case FLAG -> SimpleType.BOOL;
            case CODE -> SimpleType.STRING;
        };
    }

    Predicate predicate(YamlNode node) {
        return compile(node);
    }

    boolean knows(String name) {
        return item.contains(name);
    }

    /** A name of what is at hand, or a full one such as {@code point.county}; anything else is a mistake. */
    String named(YamlNode at, String name) {
        if (!item.contains(name) && !types.containsKey(name)) {
            throw at.unreadable("unknown-attribute", name, String.join("、", new TreeSet<>(item)));
        }
        return name;
    }

    /** A number that may be missing. */
    @Nullable
    Variable number(@Nullable YamlNode name) {
        if (name == null) {
            return null;
        }
        Variable variable = variables.get(name.text());
        if (variable == null || !SimpleType.INT.equals(types.get(name.text()))) {
            throw name.unreadable("unknown-attribute", name.text(), numbers());
        }
        return variable;
    }

    private String numbers() {
        return types.entrySet().stream()
                .filter(one ->
                        SimpleType.INT.equals(one.getValue()) && !one.getKey().startsWith("param."))
                .map(Map.Entry::getKey)
                .sorted()
                .collect(Collectors.joining("、"));
    }

    private Predicate compile(YamlNode source) {
        Compiled key = new Compiled(types, source.text());
        Program program = COMPILED.get(key);
        if (program == null) {
            program = fresh(source);
            COMPILED.put(key, program);
        }
        return new Predicate(source.text(), program);
    }

    private Program fresh(YamlNode source) {
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(LIMITS)
                .setStandardMacros(CelStandardMacro.HAS)
                .setResultType(SimpleType.BOOL);
        types.forEach(builder::addVar);
        try {
            CelAbstractSyntaxTree tree = builder.build().compile(source.text()).getAst();
            Computable.require(source, tree.getExpr());
            return RUNTIME.createProgram(tree);
        } catch (CelValidationException | CelEvaluationException wrong) {
            throw Misread.of(source, String.valueOf(wrong.getMessage()), types.keySet());
        }
    }
}
