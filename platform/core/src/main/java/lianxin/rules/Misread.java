package lianxin.rules;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says of a predicate that does not compile what is wrong with it. */
final class Misread {

    private static final Pattern WRITTEN = Pattern.compile("\"[^\"]*\"|'[^']*'");
    private static final Pattern NAME = Pattern.compile("\\w+(\\.\\w+)+(?![\\w.(])");

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
        return message.contains("no matching overload")
                ? source.unreadable("unlike-things", text)
                : source.unreadable("predicate", text, message);
    }
}
