package lianxin.rules;

import dev.cel.common.CelValidationException;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether predicates contradict each other whatever is asked about: {@code fact.days > 5 && fact.days < 3}. Only
 * comparisons of a name with what is written out are looked at; everything else might hold.
 */
final class Contradictions {

    private static final CelCompiler PARSER = CelCompilerFactory.standardCelCompilerBuilder()
            .setStandardMacros(CelStandardMacro.HAS)
            .build();

    /** More ways than these to read a predicate are not followed: it might hold. */
    private static final int MOST_WAYS = 256;

    private static final Map<String, String> TURNED =
            Map.of("_<_", "_>_", "_<=_", "_>=_", "_>_", "_<_", "_>=_", "_<=_", "_==_", "_==_", "_!=_", "_!=_");
    private static final Map<String, String> DENIED = Map.of(
            "_<_", "_>=_", "_<=_", "_>_", "_>_", "_<=_", "_>=_", "_<_", "_==_", "_!=_", "_!=_", "_==_", "@in",
            "not in");

    private Contradictions() {}

    /** Whether these predicates never hold together. */
    static boolean neverHolds(List<String> predicates) {
        List<List<Claim>> ways = List.of(List.of());
        for (String predicate : predicates) {
            ways = both(ways, ways(parsed(predicate), true));
        }
        return ways.size() <= MOST_WAYS && ways.stream().noneMatch(Contradictions::possible);
    }

    /** Whether the predicate holds whatever is asked about. */
    static boolean alwaysHolds(String predicate) {
        List<List<Claim>> ways = ways(parsed(predicate), false);
        return ways.size() <= MOST_WAYS && ways.stream().noneMatch(Contradictions::possible);
    }

    static CelExpr parsed(String predicate) {
        try {
            return PARSER.parse(predicate).getAst().getExpr();
        } catch (CelValidationException impossible) {
            throw new IllegalStateException("Compiled, and cannot be parsed: " + predicate, impossible);
        }
    }

    /** The ways in which an expression comes true, or false: in each of them all claims hold. */
    private static List<List<Claim>> ways(CelExpr expression, boolean truth) {
        if (expression.getKind() != ExprKind.Kind.CALL) {
            return List.of(List.of(plain(expression, truth)));
        }
        List<CelExpr> arguments = expression.call().args();
        return switch (expression.call().function()) {
            case "!_" -> ways(arguments.getFirst(), !truth);
            case "_&&_" ->
                truth
                        ? both(ways(arguments.getFirst(), true), ways(arguments.getLast(), true))
                        : either(ways(arguments.getFirst(), false), ways(arguments.getLast(), false));
            case "_||_" ->
                truth
                        ? either(ways(arguments.getFirst(), true), ways(arguments.getLast(), true))
                        : both(ways(arguments.getFirst(), false), ways(arguments.getLast(), false));
            case String function -> List.of(List.of(comparison(function, arguments, truth)));
        };
    }

    private static List<List<Claim>> either(List<List<Claim>> one, List<List<Claim>> other) {
        return Stream.concat(one.stream(), other.stream()).limit(MOST_WAYS + 1).toList();
    }

    private static List<List<Claim>> both(List<List<Claim>> one, List<List<Claim>> other) {
        return one.stream()
                .flatMap(first -> other.stream().map(second -> {
                    List<Claim> all = new ArrayList<>(first);
                    all.addAll(second);
                    return all;
                }))
                .limit(MOST_WAYS + 1)
                .map(List::copyOf)
                .toList();
    }

    private static Claim plain(CelExpr expression, boolean truth) {
        Optional<Object> value = value(expression);
        if (value.isPresent()) {
            return new Claim("true", "_==_", List.of(value.get().equals(truth)));
        }
        String name = name(expression);
        return name.isEmpty() ? Claim.ANYTHING : new Claim(name, "_==_", List.of(truth));
    }

    private static Claim comparison(String function, List<CelExpr> sides, boolean truth) {
        if (sides.size() != 2 || !DENIED.containsKey(function)) {
            return Claim.ANYTHING;
        }
        boolean turned = value(sides.getFirst()).isPresent() && TURNED.containsKey(function);
        String name = name(turned ? sides.getLast() : sides.getFirst());
        List<Object> values = values(turned ? sides.getFirst() : sides.getLast());
        if (name.isEmpty() || values.isEmpty()) {
            return Claim.ANYTHING;
        }
        String relation = turned ? TURNED.getOrDefault(function, function) : function;
        return new Claim(name, truth ? relation : DENIED.getOrDefault(relation, "?"), values);
    }

    /** The name that an expression is, with its dots; empty when it is none. */
    static String name(CelExpr expression) {
        return switch (expression.getKind()) {
            case IDENT -> expression.ident().name();
            case SELECT ->
                name(expression.select().operand()) + '.' + expression.select().field();
            default -> "";
        };
    }

    private static List<Object> values(CelExpr expression) {
        if (expression.getKind() != ExprKind.Kind.LIST) {
            return value(expression).map(List::of).orElse(List.of());
        }
        List<Object> values = new ArrayList<>();
        expression.list().elements().forEach(element -> value(element).ifPresent(values::add));
        return values.size() == expression.list().elements().size() ? values : List.of();
    }

    private static Optional<Object> value(CelExpr expression) {
        if (expression.getKind() != ExprKind.Kind.CONSTANT) {
            return Optional.empty();
        }
        CelConstant constant = expression.constant();
        return switch (constant.getKind()) {
            case INT64_VALUE -> Optional.of(constant.int64Value());
            case STRING_VALUE -> Optional.of(constant.stringValue());
            case BOOLEAN_VALUE -> Optional.of(constant.booleanValue());
            default -> Optional.empty();
        };
    }

    /** Whether each name can be something that all claims about it allow. */
    private static boolean possible(List<Claim> claims) {
        Map<String, List<Claim>> about = new HashMap<>();
        claims.stream()
                .filter(claim -> !claim.name().isEmpty())
                .forEach(claim -> about.computeIfAbsent(claim.name(), name -> new ArrayList<>())
                        .add(claim));
        return about.entrySet().stream()
                .allMatch(of -> candidates(of.getKey(), of.getValue())
                        .anyMatch(value -> of.getValue().stream().allMatch(claim -> claim.allows(value))));
    }

    /** If anything is allowed, one of these is: what is written, and what lies just beside it. */
    private static Stream<Object> candidates(String name, List<Claim> claims) {
        if (name.equals("true")) {
            return Stream.of(true);
        }
        Stream<Object> written = claims.stream()
                .flatMap(claim -> claim.values().stream())
                .flatMap(value -> switch (value) {
                    case Long number -> Stream.<Object>of(number - 1, number, number + 1);
                    case Boolean flag -> Stream.<Object>of(true, false);
                    default -> Stream.of("", value, value + "?");
                });
        return written.distinct();
    }
}
