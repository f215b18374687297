package lianxin.ledger;

import java.util.List;
import java.util.Map;

/**
 * A kind of fact, declared as a bean by the module that posts it. Predicates of rule packs are type-checked against it.
 * Every fact also has {@code fact.days} (length, both ends included) and {@code fact.confirmed}.
 *
 * @param name module and kind, as in {@code liaison.visit}
 * @param title Chinese title shown in 计数依据, as in {@code 到点}
 * @param object word for what the fact's object is, as in {@code point} or {@code member}; empty when it has none
 */
public record FactKind(String name, String title, String object, List<Attribute> attributes) {

    public FactKind {
        attributes = List.copyOf(attributes);
    }

    /** Whether these are values of declared attributes, each of its type. */
    boolean accepts(Map<String, Object> values) {
        return values.entrySet().stream()
                .allMatch(value -> attributes.stream()
                        .anyMatch(attribute -> attribute.name().equals(value.getKey())
                                && attribute.type().accepts(value.getValue())));
    }
}
