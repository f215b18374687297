package lianxin.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lianxin.rules.Assessment.Note;
import lianxin.rules.Evidence.Entry;
import lianxin.rules.Evidence.Held;

/** How a status goes on from earlier periods, and what is lost of it. */
final class StatusKept {

    private StatusKept() {}

    /** The place of what is still held; as many as there are grades when that is nothing. */
    static int from(Keeping keeping, Scoring subject) {
        Grading grading = subject.scheme().grading();
        Held held = subject.evidence().held();
        int place = held == null ? grading.bands().size() : grading.place(held.grade());
        Amount months = keeping.months();
        if (held == null || months == null || place == grading.bands().size()) {
            return place;
        }
        LocalDate end = held.since().plusMonths(subject.months(months));
        if (end.isAfter(subject.on())) {
            return place;
        }
        subject.note(
                Note.Kind.LAPSED,
                grading.bands().get(place).title(),
                subject.scheme().article(),
                held.since());
        return grading.bands().size();
    }

    /** Each loss as often as it happened, in order of time; what bears no date comes last. */
    static List<Consequence> losses(Scoring subject) {
        List<Map.Entry<Entry, Consequence>> dated = new ArrayList<>();
        List<Consequence> undated = new ArrayList<>();
        for (Consequence rule : subject.scheme().grading().rules()) {
            if (rule.section() == Section.LOSSES) {
                List<Entry> entries = subject.entries(rule.item());
                entries.forEach(entry -> dated.add(Map.entry(entry, rule)));
                if (entries.isEmpty() && rule.times(subject) > 0) {
                    undated.add(rule);
                }
            }
        }
        dated.sort(Map.Entry.comparingByKey(Entry.ORDER));
        List<Consequence> losses =
                new ArrayList<>(dated.stream().map(Map.Entry::getValue).toList());
        losses.addAll(undated);
        return losses;
    }
}
