package lianxin.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A kind of fact, declared as a bean by the module that posts it. Predicates of rule packs are type-checked against it.
 * Every fact also has {@code fact.days} (length, both ends included) and {@code fact.confirmed}.
 *
 * @param name module and kind, as in {@code liaison.visit}
 * @param title Chinese title shown in 计数依据, as in {@code 到点}
 * @param object word for what the fact's object is, as in {@code point} or {@code member}; empty when it has none
 * @param record the kind of record whose further fields its facts carry as attributes, as in {@code liaison.visit}: packs
 *     may add some; empty when they may not, {@link #YOUNG_PERSON} when each fact is about one young person
 */
public record FactKind(String name, String title, String object, List<Attribute> attributes, String record) {

    /** Stands in place of a record where each fact is about one young person: packs add nothing at all. */
    public static final String YOUNG_PERSON = "young-person";

    public FactKind {
        attributes = List.copyOf(attributes);
    }

    /** A kind to whose record packs add no fields. */
    public FactKind(String name, String title, String object, List<Attribute> attributes) {
        this(name, title, object, attributes, "");
    }

    /** The same kind with a further attribute. */
    public FactKind with(Attribute further) {
        return new FactKind(
                name,
                title,
                object,
                Stream.concat(attributes.stream(), Stream.of(further)).toList(),
                record);
    }

    /** The attribute of this name. */
    public Optional<Attribute> attribute(String wanted) {
        return attributes.stream().filter(one -> one.name().equals(wanted)).findFirst();
    }

    /** Whether each fact is about one young person. */
    public boolean isAboutAPerson() {
        return record.equals(YOUNG_PERSON);
    }

    /** Whether packs may add fields to the record. */
    public boolean takesFields() {
        return !record.isEmpty() && !isAboutAPerson();
    }

    /** What packs name to add values: the record, or the kind itself where it is but a part of another record. */
    public String categories() {
        return takesFields() ? record : name;
    }

    /** Whether these are values of declared attributes, each of its type, or of what a pack may have added. */
    boolean accepts(Map<String, Object> values) {
        return values.entrySet().stream()
                .allMatch(value -> attribute(value.getKey())
                        .map(known -> known.type().accepts(value.getValue()))
                        .orElseGet(() -> takesFields() || takesDetail(value.getKey())));
    }

    private boolean takesDetail(String detail) {
        return attributes.stream()
                .anyMatch(one -> !one.choices().isEmpty() && detail.equals(one.name() + RecordField.DETAIL));
    }
}
