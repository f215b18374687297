package lianxin.ui.plain;

import java.util.List;
import java.util.function.Function;
import lianxin.ui.CodedChoice;
import lianxin.ui.Speech;

/**
 * Something that can be ticked.
 *
 * @param name of the field that it belongs to
 * @param value that is sent when it is ticked
 */
record Choice(String name, String value, String label, boolean chosen) {

    /** The codes of an enumeration as choices, ticked as they were typed. */
    static <E extends Enum<E>> List<Choice> of(String name, E[] codes, Function<E, String> label, Typed typed) {
        return List.of(codes).stream()
                .map(code -> new Choice(name, code.name(), label.apply(code), typed.has(name, code.name())))
                .toList();
    }

    /** What is offered of a coded field, with what packs have added to it. */
    static <E extends Enum<E>> List<Choice> of(
            String name, List<CodedChoice<E>> offered, Function<E, String> label, Typed typed, Speech speech) {
        return offered.stream()
                .map(each -> new Choice(
                        name,
                        each.write(),
                        each.words(label.apply(each.code()), speech),
                        typed.has(name, each.write())))
                .toList();
    }

    /** Unique on the page. */
    String id() {
        return name + "-" + value;
    }
}
