package lianxin.rules;

import java.math.BigDecimal;
import lianxin.rules.Evidence.Entry;
import lianxin.rules.Item.Reading;

/** Where the value of an item comes from. */
sealed interface Source permits Rated, FromDuty, Source.FromEntries, Source.FromInput {

    Reading read(Item item, Scoring subject, boolean optional);

    /** Dated entries that bear the item's code; none is as good as zero. */
    record FromEntries() implements Source {
        @Override
        public Reading read(Item item, Scoring subject, boolean optional) {
            BigDecimal sum =
                    subject.entries(item.code()).stream().map(Entry::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
            return new Reading(item.points(sum, subject), Scoring.shown(sum), false);
        }
    }

    /** An input that the scheme asks for. */
    record FromInput(String name) implements Source {
        @Override
        public Reading read(Item item, Scoring subject, boolean optional) {
            Object given = subject.evidence().known().get(name);
            if (given == null) {
                return Reading.missing("");
            }
            Object value = given instanceof Boolean flag ? (flag ? "yes" : "no") : value(given.toString());
            return new Reading(item.points(value, subject), Scoring.shown(value), false);
        }
    }

    /** A number where it is one, otherwise a code. */
    static Object value(String text) {
        return YamlNode.DECIMAL.matcher(text).matches() ? new BigDecimal(text) : text;
    }
}
