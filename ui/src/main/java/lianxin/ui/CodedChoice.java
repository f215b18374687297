package lianxin.ui;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import lianxin.ledger.ExtraValue;
import lianxin.ledger.RecordForm;
import org.jspecify.annotations.Nullable;

/**
 * What is chosen of a coded field: a code of the house, or closer, a value that a pack has added under it.
 *
 * @param detail the value that was added, null for the code itself
 */
public record CodedChoice<E extends Enum<E>>(
        E code, @Nullable ExtraValue detail) {

    /** A code of the house. */
    public static <E extends Enum<E>> CodedChoice<E> of(E code) {
        return new CodedChoice<>(code, null);
    }

    /** What a record says by its code and what stands beside it. */
    public static <E extends Enum<E>> CodedChoice<E> of(E code, Collection<ExtraValue> extra, String coded) {
        return new CodedChoice<>(code, ExtraValue.detail(extra, coded).orElse(null));
    }

    /** All there is to choose from: each code, followed by what has been added under it. */
    public static <E extends Enum<E>> List<CodedChoice<E>> offered(E[] codes, RecordForm added, String coded) {
        return offered(codes, added, coded, Enum::name);
    }

    /**
     * The same where several codes share a value of the field.
     *
     * @param above the value whose closer words follow a code; empty for none
     */
    public static <E extends Enum<E>> List<CodedChoice<E>> offered(
            E[] codes, RecordForm added, String coded, Function<E, String> above) {
        List<CodedChoice<E>> all = new ArrayList<>();
        for (E code : codes) {
            all.add(of(code));
            added.details(coded)
                    .ifPresent(field -> field.under().forEach((value, under) -> {
                        if (under.equals(above.apply(code))) {
                            all.add(new CodedChoice<>(code, field.value(value)));
                        }
                    }));
        }
        return all;
    }

    /** The one that was written; empty when it is no longer offered. */
    public static <E extends Enum<E>> Optional<CodedChoice<E>> read(String text, Collection<CodedChoice<E>> offered) {
        return offered.stream().filter(choice -> choice.write().equals(text)).findFirst();
    }

    /** This, or the code alone when it is no longer offered. */
    public CodedChoice<E> among(Collection<CodedChoice<E>> offered) {
        return read(write(), offered).orElseGet(() -> of(code));
    }

    /** As drafts and forms keep it. */
    public String write() {
        return detail == null ? code.name() : code.name() + "/" + detail.value();
    }

    /** The value that was added, as a record keeps it. */
    public List<ExtraValue> extra() {
        return detail == null ? List.of() : List.of(detail);
    }

    /** The word for the code, with the closer one behind it. */
    public String words(String word, Speech speech) {
        return detail == null ? word : speech.say("ui.extra.unit", word, detail.words());
    }
}
