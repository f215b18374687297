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
 * @param due last day on which it can be met where that is not the end of the period, null otherwise
 * @param share how much of it is done, 0 to 1
 */
record Judgement(
        boolean asked,
        @Nullable LocalDate metOn,
        boolean open,
        @Nullable LocalDate due,
        double share,
        List<Tally> parts) {

    static final Judgement NOT_ASKED = new Judgement(false, null, false, null, 0, List.of());

    static Judgement of(@Nullable LocalDate metOn, boolean open, Tally part) {
        return of(metOn, open, null, part);
    }

    static Judgement of(@Nullable LocalDate metOn, boolean open, @Nullable LocalDate due, Tally part) {
        boolean unsettled = metOn == null && open;
        return new Judgement(true, metOn, unsettled, metOn == null ? due : null, part.share(), List.of(part));
    }

    /** The same as something that is only noted: it decides nothing. */
    List<Tally> noted() {
        return parts.stream().map(Tally::asNote).toList();
    }

    /**
     * One thing that was counted.
     *
     * @param target how much is asked, null while nobody has said
     * @param ceiling upper end of a range, null when there is none
     * @param strive what is striven for beyond the target, null when there is nothing
     * @param noted whether it is only noted and decides nothing
     * @param steady whether it can only be done bit by bit over the whole period, whatever the next day due
     * @param growsFrom day from which the amount grows by the month until it was met, null when it does not grow
     */
    record Tally(
            String title,
            String unit,
            long done,
            @Nullable Long target,
            @Nullable Long ceiling,
            @Nullable Long strive,
            boolean met,
            boolean noted,
            boolean steady,
            @Nullable LocalDate growsFrom) {

        static Tally of(String title, String unit, long done, @Nullable Long target, boolean met) {
            return of(title, unit, done, target, null, met);
        }

        static Tally of(
                String title, String unit, long done, @Nullable Long target, @Nullable Long ceiling, boolean met) {
            return new Tally(title, unit, done, target, ceiling, null, met, false, false, null);
        }

        double share() {
            return target == null || target == 0 ? (met ? 1 : 0) : Math.min(1, (double) done / target);
        }

        private Tally asNote() {
            return new Tally(title, unit, done, target, ceiling, strive, met, true, steady, growsFrom);
        }
    }
}
