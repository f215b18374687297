package lianxin.rules;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import lianxin.rules.Assessment.Line;

/**
 * What an item or a group of items gave.
 *
 * @param present whether it takes part; what does not is taken out of the weights
 * @param points exact, as are those of the lines, which add up to it
 */
record Mark(boolean present, BigDecimal points, List<Line> lines) {

    static final MathContext EXACT = MathContext.DECIMAL128;
    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    static final Mark ABSENT = new Mark(false, BigDecimal.ZERO, List.of());

    static Mark of(Line line) {
        return new Mark(true, line.points(), List.of(line));
    }

    static Mark of(List<Line> lines) {
        return new Mark(true, lines.stream().map(Line::points).reduce(BigDecimal.ZERO, BigDecimal::add), lines);
    }

    Mark times(BigDecimal factor) {
        return factor.compareTo(BigDecimal.ONE) == 0
                ? this
                : new Mark(
                        present,
                        points.multiply(factor, EXACT),
                        lines.stream()
                                .map(line -> line.worth(line.points().multiply(factor, EXACT)))
                                .toList());
    }

    /** The lines as they are shown: each rounded so that they add up to the rounded sum of all. */
    static List<Line> rounded(List<Line> lines, int decimals, RoundingMode rounding) {
        List<Line> shown = new ArrayList<>();
        BigDecimal exact = BigDecimal.ZERO;
        BigDecimal before = BigDecimal.ZERO.setScale(decimals);
        for (Line line : lines) {
            exact = exact.add(line.points(), EXACT);
            BigDecimal now = round(exact, decimals, rounding);
            shown.add(line.worth(now.subtract(before)));
            before = now;
        }
        return shown;
    }

    /** A third and two thirds make a whole: what lies beyond twenty decimals is an artefact of division. */
    static BigDecimal round(BigDecimal exact, int decimals, RoundingMode rounding) {
        return exact.setScale(20, RoundingMode.HALF_UP).setScale(decimals, rounding);
    }

    /** A share of two numbers in percent. */
    static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? BigDecimal.ZERO : part.multiply(HUNDRED).divide(whole, EXACT);
    }
}
