package lianxin.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Parts of which all, one, some or a weighted share must be met. Parts that are not asked of the subject do not take
 * part, and parts that are only encouraged are noted beside them.
 *
 * @param least how many parts, or how much weight in percent
 * @param exclusive words for a fact that another part has counted already, empty when one fact may count in several
 */
record Combination(Mode mode, List<Part> parts, Quantity least, String exclusive) implements Requirement {

    /** How the parts combine. */
    enum Mode {
        ALL,
        ANY,
        AT_LEAST,
        WEIGHTED
    }

    /**
     * One of the parts.
     *
     * @param weight used by {@link Mode#WEIGHTED} alone
     * @param force whether it must be met or is only encouraged
     */
    record Part(Requirement require, long weight, Duty.Force force) {}

    @Override
    public Judgement judge(Case asked) {
        Case own = exclusive.isEmpty() ? asked : asked.exclusive(exclusive);
        List<Judgement> judged = new ArrayList<>();
        List<Judgement.Tally> tallies = new ArrayList<>();
        double weight = 0;
        double reached = 0;
        for (Part part : parts) {
            if (own.taken() != null && !exclusive.isEmpty()) {
                own.taken().lastPart(part == parts.getLast());
            }
            Judgement judgement = part.require.judge(own);
            if (!judgement.asked()) {
                continue;
            }
            if (part.force == Duty.Force.ENCOURAGED) {
                tallies.addAll(judgement.noted());
                continue;
            }
            judged.add(judgement);
            tallies.addAll(judgement.parts());
            weight += part.weight;
            reached += part.weight * judgement.share();
        }
        return judged.isEmpty() ? Judgement.NOT_ASKED : combined(own, judged, tallies, weight, reached);
    }

    private Judgement combined(
            Case asked, List<Judgement> judged, List<Judgement.Tally> tallies, double weight, double reached) {
        List<LocalDate> met = judged.stream()
                .map(Judgement::metOn)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        Setting setting = asked.setting(least);
        double needed = mode == Mode.WEIGHTED ? weight * setting.number() / 100 : needed(judged.size(), setting);
        boolean done = !setting.isOpen() && (mode == Mode.WEIGHTED ? reached : met.size()) >= needed;
        boolean open = !done && (setting.isOpen() || judged.stream().anyMatch(Judgement::open));
        return new Judgement(
                true,
                done ? day(met, needed, asked) : null,
                open,
                done || mode == Mode.WEIGHTED ? null : due(judged, (int) needed - met.size(), asked),
                weight == 0 ? 0 : reached / weight,
                tallies);
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

    /** The last day on which as many parts as are still missing can be met. */
    private static @Nullable LocalDate due(List<Judgement> judged, int missing, Case asked) {
        if (judged.stream().allMatch(judgement -> judgement.due() == null)) {
            return null;
        }
        List<LocalDate> latest = judged.stream()
                .filter(judgement -> judgement.metOn() == null)
                .map(judgement -> Objects.requireNonNullElse(
                        judgement.due(), asked.window().last()))
                .sorted(Comparator.reverseOrder())
                .toList();
        return missing < 1 || missing > latest.size() ? null : latest.get(missing - 1);
    }
}
