package lianxin.rules;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says of a predicate that does not compile what is wrong with it. */
final class Misread {

    private static final Pattern WRITTEN = Pattern.compile("\"[^\"]*\"|'[^']*'");
    private static final Pattern NAME = Pattern.compile("\\w+(\\.\\w+)+(?![\\w.(])");

    private static final Pattern UNKNOWN = Pattern.compile("undeclared reference to '([^']*)'");
    private static final Pattern PLACE = Pattern.compile("<input>:\\d+:(\\d+)");

    private Misread() {}

    /** What is wrong, as far as possible in words that do not come from the compiler. */
    static Unreadable of(YamlNode source, String message, Set<String> known) {
        String text = source.text();
        String name = NAME.matcher(WRITTEN.matcher(text).replaceAll(""))
                .results()
                .map(MatchResult::group)
                .filter(one -> !known.contains(one))
                .findFirst()
                .orElse("");
        if (!name.isEmpty() && message.contains("undeclared reference")) {
            String word = name.substring(0, name.indexOf('.') + 1);
            String like = known.stream()
                    .filter(one -> one.startsWith(word) && !one.startsWith("param."))
                    .sorted()
                    .collect(Collectors.joining("、"));
            return source.unreadable("unknown-name", text, name, like);
        }
        if (message.contains("no matching overload")) {
            return source.unreadable("unlike-things", text);
        }
        Matcher unknown = UNKNOWN.matcher(message);
        if (unknown.find()) {
            return source.unreadable("predicate-word", text, unknown.group(1));
        }
        if (message.contains("limit") || message.contains("exceed")) {
            return source.unreadable("predicate-long");
        }
        Matcher place = PLACE.matcher(message);
        return message.contains("expected type") || !place.find()
                ? source.unreadable("predicate", text)
                : source.unreadable("predicate-at", text, place.group(1));
    }
}
