package lianxin.rules;

import java.math.BigDecimal;
import lianxin.rules.Assessment.Line;
import lianxin.rules.Assessment.Note;
import lianxin.rules.Evidence.Entry;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is judged.
 *
 * @param weight most that it can give; null where the scale says it
 * @param onlyIf whether it is asked of this subject, null when it always is
 * @param inspection how a sampled value counts beside the monitored one, null when there is none
 */
record Item(
        String code,
        String title,
        String article,
        @Nullable Amount weight,
        @Nullable Predicate onlyIf,
        Source source,
        Scale scale,
        @Nullable Inspection inspection)
        implements Scored {

    @Override
    public Mark evaluate(Scoring subject, boolean optional) {
        Verdict asked = onlyIf == null ? Verdict.YES : subject.test(onlyIf);
        if (asked == Verdict.NO) {
            subject.note(Note.Kind.EXCLUDED, title, article, "");
            return Mark.ABSENT;
        }
        Reading reading = source.read(this, subject, optional);
        reading = inspection == null ? reading : inspection.beside(reading, this, subject);
        BigDecimal points = reading.points();
        if (points != null) {
            return mark(reading.shown(), points, subject);
        }
        if (reading.excused()) {
            subject.note(Note.Kind.EXCLUDED, title, article, reading.shown());
            return Mark.ABSENT;
        }
        if (optional && reading.shown().isEmpty()) {
            return mark("", BigDecimal.ZERO, subject);
        }
        switch (subject.scheme().missing()) {
            case WAIT -> subject.waitFor(title, article, reading.shown());
            case EXCLUDE -> subject.note(Note.Kind.EXCLUDED, title, article, reading.shown());
            case ZERO -> {
                return mark("", BigDecimal.ZERO, subject);
            }
        }
        return Mark.ABSENT;
    }

    /** The points of a value; null when the scale cannot read it. */
    @Nullable
    BigDecimal points(Object value, Scoring subject) {
        return scale.points(value, weight == null ? BigDecimal.ZERO : subject.number(weight), subject);
    }

    /** What one entry gives by itself. */
    BigDecimal worth(Entry entry, Scoring subject) {
        BigDecimal points = points(entry.amount(), subject);
        return points == null ? BigDecimal.ZERO : points;
    }

    private Mark mark(String shown, BigDecimal points, Scoring subject) {
        if (weight != null) {
            subject.reached("percent." + code, Mark.percent(points, subject.number(weight)));
        }
        return Mark.of(new Line(code, title, article, shown, points));
    }

    /**
     * What a source says of an item.
     *
     * @param points null when there is nothing to judge by
     * @param shown the value as it is shown, or what is missing
     * @param excused whether nothing is asked, so that nothing is missing either
     */
    record Reading(@Nullable BigDecimal points, String shown, boolean excused) {

        static Reading missing(String why) {
            return new Reading(null, why, false);
        }
    }
}
