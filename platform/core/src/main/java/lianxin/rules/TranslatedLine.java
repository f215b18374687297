package lianxin.rules;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line {@code Chinese=translation}. Within either only an equals sign and a backslash take a backslash before them, so that
 * one reads what is said.
 */
record TranslatedLine(String word, String read) {

    private static final Pattern SIGN = Pattern.compile("\\\\.|=");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(.?)");

    static TranslatedLine read(String file, int number, String line) {
        int equals = SIGN.matcher(line)
                .results()
                .filter(sign -> sign.group().equals("="))
                .mapToInt(MatchResult::start)
                .findFirst()
                .orElse(0);
        String word = plain(file, number, line.substring(0, equals));
        String read = word.isEmpty() ? "" : plain(file, number, line.substring(equals + 1));
        if (read.isEmpty()) {
            throw new Unreadable(file, number, "no-translation", line);
        }
        return new TranslatedLine(word, read);
    }

    private static String plain(String file, int number, String text) {
        return ESCAPE.matcher(text.strip()).replaceAll(escape -> {
            if (!escape.group(1).equals("=") && !escape.group(1).equals("\\")) {
                throw new Unreadable(file, number, "bad-escape", escape.group());
            }
            return Matcher.quoteReplacement(escape.group(1));
        });
    }
}
