package lianxin.rules;

import java.util.HashMap;
import java.util.Map;
import lianxin.ledger.Fact;
import org.jspecify.annotations.Nullable;

/** The fact, member and object that a check is about at the moment. */
final class AtHand {

    private final @Nullable Presence object;
    private @Nullable Presence member;
    private @Nullable Fact fact;

    AtHand(@Nullable Presence object) {
        this.object = object;
    }

    @Nullable
    Presence object() {
        return object;
    }

    @Nullable
    Presence member() {
        return member;
    }

    @Nullable
    Fact fact() {
        return fact;
    }

    void about(@Nullable Presence one) {
        member = one;
    }

    void about(@Nullable Fact one) {
        fact = one;
    }

    /** The values, as texts, of what is at hand under these names. */
    Map<String, String> shared(Map<String, String> same, Case asked) {
        Map<String, String> values = new HashMap<>();
        same.keySet().forEach(own -> {
            Object value = own.contains(".") ? asked.find(own).orElse("") : item(own, asked);
            values.put(own, String.valueOf(value));
        });
        return values;
    }

    /** Whether what is at hand now has these values under the other names. */
    boolean shares(Map<String, String> same, Map<String, String> values, Case asked) {
        return same.entrySet().stream()
                .allMatch(pair -> String.valueOf(item(pair.getValue(), asked)).equals(values.get(pair.getKey())));
    }

    private @Nullable Object item(String name, Case asked) {
        if (fact != null) {
            return switch (name) {
                case "event" -> fact.content().event();
                case "object" -> fact.object();
                default -> ofFact(name, asked);
            };
        }
        Presence item = member == null ? object : member;
        return item == null
                ? null
                : name.equals("object") ? (Object) item.object() : item.attribute(name, asked.window());
    }

    @Nullable
    Object ofObject(String word, String attribute, Case asked) {
        Presence one = member != null && member.relation().object().equals(word) ? member : object;
        return one == null ? null : one.attribute(attribute, asked.window());
    }

    @Nullable
    Object ofFact(String attribute, Case asked) {
        if (fact == null) {
            return null;
        }
        return switch (attribute) {
            case "days" -> (long) asked.credited(fact).days();
            case "weekday" -> (long) fact.firstDay().getDayOfWeek().getValue();
            case "month" -> (long) fact.firstDay().getMonthValue();
            case "confirmed" -> fact.content().confirmed();
            default -> fact.content().attributes().get(attribute);
        };
    }

    /** The cell of a table for a subject of which this is known, and the object at hand. */
    String cell(Parameter parameter, Map<String, Object> subject) {
        String cell = Parameter.PLAIN;
        for (String attribute : parameter.by()) {
            Object known = subject.get(attribute);
            String value = String.valueOf(
                    known == null && object != null ? object.attributes().get(attribute) : known);
            cell = cell.isEmpty() ? value : cell + '/' + value;
        }
        return cell;
    }
}
