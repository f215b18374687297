package lianxin.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import lianxin.rules.Assessment.Balance;
import lianxin.rules.Assessment.Line;
import lianxin.rules.Assessment.Note;
import org.jspecify.annotations.Nullable;

/**
 * The points of a subject.
 *
 * @param lines rounded so that they add up to the score
 * @param balance null where the scheme keeps none
 */
record Points(List<Line> lines, BigDecimal score, @Nullable Balance balance) {

    static final Points NONE = new Points(List.of(), BigDecimal.ZERO, null);

    /** Adds up what the scheme gives and takes; while something is missing the points mean nothing. */
    static Points of(Scoring subject) {
        Scheme scheme = subject.scheme();
        List<Line> lines = new ArrayList<>();
        Balance balance = null;
        Account account = scheme.account();
        if (account != null) {
            balance = account.fold(subject);
            BigDecimal counts = account.counts() == Account.Counts.EARNED ? balance.earned() : balance.left();
            lines.add(new Line("balance", account.title(), account.article(), Scoring.shown(counts), counts));
        }
        for (Group group : new Group[] {scheme.parts(), scheme.merit()}) {
            lines.addAll(
                    group == null ? List.of() : group.evaluate(subject, false).lines());
        }
        scheme.grading().rules().forEach(rule -> deduct(rule, subject, lines));
        BigDecimal sum = Mark.of(lines).points();
        BigDecimal most = scheme.ceiling() == null ? sum : subject.number(scheme.ceiling());
        BigDecimal kept = sum.min(most).max(BigDecimal.ZERO);
        if (kept.compareTo(sum) != 0) {
            lines.add(new Line("total", scheme.title(), scheme.article(), "", kept.subtract(sum)));
            subject.note(Note.Kind.CAPPED, scheme.title(), scheme.article(), sum, kept);
        }
        List<Line> shown = Mark.rounded(lines, scheme.decimals(), scheme.rounding());
        return new Points(shown, Mark.of(shown).points(), balance);
    }

    /** What the negative list takes each time. */
    private static void deduct(Consequence rule, Scoring subject, List<Line> lines) {
        int times = rule.points() == null ? 0 : rule.times(subject);
        if (rule.points() != null && times > 0) {
            BigDecimal taken = subject.number(rule.points()).multiply(BigDecimal.valueOf(-times));
            lines.add(new Line(rule.item(), rule.title(), rule.article(), String.valueOf(times), taken));
            subject.note(Note.Kind.NEGATIVE, rule.title(), rule.article(), times, taken);
        }
    }
}
