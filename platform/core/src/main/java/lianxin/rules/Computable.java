package lianxin.rules;

import com.google.re2j.PatternSyntaxException;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Predicates that come to an answer whatever is asked about: no number of theirs can grow out of bounds, nothing is
 * divided by what may be nothing, and nothing is looked up that may not be there.
 */
final class Computable {

    private static final Set<String> FUNCTIONS = Set.of(
            "_&&_",
            "_||_",
            "!_",
            "_?_:_",
            "_==_",
            "_!=_",
            "_<_",
            "_<=_",
            "_>_",
            "_>=_",
            "@in",
            "_+_",
            "_-_",
            "_*_",
            "_/_",
            "_%_",
            "-_",
            "size",
            "startsWith",
            "endsWith",
            "contains",
            "matches");

    private static final Set<String> OF_NUMBERS = Set.of("_?_:_", "_+_", "_-_", "_*_", "_/_", "_%_", "-_");
    private static final Set<String> DIVISIONS = Set.of("_/_", "_%_");

    /** What is known by a name is hardly ever more; where it is too much to be computed after all, the matter stays open. */
    private static final double MOST_NAMED = 1e6;

    private final YamlNode source;

    private Computable(YamlNode source) {
        this.source = source;
    }

    /** Ends with {@link Unreadable} where the predicate might come to no answer. */
    static void require(YamlNode source, CelExpr predicate) {
        new Computable(source).greatest(predicate);
    }

    /** The greatest that a number can be; of other things it does not matter. */
    private double greatest(CelExpr expression) {
        return switch (expression.getKind()) {
            case CONSTANT -> greatest(expression.constant());
            case IDENT -> MOST_NAMED;
            case SELECT -> {
                greatest(expression.select().operand());
                yield MOST_NAMED;
            }
            case LIST -> {
                expression.list().elements().forEach(this::greatest);
                yield 0;
            }
            case CALL -> called(expression.call());
            default -> throw refused("predicate-function", expression.getKind().toString());
        };
    }

    private static double greatest(CelConstant constant) {
        return constant.getKind() == CelConstant.Kind.INT64_VALUE ? Math.abs((double) constant.int64Value()) : 0;
    }

    private double called(CelExpr.CelCall call) {
        String function = call.function();
        List<CelExpr> sides = call.args();
        if (!FUNCTIONS.contains(function)) {
            throw refused("predicate-function", function.replaceAll("[_@]", ""));
        }
        call.target().ifPresent(this::greatest);
        if (function.equals("matches")) {
            requirePattern(sides.getLast());
        }
        List<Double> of = sides.stream().map(this::greatest).toList();
        if (DIVISIONS.contains(function) && (!isWritten(sides.getLast()) || of.getLast() == 0)) {
            throw refused("predicate-divisor");
        }
        double most = function.equals("_*_")
                ? of.getFirst() * of.getLast()
                : of.stream().mapToDouble(each -> each).sum();
        if (most > Long.MAX_VALUE / 2.0) {
            throw refused("predicate-number");
        }
        return OF_NUMBERS.contains(function) ? most : MOST_NAMED;
    }

    private static boolean isWritten(CelExpr side) {
        return side.getKind() == ExprKind.Kind.CONSTANT && side.constant().getKind() == CelConstant.Kind.INT64_VALUE;
    }

    private void requirePattern(CelExpr side) {
        if (side.getKind() != ExprKind.Kind.CONSTANT) {
            throw refused("predicate-pattern");
        }
        try {
            com.google.re2j.Pattern.compile(side.constant().stringValue());
        } catch (PatternSyntaxException wrong) {
            throw refused("predicate-pattern");
        }
    }

    private Unreadable refused(String code, String... what) {
        return source.unreadable(
                code, Stream.concat(Stream.of(source.text()), Stream.of(what)).toArray());
    }
}
