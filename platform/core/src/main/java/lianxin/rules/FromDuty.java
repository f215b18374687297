package lianxin.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import lianxin.rules.Evidence.Achieved;
import lianxin.rules.Item.Reading;

/** How a duty stands: over all objects where it is judged object by object. */
record FromDuty(String duty, Of of) implements Source {

    /** What of it. */
    enum Of {
        /** Whether all of it is done: yes or no. */
        MET,
        /** How much is done, in percent of what is asked. */
        SHARE,
        /** How much is lacking, in percent. */
        SHORTFALL,
        /** How much is done, in the unit of the duty. */
        DONE
    }

    @Override
    public Reading read(Item item, Scoring subject, boolean optional) {
        List<Achieved> all = subject.evidence().achieved().stream()
                .filter(achieved -> achieved.duty().equals(duty))
                .toList();
        List<Achieved> asked = all.stream()
                .filter(achieved -> achieved.status() != Status.NOT_REQUIRED)
                .toList();
        if (asked.isEmpty()) {
            return all.isEmpty() ? Reading.missing(item.title()) : new Reading(null, "", true);
        }
        boolean open = asked.stream()
                .anyMatch(achieved -> achieved.status() == Status.AWAITING_PROVINCE
                        || achieved.status() == Status.AWAITING_UNIT
                        || (achieved.target() == null && of != Of.DONE));
        if (open) {
            return Reading.missing(item.title());
        }
        Object value = value(asked);
        return new Reading(item.points(value, subject), Scoring.shown(value), false);
    }

    private Object value(List<Achieved> asked) {
        return switch (of) {
            case MET -> asked.stream().allMatch(achieved -> achieved.status() == Status.DONE) ? "yes" : "no";
            case SHARE -> share(asked);
            case SHORTFALL -> Mark.HUNDRED.subtract(share(asked));
            case DONE ->
                BigDecimal.valueOf(asked.stream().mapToLong(Achieved::done).sum());
        };
    }

    private static BigDecimal share(List<Achieved> asked) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Achieved achieved : asked) {
            long target = Objects.requireNonNullElse(achieved.target(), 0L);
            BigDecimal done = BigDecimal.valueOf(Math.min(achieved.done(), target));
            sum = sum.add(target == 0 ? Mark.HUNDRED : Mark.percent(done, BigDecimal.valueOf(target)));
        }
        return sum.divide(BigDecimal.valueOf(asked.size()), Mark.EXACT);
    }
}
