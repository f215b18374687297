package lianxin.rules;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What evaluating a requirement gave.
 *
 * @param asked whether anything is asked of this subject
 * @param metOn day on which it is met, null when it is not
 * @param open whether it is not met, and a parameter that nobody has set could change that
 * @param share how much of it is done, 0 to 1
 */
record Judgement(boolean asked, @Nullable LocalDate metOn, boolean open, double share, List<Tally> parts) {

    static final Judgement NOT_ASKED = new Judgement(false, null, false, 0, List.of());

    static Judgement of(@Nullable LocalDate metOn, boolean open, Tally part) {
        boolean unsettled = metOn == null && open;
        return new Judgement(true, metOn, unsettled, part.share(), List.of(part));
    }

    /**
     * One thing that was counted.
     *
     * @param target how much is asked, null while nobody has said
     * @param ceiling upper end of a range, null when there is none
     * @param growsFrom day from which the amount grows by the month until it was met, null when it does not grow
     */
    record Tally(
            String title,
            String unit,
            long done,
            @Nullable Long target,
            @Nullable Long ceiling,
            boolean met,
            @Nullable LocalDate growsFrom) {

        double share() {
            return target == null || target == 0 ? (met ? 1 : 0) : Math.min(1, (double) done / target);
        }
    }
}
