package lianxin.rules;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lianxin.rules.Assessment.Note;
import lianxin.rules.Evidence.Entry;

/** Lets one occasion count once. */
final class Occasions {

    private Occasions() {}

    /** Of the entries of one occasion the one that gives most stays, the first in the pack among equals. */
    static void once(List<Scored> of, String title, String article, Scoring subject) {
        Map<Long, Entry> kept = new HashMap<>();
        Map<Long, BigDecimal> worth = new HashMap<>();
        for (Scored part : of) {
            for (Entry entry : part instanceof Item item ? subject.entries(item.code()) : List.<Entry>of()) {
                BigDecimal points = ((Item) part).worth(entry, subject);
                Entry other = entry.event() == 0 ? null : kept.get(entry.event());
                if (other != null) {
                    boolean more = points.compareTo(worth.getOrDefault(entry.event(), BigDecimal.ZERO)) > 0;
                    Entry dropped = more ? other : entry;
                    subject.setAside(dropped);
                    subject.note(Note.Kind.SAME_EVENT, title, article, dropped.on());
                    if (!more) {
                        continue;
                    }
                }
                kept.put(entry.event(), entry);
                worth.put(entry.event(), points);
            }
        }
    }
}
