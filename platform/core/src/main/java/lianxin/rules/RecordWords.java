package lianxin.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import lianxin.ledger.Attribute;
import lianxin.ledger.FactKind;
import lianxin.ledger.RecordField;
import lianxin.rules.PackFields.Added;

/** What a chain of packs adds to each kind of record, on top of what its facts say already. */
final class RecordWords {

    /** More than that fills a form, and the attributes of a fact. */
    private static final int MOST = 8;

    private static final FactKind NOBODY = new FactKind("", "", "", List.of());

    private final Map<String, FactKind> facts;
    private final Map<String, Map<String, RecordField>> fields = new LinkedHashMap<>();

    /** Over these kinds of facts, which learn what is added. */
    RecordWords(Map<String, FactKind> facts) {
        this.facts = facts;
    }

    /** The fields of a kind of record, those of higher levels first. */
    List<RecordField> of(String record) {
        return List.copyOf(fields.getOrDefault(record, Map.of()).values());
    }

    RecordField field(Added added) {
        return fields.getOrDefault(added.record(), Map.of())
                .getOrDefault(added.field().name(), added.field());
    }

    /** The fields of all kinds of records. */
    List<RecordField> all() {
        return fields.values().stream()
                .flatMap(known -> known.values().stream())
                .toList();
    }

    void add(Pack pack, Consumer<Finding> findings) {
        for (Added one : pack.fields()) {
            try {
                if (pack.header().isLimited()) {
                    throw one.at().unreadable("fields-for-some");
                }
                add(one);
            } catch (Unreadable broken) {
                findings.accept(broken.finding());
            }
        }
    }

    private void add(Added one) {
        boolean value = !one.field().under().isEmpty();
        List<FactKind> kinds = facts.values().stream()
                .filter(kind -> kind.categories().equals(one.record()))
                .filter(kind -> value || kind.takesFields())
                .toList();
        FactKind named = facts.getOrDefault(one.record(), NOBODY);
        if (named.isAboutAPerson()) {
            throw one.at().unreadable("about-one-person", named.title());
        }
        if (kinds.isEmpty()) {
            throw one.at().unreadable("unknown-record", one.record(), records());
        }
        RecordField field = value ? AddedValues.of(one, kinds) : one.field();
        Map<String, RecordField> known = fields.computeIfAbsent(one.record(), record -> new LinkedHashMap<>());
        RecordField above = known.get(field.name());
        if (above == null && isTaken(kinds, field.name())
                || above != null
                        && (field.under().isEmpty()
                                || field.choices().keySet().stream().anyMatch(above.choices()::containsKey))) {
            throw one.at().unreadable("field-taken", field.title());
        }
        known.put(field.name(), above == null ? field : AddedValues.both(above, field));
        if (known.size() > MOST) {
            throw one.at().unreadable("too-many-fields", one.record(), MOST);
        }
        if (above == null) {
            RecordField.Type type = field.type();
            Attribute attribute =
                    new Attribute(field.name(), type.attribute(), field.range().unit(), field.title());
            kinds.forEach(kind -> facts.put(kind.name(), kind.with(attribute)));
        }
    }

    private static boolean isTaken(List<FactKind> kinds, String name) {
        return Predicates.OF_FACTS.stream()
                        .anyMatch(attribute -> attribute.name().equals(name))
                || List.of("event", "object").contains(name)
                || kinds.stream().anyMatch(kind -> kind.attribute(name).isPresent());
    }

    private String records() {
        return facts.values().stream()
                .filter(FactKind::takesFields)
                .map(FactKind::record)
                .distinct()
                .sorted()
                .collect(Collectors.joining("、"));
    }
}
