package lianxin.ui.plain;

import java.util.ArrayList;
import java.util.Arrays;
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
import lianxin.liaison.VisitWork;
import lianxin.liaison.VisitWork.PolicyBriefing;
import lianxin.liaison.VisitWork.Task;
import lianxin.liaison.VisitWork.ThreeTogethers;
import lianxin.liaison.VisitWork.YouthInterview;
import lianxin.liaison.YouthField;
import lianxin.ui.Speech;

/** The fields for what was done during a visit: shown as they were typed, read as the facade takes them. */
final class VisitWorkFields {

    /** Without script no row can be added; more of them than anybody needs on a phone are recorded in the full edition. */
    private static final int ROWS = 3;

    /** How many were interviewed in one field. */
    record InterviewRow(String label, String name, String number, String firstName, String firstTime) {}

    /** One briefing. */
    record BriefingRow(int row, String topicName, List<Choice> topics, String audienceName, String audience) {}

    /** One day of 三同. */
    record TogetherRow(int row, String dayName, String day, List<Choice> kinds) {}

    private VisitWorkFields() {}

    static Map<String, Object> show(Typed typed, Speech speech) {
        Map<String, Object> content = new HashMap<>();
        content.put("tasks", Choice.of("task", Task.values(), task -> word(speech, "task", task), typed));
        content.put("companions", typed.first("companions"));
        content.put("resident", typed.has("resident", "yes"));
        content.put(
                "interviews",
                Arrays.stream(YouthField.values())
                        .map(field -> new InterviewRow(
                                word(speech, "field", field),
                                "number-" + field,
                                typed.first("number-" + field),
                                "first-" + field,
                                typed.first("first-" + field)))
                        .toList());
        content.put(
                "briefings",
                rows().mapToObj(row -> briefing(row, typed, speech)).toList());
        content.put(
                "togethers",
                rows().mapToObj(row -> together(row, typed, speech)).toList());
        content.put("workOpen", typed.hasAny("task") || typed.hasAny("companions") || typed.hasAny("resident"));
        content.put("interviewsOpen", typed.hasAny("number-") || typed.hasAny("first-"));
        content.put("briefingsOpen", typed.hasAny("topic-") || typed.hasAny("audience-"));
        content.put("togethersOpen", typed.hasAny("together-") || typed.hasAny("kind-"));
        return content;
    }

    private static BriefingRow briefing(int row, Typed typed, Speech speech) {
        String name = "topic-" + row;
        return new BriefingRow(
                row,
                name,
                Choice.of(name, PolicyBriefing.Topic.values(), topic -> word(speech, "topic", topic), typed),
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

    static VisitWork read(Typed typed, Reading reading) {
        return new VisitWork(
                typed.has("resident", "yes"),
                reading.number("companions", "companions"),
                codes(Task.class, typed.all("task")),
                rows().mapToObj(row -> together(row, typed, reading))
                        .flatMap(Optional::stream)
                        .toList(),
                rows().mapToObj(row -> briefing(row, typed, reading))
                        .flatMap(Optional::stream)
                        .toList(),
                interviews(reading));
    }

    private static Optional<ThreeTogethers> together(int row, Typed typed, Reading reading) {
        Set<ThreeTogethers.Kind> kinds = codes(ThreeTogethers.Kind.class, typed.all("kind-" + row));
        if (!reading.isTyped("together-" + row) && !kinds.isEmpty()) {
            reading.refuse(Refusal.of("threeTogethers", "plain.together-day"));
        }
        return reading.day("together-" + row, "threeTogethers").map(day -> new ThreeTogethers(day, kinds));
    }

    private static Optional<PolicyBriefing> briefing(int row, Typed typed, Reading reading) {
        int audience = reading.number("audience-" + row, "briefings");
        Optional<PolicyBriefing.Topic> topic = Reading.code(PolicyBriefing.Topic.class, typed.first("topic-" + row));
        if (topic.isEmpty() && audience != 0) {
            reading.refuse(Refusal.of("briefings", "plain.briefing-topic"));
        }
        return topic.map(what -> new PolicyBriefing(what, audience));
    }

    private static List<YouthInterview> interviews(Reading reading) {
        List<YouthInterview> interviews = new ArrayList<>();
        for (YouthField field : YouthField.values()) {
            int number = reading.number("number-" + field, "interviews");
            int firstTime = reading.number("first-" + field, "interviews");
            if (number != 0 || firstTime != 0) {
                interviews.add(new YouthInterview(field, number, firstTime));
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
