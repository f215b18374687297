package lianxin.ledger;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One thing that the predicates of a rule pack may ask for, as in {@code fact.form} or {@code cadre.rank}.
 *
 * @param name snake case, without what it belongs to: {@code form}
 * @param unit Chinese unit such as {@code 天}, empty for codes and flags
 * @param meaning what it says, in Chinese, for authors of packs
 * @param choices words of the codes to which packs may add, by code and in order; empty where they may not
 */
public record Attribute(String name, AttributeType type, String unit, String meaning, Map<String, String> choices) {

    public Attribute {
        choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
    }

    /** An attribute to which packs add no values. */
    public Attribute(String name, AttributeType type, String unit, String meaning) {
        this(name, type, unit, meaning, Map.of());
    }

    public static Attribute number(String name, String unit, String meaning) {
        return new Attribute(name, AttributeType.NUMBER, unit, meaning);
    }

    public static Attribute code(String name, String meaning) {
        return new Attribute(name, AttributeType.CODE, "", meaning);
    }

    /** A code that is one of these, to which packs may add. */
    public static Attribute category(String name, String meaning, Map<String, String> choices) {
        String codes = choices.entrySet().stream()
                .map(choice -> choice.getKey() + " " + choice.getValue())
                .collect(Collectors.joining("、"));
        return new Attribute(name, AttributeType.CODE, "", meaning + "：" + codes, choices);
    }

    /** The words for these codes, in this order, as the choices of an attribute. */
    @SafeVarargs
    public static <E extends Enum<E>> Map<String, String> choices(Function<E, String> word, E... codes) {
        Map<String, String> choices = new LinkedHashMap<>();
        for (E code : codes) {
            choices.put(code.name(), word.apply(code));
        }
        return choices;
    }

    public static Attribute flag(String name, String meaning) {
        return new Attribute(name, AttributeType.FLAG, "", meaning);
    }
}
