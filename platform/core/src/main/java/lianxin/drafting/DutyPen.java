package lianxin.drafting;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes duties that a form can hold, each with the number and, where nobody declares it yet, the kind of fact of its name. */
record DutyPen(Writing draft) {

    Writing write(Edit.Duty edit) {
        SimpleDuty duty = edit.duty();
        Writing written = say(Writing.DUTIES, "duty", duty.name(), duty.fields());
        written = new DutyPen(written).number(duty, edit.least());
        return edit.kind() == null ? written : new DutyPen(written).kind(duty, edit.kind());
    }

    Writing write(Edit.Widening edit) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("amends", edit.duty());
        SimpleDuty.limits(fields, "also", edit.subject().word(), edit.also());
        return say(Writing.DUTIES, "amends", edit.duty(), fields);
    }

    private Writing say(String folder, String key, String name, Map<String, Object> fields) {
        return draft.find(folder, key, name)
                .map(passage -> draft.with(passage, passage.say(fields)))
                .orElseGet(() -> draft.and(Pen.file(folder, name), Notation.document(fields)));
    }

    private Writing number(SimpleDuty duty, Edit.@Nullable Least least) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", duty.name());
        draft.find(Writing.PARAMETERS, "name", duty.name()).map(Passage::fields).ifPresent(fields::putAll);
        fields.put("title", duty.title());
        fields.put("unit", duty.counted().unit());
        fields.put("article", duty.article());
        fields.putIfAbsent("bound", "floor");
        if (least != null) {
            LocalDate since = least.since();
            fields.put("values", Map.of(since.toString(), dated(least)));
        }
        return say(Writing.PARAMETERS, "name", duty.name(), fields);
    }

    private static Map<String, Object> dated(Edit.Least least) {
        Map<String, Object> dated = new LinkedHashMap<>();
        dated.put("value", least.value());
        dated.put("reference", least.reference());
        return dated;
    }

    private Writing kind(SimpleDuty duty, Edit.NewKind kind) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("title", kind.title());
        fields.put("subject", duty.subject().word());
        if (!kind.unit().isEmpty()) {
            Map<String, Object> amount = new LinkedHashMap<>();
            amount.put("type", "number");
            amount.put("unit", kind.unit());
            amount.put("meaning", kind.title());
            fields.put("attributes", Map.of("amount", amount));
        }
        return draft.passages(Writing.KINDS).stream()
                .findFirst()
                .map(passage -> draft.with(passage, passage.put("facts", duty.name(), fields)))
                .orElseGet(() ->
                        draft.and(Writing.KINDS, Notation.document(Map.of("facts", Map.of(duty.name(), fields)))));
    }

    /** Without a duty, its sentences, and what bears its name and is spoken of nowhere else. */
    Writing drop(String name) {
        Writing left = Stream.of(draft.find(Writing.DUTIES, "duty", name), draft.find(Writing.DUTIES, "amends", name))
                .flatMap(Optional::stream)
                .findFirst()
                .map(passage -> draft.with(passage, ""))
                .orElse(draft);
        boolean own = draft.find(Writing.DUTIES, "duty", name).isPresent();
        while (own && left.find(Writing.SCENARIOS, "duty", name).isPresent()) {
            left = left.with(left.find(Writing.SCENARIOS, "duty", name).orElseThrow(), "");
        }
        return own ? new DutyPen(left).dropUnused(name) : left;
    }

    private Writing dropUnused(String name) {
        Writing left = isNamed("param\\." + Pattern.quote(name), Writing.PARAMETERS)
                ? draft
                : draft.find(Writing.PARAMETERS, "name", name)
                        .filter(passage -> passage.fields().containsKey("title"))
                        .map(passage -> draft.with(passage, ""))
                        .orElse(draft);
        List<Passage> kinds = left.passages(Writing.KINDS).stream()
                .filter(passage -> Tree.map(passage.fields().get("facts")).containsKey(name))
                .toList();
        return kinds.isEmpty() || new DutyPen(left).isNamed(Pattern.quote(name), Writing.KINDS)
                ? left
                : new DutyPen(left).dropKind(kinds.getFirst(), name);
    }

    private Writing dropKind(Passage passage, String name) {
        boolean last = passage.fields().size() == 1
                && Tree.map(passage.fields().get("facts")).size() == 1;
        return draft.with(passage, last ? "" : passage.drop("facts", name));
    }

    private boolean isNamed(String pattern, String beside) {
        Pattern named = Pattern.compile("(?<![a-z0-9_.])" + pattern + "(?![a-z0-9_])");
        return draft.passages("pack/").stream()
                .filter(passage -> !passage.file().startsWith(beside))
                .anyMatch(passage -> named.matcher(passage.text()).find());
    }
}
