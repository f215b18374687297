package lianxin.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Parts of which all, one, some or a weighted share must be met. Parts that are not asked of the subject do not take
 * part.
 *
 * @param weights weight of each part, used by {@link Mode#WEIGHTED} alone
 * @param least how many parts, or how much weight in percent
 */
record Combination(Mode mode, List<Requirement> parts, List<Long> weights, Quantity least) implements Requirement {

    /** How the parts combine. */
    enum Mode {
        ALL,
        ANY,
        AT_LEAST,
        WEIGHTED
    }

    @Override
    public Stream<String> kinds() {
        return parts.stream().flatMap(Requirement::kinds);
    }

    @Override
    public Stream<RelationKind> relations() {
        return parts.stream().flatMap(Requirement::relations);
    }

    @Override
    public Judgement judge(Case asked) {
        List<Judgement.Tally> tallies = new ArrayList<>();
        List<LocalDate> met = new ArrayList<>();
        double weight = 0;
        double reached = 0;
        int open = 0;
        int count = 0;
        for (int i = 0; i < parts.size(); i++) {
            Judgement part = parts.get(i).judge(asked);
            if (!part.asked()) {
                continue;
            }
            count++;
            tallies.addAll(part.parts());
            if (part.metOn() != null) {
                met.add(part.metOn());
            }
            open += part.open() ? 1 : 0;
            weight += weights.get(i);
            reached += weights.get(i) * part.share();
        }
        if (count == 0) {
            return Judgement.NOT_ASKED;
        }
        met.sort(null);
        Setting setting = asked.setting(least);
        double needed = mode == Mode.WEIGHTED ? weight * setting.number() / 100 : needed(count, setting);
        boolean done = !setting.isOpen() && (mode == Mode.WEIGHTED ? reached : met.size()) >= needed;
        boolean unsettled = !done && (setting.isOpen() || open > 0);
        return new Judgement(
                true, done ? day(met, needed, asked) : null, unsettled, weight == 0 ? 0 : reached / weight, tallies);
    }

    private double needed(int count, Setting setting) {
        return switch (mode) {
            case ALL -> count;
            case ANY -> 1;
            case AT_LEAST, WEIGHTED -> Math.min(count, setting.number());
        };
    }

    /** The day on which enough parts were met; a weighted share counts from its last complete part. */
    private @Nullable LocalDate day(List<LocalDate> met, double needed, Case asked) {
        if (mode == Mode.WEIGHTED) {
            return met.isEmpty() ? asked.window().last() : met.getLast();
        }
        return met.get(Math.max(0, (int) needed - 1));
    }
}
