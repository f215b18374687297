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

    /** These fields and those of another form that are not among them. */
    public RecordForm and(RecordForm other) {
        List<RecordField> all = new ArrayList<>(fields);
        other.fields.stream().filter(field -> find(field.name()).isEmpty()).forEach(all::add);
        return new RecordForm(all);
    }

    /** What stands above the columns for these fields, in tables on paper and in workbooks. */
    public List<String> headings() {
        return beside().stream().map(RecordField::label).toList();
    }

    /** What a record says in each of these columns; empty where it says nothing. */
    public List<String> cells(Collection<ExtraValue> values) {
        return beside().stream()
                .map(field -> values.stream()
                        .filter(value -> value.name().equals(field.name()))
                        .findFirst()
                        .map(value -> value.type() == AttributeType.NUMBER ? value.value() : value.words())
                        .orElse(""))
                .toList();
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
