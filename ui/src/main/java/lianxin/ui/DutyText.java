package lianxin.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lianxin.rules.Gap;
import lianxin.rules.Standing;
import org.jspecify.annotations.Nullable;

/**
 * How one duty stands, in words: for cards, and for pages that are nothing but text.
 *
 * @param title what is asked and, where a single point or member is judged, of which
 * @param status the word for how it stands
 * @param tone name of the colour that belongs to the status
 * @param parts what is counted, the principal thing first
 * @param remarks what nobody has laid down yet, and why nothing is asked
 * @param dates the article, and until when or since when
 */
public record DutyText(String title, String status, String tone, List<Part> parts, List<String> remarks, String dates) {

    /**
     * One thing that is counted.
     *
     * @param done how much of how much
     * @param title of what
     * @param missing how much is still to be done, empty when nothing is
     */
    public record Part(String done, String title, String missing) {}

    /**
     * Puts a standing into words.
     *
     * @param object what the point judged is called, empty when the duty is judged as a whole
     */
    public static DutyText of(Standing standing, String object, Speech speech) {
        List<String> remarks = new ArrayList<>();
        standing.gaps().forEach(gap -> remarks.add(gap(gap, speech)));
        if (!standing.remark().isEmpty()) {
            remarks.add(speech.say(standing.remark()));
        }
        if (standing.frozenOn() != null) {
            remarks.add(speech.say("ui.duty.frozen", standing.frozenOn().toString()));
        }
        String title = speech.say(standing.title());
        return new DutyText(
                object.isEmpty() ? title : object + " · " + title,
                speech.say("status." + standing.status().name().toLowerCase(Locale.ROOT)),
                StatusBadge.tone(standing.status()),
                standing.parts().stream().map(part -> part(part, speech)).toList(),
                List.copyOf(remarks),
                dates(standing, speech));
    }

    private static Part part(Standing.Part part, Speech speech) {
        Long target = part.target();
        String done = target == null
                ? speech.say("ui.duty.done-only", part.done(), part.unit())
                        + beyond("ui.duty.at-most", part.ceiling(), part, speech)
                : speech.say("ui.duty.done", part.done(), wanted(part), part.unit())
                        + beyond("ui.duty.strive", part.strive(), part, speech);
        String missing = target == null || target <= 0 || part.met() || part.noted()
                ? ""
                : speech.say("ui.duty.missing", target - part.done(), part.unit());
        String noted = part.noted() ? speech.say("ui.duty.beyond", speech.say("status.encouraged")) : "";
        return new Part(done, speech.say(part.title()) + noted, missing);
    }

    /** A bound or a second target beside what must be done. */
    private static String beyond(String key, @Nullable Long number, Standing.Part part, Speech speech) {
        return number == null ? "" : speech.say("ui.duty.beyond", speech.say(key, number, part.unit()));
    }

    private static String wanted(Standing.Part part) {
        return part.ceiling() == null || part.ceiling().equals(part.target())
                ? String.valueOf(part.target())
                : part.target() + "–" + part.ceiling();
    }

    private static String gap(Gap gap, Speech speech) {
        String who = speech.say(gap.byUnit() ? "status.awaiting_unit" : "status.awaiting_province");
        return speech.say("ui.duty.gap", gap.title(), who, gap.article());
    }

    private static String dates(Standing standing, Speech speech) {
        return standing.metOn() == null
                ? speech.say("ui.duty.due", standing.article(), standing.due().toString())
                : speech.say("ui.duty.met", standing.article(), standing.metOn().toString());
    }
}
