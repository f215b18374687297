package lianxin.drafting;

import java.util.LinkedHashMap;
import java.util.Map;
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
            fields.put("values", Map.of(least.since().toString(), Pen.dated(least.value(), least.reference())));
        }
        return say(Writing.PARAMETERS, "name", duty.name(), fields);
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
}
