package lianxin.rules;

import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which parameters a predicate uses as a limit from above, {@code fact.days <= param.x} and whatever says the same, and
 * which from below.
 */
final class Limits {

    private static final Set<String> CHAIN = Set.of("_&&_", "_||_");
    private static final Set<String> LESS = Set.of("_<_", "_<=_");
    private static final Set<String> MORE = Set.of("_>_", "_>=_");
    private static final Set<String> GROWING = Set.of("_+_", "_*_");

    private final Set<String> found = new TreeSet<>();

    private Limits() {}

    /** Names, without {@code param.}, of those whose rise lets the predicate hold for more, or whose fall does. */
    static Set<String> of(String predicate, boolean above) {
        Limits limits = new Limits();
        limits.look(Contradictions.parsed(predicate), above);
        return limits.found;
    }

    private void look(CelExpr expression, boolean truth) {
        if (expression.getKind() != ExprKind.Kind.CALL) {
            return;
        }
        String function = expression.call().function();
        List<CelExpr> sides = expression.call().args();
        if (function.equals("!_")) {
            look(sides.getFirst(), !truth);
        } else if (CHAIN.contains(function)) {
            sides.forEach(side -> look(side, truth));
        } else if ((truth ? LESS : MORE).contains(function)) {
            parameters(sides.getLast());
        } else if ((truth ? MORE : LESS).contains(function)) {
            parameters(sides.getFirst());
        }
    }

    private void parameters(CelExpr side) {
        if (side.getKind() == ExprKind.Kind.CALL && GROWING.contains(side.call().function())) {
            side.call().args().forEach(this::parameters);
            return;
        }
        String name = Contradictions.name(side);
        if (name.startsWith("param.")) {
            found.add(name.substring("param.".length()));
        }
    }
}
