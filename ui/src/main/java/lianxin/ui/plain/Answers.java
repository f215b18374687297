package lianxin.ui.plain;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import lianxin.rules.Explanation;
import lianxin.rules.Standing;
import lianxin.ui.DutyText;
import lianxin.ui.DutyWords;
import lianxin.ui.Reasons;
import lianxin.ui.Speech;
import org.springframework.stereotype.Component;

/** What a page answers to a save: how the duties stand now, each with 计数依据 as text. */
@Component
class Answers {

    /** More lines of one section would make the page heavy; the full edition shows them all. */
    private static final int MOST_LINES = 40;

    /**
     * A duty with its reasons.
     *
     * @param reasons at most one
     */
    record Judged(DutyText duty, List<Reasons> reasons) {}

    private final Pages pages;
    private final DutyWords names;

    Answers(Pages pages, DutyWords names) {
        this.pages = pages;
        this.names = names;
    }

    /** The duties for the page. */
    Map<String, Object> of(
            HttpServletRequest request, List<Standing> standings, Function<Standing, Optional<Explanation>> why) {
        Speech speech = pages.speech(request);
        return Map.of(
                "duties",
                standings.stream()
                        .map(standing -> new Judged(
                                DutyText.of(standing, names.object(standing), speech),
                                why
                                        .apply(standing)
                                        .map(known -> shortened(Reasons.of(known, names, speech), speech))
                                        .stream()
                                        .toList()))
                        .toList());
    }

    private static Reasons shortened(Reasons reasons, Speech speech) {
        return new Reasons(
                reasons.article(),
                reasons.clause(),
                reasons.incorporated(),
                reasons.sections().stream()
                        .map(section -> shortened(section, speech))
                        .toList());
    }

    private static Reasons.Section shortened(Reasons.Section section, Speech speech) {
        int many = section.lines().size();
        if (many <= MOST_LINES) {
            return section;
        }
        Reasons.Line rest = Reasons.Line.of(speech.say("plain.lines.more", many - MOST_LINES));
        return new Reasons.Section(
                section.title(),
                section.icon(),
                section.tone(),
                Stream.concat(section.lines().stream().limit(MOST_LINES), Stream.of(rest))
                        .toList());
    }
}
