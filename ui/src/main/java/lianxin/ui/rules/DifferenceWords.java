package lianxin.ui.rules;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import lianxin.drafting.Difference;
import org.jspecify.annotations.Nullable;

/** What is otherwise, in the words of the thing: both sides with what is on one of them alone marked. */
record DifferenceWords(GroundWords words, RuleLines rules, SentenceWords sentences) {

    private static final String BEFORE = "del";
    private static final String AFTER = "ins";
    private static final Pattern WORDS = Pattern.compile("\\d+|[A-Za-z]+|(?s:.)");

    DifferenceWords(GroundWords words) {
        this(words, new RuleLines(words), new SentenceWords(words));
    }

    String what(Difference one) {
        return new DifferenceNames(words).what(one);
    }

    Component before(Difference one) {
        return side(one, one.before(), one.after(), BEFORE);
    }

    Component after(Difference one) {
        return side(one, one.after(), one.before(), AFTER);
    }

    private Component side(Difference one, @Nullable Object side, @Nullable Object other, String mark) {
        if (side == null) {
            return new Span();
        }
        return switch (one.at().kind()) {
            case NUMBER -> new Span(number(one.at().name(), side.toString()));
            case HEAD, CLAUSE ->
                Redline.of(split(side), other == null ? List.of() : split(other))
                        .running(mark);
            default ->
                Redline.of(lines(one, side), other == null ? List.of() : lines(one, other))
                        .lines(mark);
        };
    }

    private String number(String name, String value) {
        return words.room(name).map(room -> FigureForms.words(room, value)).orElse(value);
    }

    private static List<String> split(Object text) {
        return WORDS.matcher(text.toString()).results().map(MatchResult::group).toList();
    }

    private List<String> lines(Difference one, Object side) {
        return side instanceof Map<?, ?> map
                ? one.at().kind() == Difference.Kind.SENTENCE ? sentences.lines(map) : rules.of(map)
                : rules.of(Map.of("value", side));
    }
}
