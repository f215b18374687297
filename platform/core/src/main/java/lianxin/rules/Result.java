package lianxin.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import lianxin.kernel.Period;
import lianxin.ledger.Subject;
import lianxin.rules.Judgement.Tally;
import org.jspecify.annotations.Nullable;

/**
 * What one evaluation says of one duty, subject, period and object. It depends on the inputs alone; the status is read
 * from it and a date.
 *
 * @param force how strongly it is asked of this subject
 * @param excuse why nothing is asked, empty when it is
 * @param gaps open parameters that keep it from being judged
 */
record Result(
        Duty duty,
        Subject subject,
        long object,
        Period window,
        Duty.Force force,
        String excuse,
        List<Tally> parts,
        @Nullable LocalDate metOn,
        @Nullable LocalDate slowFrom,
        LocalDate due,
        List<Gap> gaps) {

    static Result of(Case asked, Duty.Force force, String excuse, Judgement judgement, boolean open) {
        Presence object = asked.object();
        LocalDate metOn = open ? null : judgement.metOn();
        boolean unsettled = open || judgement.open();
        LocalDate due = due(asked, judgement);
        return new Result(
                asked.duty(),
                asked.inputs().subject(),
                object == null ? 0 : object.object(),
                asked.window(),
                force,
                excuse,
                judgement.parts(),
                metOn,
                metOn == null ? slowFrom(asked, judgement, due) : null,
                due,
                unsettled ? List.copyOf(asked.gaps()) : List.of());
    }

    /** What only has to last, such as a year with each point, is due when it has lasted long enough. */
    private static LocalDate due(Case asked, Judgement judgement) {
        LocalDate metOn = judgement.metOn();
        if (judgement.due() != null) {
            return judgement.due();
        }
        if (metOn == null) {
            return asked.window().last();
        }
        boolean grew = judgement.parts().stream().anyMatch(part -> part.growsFrom() != null);
        return grew ? metOn : asked.window().last();
    }

    /** In proportion to the time unless the pack names days: half a step behind is slow. */
    private static @Nullable LocalDate slowFrom(Case asked, Judgement judgement, LocalDate due) {
        if (judgement.parts().isEmpty() || due.equals(Period.OPEN_END)) {
            return null;
        }
        Quantity daysBefore = asked.duty().pace().daysBeforeDue();
        if (daysBefore != null) {
            Setting days = asked.setting(daysBefore);
            return days.value() == null ? null : due.minusDays(days.span());
        }
        Tally first = judgement.parts().stream()
                .filter(part -> !part.met() && !part.noted())
                .findFirst()
                .orElse(judgement.parts().getFirst());
        Long target = first.target();
        if (target == null || target == 0) {
            return null;
        }
        LocalDate start = asked.started();
        LocalDate end = first.steady() ? asked.window().last() : due;
        if (start.isAfter(end)) {
            return null;
        }
        long days = ChronoUnit.DAYS.between(start, end) + 1;
        LocalDate day = start.plusDays(Math.ceilDiv(days * (2 * first.done() + 1), 2 * target));
        return day.isAfter(due) ? null : day;
    }

    Status status(LocalDate today) {
        if (!excuse.isEmpty()) {
            return Status.NOT_REQUIRED;
        }
        if (metOn != null && !metOn.isAfter(today)) {
            return Status.DONE;
        }
        if (force == Duty.Force.ENCOURAGED) {
            return Status.ENCOURAGED;
        }
        if (!gaps.isEmpty()) {
            return gaps.stream().allMatch(Gap::byUnit) ? Status.AWAITING_UNIT : Status.AWAITING_PROVINCE;
        }
        if (today.isAfter(due)) {
            return Status.UNMET;
        }
        return slowFrom != null && !today.isBefore(slowFrom) ? Status.SLOW : Status.ON_TRACK;
    }

    Standing standing(LocalDate today) {
        Status status = status(today);
        return new Standing(
                duty.name(),
                duty.area(),
                duty.article(),
                duty.title(),
                subject,
                object,
                window,
                status,
                parts.stream().map(part -> part(part, today)).toList(),
                metOn,
                slowFrom,
                due,
                gaps,
                excuse,
                null);
    }

    private static Standing.Part part(Tally tally, LocalDate today) {
        LocalDate from = tally.growsFrom();
        long done = from == null
                ? tally.done()
                : Math.clamp(ChronoUnit.MONTHS.between(from, today.plusDays(1)), 0, tally.done());
        boolean met = tally.met() && (from == null || tally.target() == null || done >= tally.target());
        return new Standing.Part(
                tally.title(), done, tally.target(), tally.ceiling(), tally.strive(), tally.unit(), met, tally.noted());
    }
}
