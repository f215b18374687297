package lianxin.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lianxin.kernel.Outcome;
import lianxin.kernel.Refusal;

/** The fields that the packs in force on a day add to a kind of record. */
public record RecordForm(List<RecordField> fields) {

    /** What stands before the name of a field in refusals. */
    public static final String PREFIX = "extra.";

    /** Nothing is added. */
    public static final RecordForm NONE = new RecordForm(List.of());

    public RecordForm {
        fields = List.copyOf(fields);
    }

    /** The values that are added to a coded field of the module, as in {@code form}. */
    public Optional<RecordField> details(String of) {
        return find(of + RecordField.DETAIL);
    }

    /** The fields that stand beside those of the module. */
    public List<RecordField> beside() {
        return fields.stream().filter(field -> field.under().isEmpty()).toList();
    }

    private Optional<RecordField> find(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /**
     * Reads what was entered. Refused: a field that nobody has added, one entered twice, a value that the field does not
     * take, a detail of another value than the record has, and, where all is asked, a required field left empty.
     *
     * @param entered what was entered; blank is nothing
     * @param kept what the record says already: values whose fields are no more stay with it
     * @param coded what the record says in its own coded fields, as in {@code form}
     * @param complete whether required fields are asked for
     */
    public Outcome<List<ExtraValue>> read(
            Collection<ExtraValue> entered, Collection<ExtraValue> kept, Map<String, String> coded, boolean complete) {
        List<Refusal> refusals = new ArrayList<>();
        Map<String, ExtraValue> read = new LinkedHashMap<>();
        kept.stream().filter(value -> find(value.name()).isEmpty()).forEach(value -> read.put(value.name(), value));
        Map<String, String> values = new LinkedHashMap<>();
        for (ExtraValue one : entered) {
            boolean known = find(one.name()).isPresent();
            if (!known && !read.containsKey(one.name()) && !one.value().isBlank()) {
                refusals.add(Refusal.of(PREFIX + one.name(), "extra.unknown", one.name()));
            } else if (known && values.put(one.name(), one.value().strip()) != null) {
                refusals.add(Refusal.of(PREFIX + one.name(), "extra.twice", one.title()));
            }
        }
        for (RecordField field : fields) {
            String value = values.getOrDefault(field.name(), "");
            if (!value.isEmpty()) {
                field.refusal(value).or(() -> elsewhere(field, value, coded)).ifPresent(refusals::add);
                read.put(field.name(), field.value(value));
            } else if (complete && field.required()) {
                refusals.add(Refusal.of(
                                PREFIX + field.name(),
                                "extra.missing",
                                field.title(),
                                field.source().title())
                        .by(field.source().article()));
            }
        }
        return refusals.isEmpty() ? Outcome.accepted(List.copyOf(read.values())) : Outcome.refused(refusals);
    }

    private static Optional<Refusal> elsewhere(RecordField field, String value, Map<String, String> coded) {
        String above = field.under().get(value);
        String of = field.name().substring(0, Math.max(0, field.name().length() - RecordField.DETAIL.length()));
        return above == null || above.equals(coded.get(of))
                ? Optional.empty()
                : Optional.of(Refusal.of(PREFIX + field.name(), "extra.elsewhere", field.title()));
    }
}
