package lianxin.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import lianxin.kernel.Period;
import lianxin.ledger.Subject;
import org.jspecify.annotations.Nullable;

/**
 * How one duty of one subject stands: one row of 我的工作台.
 *
 * @param duty name in the pack, as in {@code liaison.visits}
 * @param area one of the nine systems, as in {@code liaison}
 * @param article article that asks for it
 * @param title Chinese title of the duty
 * @param object id of the point that is judged, 0 when the duty is judged as a whole
 * @param period days that count
 * @param parts what is counted, the principal thing first; empty when nothing is asked
 * @param metOn day on which it was met, null when it is not
 * @param slowFrom day from which it reads 进度偏慢 unless more is done, null when never
 * @param due last day on which it can be met
 * @param gaps what is missing to judge it
 * @param remark why nothing is asked, empty otherwise
 * @param frozenOn day on which the year was frozen and this can no longer change, null while it can
 */
public record Standing(
        String duty,
        String area,
        String article,
        String title,
        Subject subject,
        long object,
        Period period,
        Status status,
        List<Part> parts,
        @Nullable LocalDate metOn,
        @Nullable LocalDate slowFrom,
        LocalDate due,
        List<Gap> gaps,
        String remark,
        @Nullable LocalDate frozenOn) {

    public Standing {
        parts = List.copyOf(parts);
        gaps = List.copyOf(gaps);
    }

    /** Where a result stands; two with equal keys are the same result at different times. */
    KeptResult.Key key() {
        return new KeptResult.Key(subject, period.first(), duty, object);
    }

    /** Whether both say the same of what was done and asked; how it stands also depends on the day. */
    boolean isLike(Standing other) {
        return key().equals(other.key())
                && parts.equals(other.parts)
                && Objects.equals(metOn, other.metOn)
                && due.equals(other.due)
                && gaps.equals(other.gaps)
                && remark.equals(other.remark);
    }

    /**
     * One thing that is counted.
     *
     * @param title what is counted, in Chinese
     * @param done how much counts
     * @param target how much is asked, null while nobody has said
     * @param ceiling upper end of a range, null when there is none
     * @param strive what is striven for beyond the target and only noted, null when there is nothing
     * @param unit Chinese unit of all of them
     * @param noted whether it is reported and decides nothing
     */
    public record Part(
            String title,
            long done,
            @Nullable Long target,
            @Nullable Long ceiling,
            @Nullable Long strive,
            String unit,
            boolean met,
            boolean noted) {}
}
