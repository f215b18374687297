package lianxin.ui.plain;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lianxin.kernel.Refusal;
import lianxin.ledger.RecordForm;
import lianxin.liaison.VisitWork;
import lianxin.liaison.VisitWork.PolicyBriefing;
import lianxin.liaison.VisitWork.Task;
import lianxin.liaison.VisitWork.ThreeTogethers;
import lianxin.liaison.VisitWork.YouthInterview;
import lianxin.liaison.YouthField;
import lianxin.ui.CodedChoice;
import lianxin.ui.Speech;

/** The fields for what was done during a visit: shown as they were typed, read as the facade takes them. */
final class VisitWorkFields {

    /** Without script no row can be added; more of them than anybody needs on a phone are recorded in the full edition. */
    private static final int ROWS = 3;

    private VisitWorkFields() {}

    static Map<String, Object> show(Typed typed, RecordForm added, Speech speech) {
        Map<String, Object> content = new HashMap<>();
        content.put("tasks", Choice.of("task", Task.values(), task -> word(speech, "task", task), typed));
        content.put("companions", typed.first("companions"));
        content.put("resident", typed.has("resident", "yes"));
        content.put(
                "interviews",
                fields(added).stream()
                        .map(field -> new InterviewRow(
                                field.words(word(speech, "field", field.code()), speech),
                                "number-" + field.write(),
                                typed.first("number-" + field.write()),
                                "first-" + field.write(),
                                typed.first("first-" + field.write())))
                        .toList());
        content.put(
                "briefings",
                rows().mapToObj(row -> briefing(row, typed, added, speech)).toList());
        content.put(
                "togethers",
                rows().mapToObj(row -> together(row, typed, speech)).toList());
        content.put("workOpen", typed.hasAny("task") || typed.hasAny("companions") || typed.hasAny("resident"));
        content.put("interviewsOpen", typed.hasAny("number-") || typed.hasAny("first-"));
        content.put("briefingsOpen", typed.hasAny("topic-") || typed.hasAny("audience-"));
        content.put("togethersOpen", typed.hasAny("together-") || typed.hasAny("kind-"));
        return content;
    }

    private static List<CodedChoice<YouthField>> fields(RecordForm added) {
        return CodedChoice.offered(YouthField.values(), added, "field");
    }

    private static List<CodedChoice<PolicyBriefing.Topic>> topics(RecordForm added) {
        return CodedChoice.offered(PolicyBriefing.Topic.values(), added, "topic");
    }

    private static BriefingRow briefing(int row, Typed typed, RecordForm added, Speech speech) {
        String name = "topic-" + row;
        return new BriefingRow(
                row,
                name,
                Choice.of(name, topics(added), topic -> word(speech, "topic", topic), typed, speech),
                "audience-" + row,
                typed.first("audience-" + row));
    }

    private static TogetherRow together(int row, Typed typed, Speech speech) {
        String name = "kind-" + row;
        return new TogetherRow(
                row,
                "together-" + row,
                typed.first("together-" + row),
                Choice.of(name, ThreeTogethers.Kind.values(), kind -> word(speech, "three_togethers", kind), typed));
    }

    static VisitWork read(Typed typed, RecordForm added, Reading reading) {
        return new VisitWork(
                typed.has("resident", "yes"),
                reading.number("companions", "companions"),
                codes(Task.class, typed.all("task")),
                rows().mapToObj(row -> together(row, typed, reading))
                        .flatMap(Optional::stream)
                        .toList(),
                rows().mapToObj(row -> briefing(row, typed, added, reading))
                        .flatMap(Optional::stream)
                        .toList(),
                interviews(added, reading));
    }

    private static Optional<ThreeTogethers> together(int row, Typed typed, Reading reading) {
        Set<ThreeTogethers.Kind> kinds = codes(ThreeTogethers.Kind.class, typed.all("kind-" + row));
        if (!reading.isTyped("together-" + row) && !kinds.isEmpty()) {
            reading.refuse(Refusal.of("threeTogethers", "plain.together-day"));
        }
        return reading.day("together-" + row, "threeTogethers").map(day -> new ThreeTogethers(day, kinds));
    }

    private static Optional<PolicyBriefing> briefing(int row, Typed typed, RecordForm added, Reading reading) {
        int audience = reading.number("audience-" + row, "briefings");
        Optional<CodedChoice<PolicyBriefing.Topic>> topic =
                CodedChoice.read(typed.first("topic-" + row), topics(added));
        if (topic.isEmpty() && audience != 0) {
            reading.refuse(Refusal.of("briefings", "plain.briefing-topic"));
        }
        return topic.map(what -> new PolicyBriefing(what.code(), audience, what.extra()));
    }

    private static List<YouthInterview> interviews(RecordForm added, Reading reading) {
        List<YouthInterview> interviews = new ArrayList<>();
        for (CodedChoice<YouthField> field : fields(added)) {
            int number = reading.number("number-" + field.write(), "interviews");
            int firstTime = reading.number("first-" + field.write(), "interviews");
            if (number != 0 || firstTime != 0) {
                interviews.add(new YouthInterview(field.code(), number, firstTime, field.extra()));
            }
        }
        return interviews;
    }

    private static <E extends Enum<E>> Set<E> codes(Class<E> type, List<String> texts) {
        return texts.stream()
                .flatMap(text -> Reading.code(type, text).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(type)));
    }

    private static IntStream rows() {
        return IntStream.rangeClosed(1, ROWS);
    }

    private static String word(Speech speech, String group, Enum<?> code) {
        return speech.say("liaison." + group + "." + code.name().toLowerCase(Locale.ROOT));
    }
}
