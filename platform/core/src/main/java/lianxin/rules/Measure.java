package lianxin.rules;

import java.util.EnumSet;
import java.util.Set;

/**
 * What is measured over facts.
 *
 * @param attribute attribute that is summed or told apart, empty where none is needed
 */
record Measure(Kind kind, String attribute) {

    /** The measures that packs may name. */
    enum Kind {
        COUNT,
        SUM,
        DISTINCT,
        /** Days, each calendar day once. */
        DURATION,
        MAX,
        MIN
    }

    private static final Set<Kind> NUMBERS = EnumSet.of(Kind.SUM, Kind.MAX, Kind.MIN);

    /** A measure as packs write it, over facts of this place. */
    static Measure read(YamlNode node, Place fact) {
        Call call = Call.of(node);
        Kind kind = call.name.choice(Kind.class);
        if (!call.argument.isEmpty()) {
            fact.named(node, call.argument);
        }
        if (NUMBERS.contains(kind)) {
            fact.number(node.key(call.argument.contains(".") ? call.argument : "fact." + call.argument));
        }
        return new Measure(kind, call.argument);
    }

    /** A name with what stands in brackets behind it: {@code sum(days)}, {@code count}. */
    record Call(YamlNode name, String argument) {

        static Call of(YamlNode node) {
            String text = node.text();
            int bracket = text.indexOf('(');
            return bracket < 0 || !text.endsWith(")")
                    ? new Call(node, "")
                    : new Call(node.key(text.substring(0, bracket)), text.substring(bracket + 1, text.length() - 1));
        }
    }
}
