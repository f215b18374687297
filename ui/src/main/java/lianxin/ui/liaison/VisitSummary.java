package lianxin.ui.liaison;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import lianxin.liaison.HostAnswer;
import lianxin.liaison.LiaisonVisit.Revision;
import lianxin.liaison.VisitWork;
import lianxin.ui.CodedChoice;
import lianxin.ui.ExtraWords;
import lianxin.ui.Moments;
import org.jspecify.annotations.Nullable;

/** Visits in words. */
final class VisitSummary {

    private VisitSummary() {}

    /** What was done and what packs ask for besides, one line for each kind; empty when nothing has been filled in. */
    static List<String> lines(Component speaker, VisitWork work) {
        List<String> lines = done(speaker, work);
        if (!work.extra().isEmpty()) {
            lines.add(ExtraWords.of(speaker, work.extra()));
        }
        return lines;
    }

    /** What was done, one line for each kind of work. */
    static List<String> done(Component speaker, VisitWork work) {
        List<String> lines = new ArrayList<>();
        if (!work.tasks().isEmpty()) {
            lines.add(String.join(
                    speaker.getTranslation("ui.and"),
                    work.tasks().stream()
                            .sorted()
                            .map(task -> Words.of(speaker, "task", task))
                            .toList()));
        }
        if (work.interviewed() > 0) {
            lines.add(speaker.getTranslation(
                    "ui.extra.unit",
                    speaker.getTranslation("liaison.interviews.line", work.interviewed(), work.interviewedFirstTime()),
                    fields(speaker, work)));
        }
        work.briefings()
                .forEach(briefing -> lines.add(speaker.getTranslation(
                        "liaison.briefing.line",
                        Words.of(speaker, "topic", CodedChoice.of(briefing.topic(), briefing.extra(), "topic")),
                        briefing.audience())));
        work.threeTogethers()
                .forEach(day -> lines.add(day.day() + " "
                        + String.join(
                                speaker.getTranslation("ui.and"),
                                day.kinds().stream()
                                        .sorted()
                                        .map(kind -> Words.of(speaker, "three_togethers", kind))
                                        .toList())));
        if (work.residentStudy()) {
            lines.add(speaker.getTranslation("liaison.resident-study"));
        }
        if (work.companions() > 0) {
            lines.add(speaker.getTranslation("liaison.companions.line", work.companions()));
        }
        return lines;
    }

    /** 领域分布, as in 农村 12、学校 5. */
    private static String fields(Component speaker, VisitWork work) {
        return work.interviews().stream()
                .filter(row -> row.number() > 0)
                .map(row -> Words.of(speaker, "field", CodedChoice.of(row.field(), row.extra(), "field")) + " "
                        + row.number())
                .collect(Collectors.joining(speaker.getTranslation("ui.and")));
    }

    /** One revision in a history: when it was entered, what it says, why it was changed, what the host said. */
    static String line(Component speaker, Revision revision) {
        List<String> parts = new ArrayList<>();
        parts.add(Moments.words(revision.recordedAt()));
        parts.add(Words.of(speaker, "state", revision.state()));
        parts.add(Moments.words(revision.days()));
        if (!revision.reason().isEmpty()) {
            parts.add(speaker.getTranslation("liaison.reason.line", revision.reason()));
        }
        String answer = answer(speaker, revision.answer());
        if (!answer.isEmpty()) {
            parts.add(speaker.getTranslation("liaison.answer.line", answer));
        }
        return String.join(" · ", parts);
    }

    /** The host's answer, empty while silent. */
    static String answer(Component speaker, @Nullable HostAnswer answer) {
        if (answer == null) {
            return "";
        }
        String word = Words.of(speaker, "answered", answer.kind());
        return answer.actual() == null ? word : word + " " + Moments.words(answer.actual());
    }
}
