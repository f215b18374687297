package lianxin.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lianxin.rules.Assessment.Line;
import lianxin.rules.Assessment.Note;
import org.jspecify.annotations.Nullable;

/**
 * Items and further groups that are taken together.
 *
 * @param weight what the group is worth in the one above, null when its points count as they are
 * @param outOf most that it can give in its own points
 * @param onceAnEvent whether one occasion counts in one item alone, where it gives most
 */
record Group(
        String code,
        String title,
        String article,
        @Nullable Amount weight,
        Amount outOf,
        How how,
        boolean onceAnEvent,
        @Nullable Predicate onlyIf,
        List<Scored> of)
        implements Scored {

    /** How the items are taken together. */
    enum How {
        /** Their points are added; the weights make up the whole, and what is excluded is spread over the rest. */
        SUM,
        /** Starts full, and each item takes away. */
        DEDUCT,
        /** Each item adds, up to the most. */
        ADD,
        /** The highest alone counts. */
        BEST
    }

    @Override
    public Mark evaluate(Scoring subject, boolean optional) {
        if (onlyIf != null && subject.test(onlyIf) == Verdict.NO) {
            subject.note(Note.Kind.EXCLUDED, title, article, "");
            return Mark.ABSENT;
        }
        if (onceAnEvent) {
            Occasions.once(of, title, article, subject);
        }
        List<Mark> marks = new ArrayList<>();
        of.forEach(part -> marks.add(part.evaluate(subject, optional || how != How.SUM)));
        BigDecimal most = subject.number(outOf);
        Mark mark = switch (how) {
            case SUM -> sum(marks, most, subject);
            case DEDUCT -> capped(deducted(marks, most), most, subject);
            case ADD -> capped(together(marks), most, subject);
            case BEST -> capped(best(marks, subject), most, subject);
        };
        if (!mark.present()) {
            return mark;
        }
        subject.reached("percent." + code, Mark.percent(mark.points(), most));
        return weight == null || most.signum() == 0
                ? mark
                : mark.times(subject.number(weight).divide(most, Mark.EXACT));
    }

    private Mark sum(List<Mark> marks, BigDecimal most, Scoring subject) {
        BigDecimal present = BigDecimal.ZERO;
        for (int i = 0; i < marks.size(); i++) {
            Amount worth = of.get(i).weight();
            present = marks.get(i).present() && worth != null ? present.add(subject.number(worth)) : present;
        }
        return present.signum() == 0 ? Mark.ABSENT : together(marks).times(most.divide(present, Mark.EXACT));
    }

    private static Mark together(List<Mark> marks) {
        return Mark.of(marks.stream().flatMap(mark -> mark.lines().stream()).toList());
    }

    private Mark deducted(List<Mark> marks, BigDecimal full) {
        List<Line> lines = new ArrayList<>(List.of(new Line(code, title, article, Scoring.shown(full), full)));
        lines.addAll(together(marks).times(BigDecimal.ONE.negate()).lines());
        return Mark.of(lines);
    }

    /** The group gives no more than it may, and never less than nothing. */
    private Mark capped(Mark mark, BigDecimal most, Scoring subject) {
        BigDecimal kept = mark.points().max(BigDecimal.ZERO).min(most);
        if (kept.compareTo(mark.points()) == 0) {
            return mark;
        }
        List<Line> lines = new ArrayList<>(mark.lines());
        lines.add(new Line(code, title, article, Scoring.shown(kept), kept.subtract(mark.points())));
        subject.note(Note.Kind.CAPPED, title, article, mark.points(), kept);
        return Mark.of(lines);
    }

    private Mark best(List<Mark> marks, Scoring subject) {
        Mark best = marks.stream()
                .max(Comparator.comparing(Mark::points))
                .filter(mark -> mark.points().signum() > 0)
                .orElse(null);
        List<Mark> counted = new ArrayList<>();
        for (int i = 0; i < marks.size(); i++) {
            Mark mark = marks.get(i);
            boolean other = mark.points().signum() > 0 && i != firstOf(marks, best);
            if (other) {
                subject.note(Note.Kind.HIGHEST_ONLY, title, article, mark.points());
            }
            counted.add(other ? mark.times(BigDecimal.ZERO) : mark);
        }
        return together(counted);
    }

    private static int firstOf(List<Mark> marks, @Nullable Mark best) {
        for (int i = 0; i < marks.size(); i++) {
            if (best != null && marks.get(i).points().compareTo(best.points()) == 0) {
                return i;
            }
        }
        return -1;
    }
}
