package lianxin.drafting;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes texts, lists and maps of them the way packs are written, so that they are read back exactly. */
final class Notation {

    /** What means nothing but itself, wherever it stands. */
    private static final Pattern PLAIN = Pattern.compile(
            "[\\p{L}\\p{N}（《“〔_.][\\p{L}\\p{N}_./（）《》“”〔〕、。，；：·+-]*( [\\p{L}\\p{N}_./（）《》“”〔〕、。，；：·+-]+)*");

    private Notation() {}

    /** An entry of a document at this depth, with its end of line. */
    static String entry(String key, Object value, String indent) {
        String head = indent + scalar(key) + ":";
        return switch (value) {
            case String text
            when isLines(text) ->
                head + " |-\n"
                        + text.lines().map(line -> indent + "  " + line + "\n").collect(Collectors.joining());
            case Map<?, ?> map
            when !map.isEmpty() && indent.isEmpty() ->
                head + "\n"
                        + map.entrySet().stream()
                                .map(one -> entry(String.valueOf(one.getKey()), one.getValue(), indent + "  "))
                                .collect(Collectors.joining());
            case List<?> list
            when list.stream().anyMatch(Map.class::isInstance) ->
                head + "\n"
                        + list.stream()
                                .map(item -> indent + "  - " + flow(item) + "\n")
                                .collect(Collectors.joining());
            default -> head + " " + flow(value) + "\n";
        };
    }

    /** A document of its own. */
    static String document(Map<String, ?> fields) {
        return fields.entrySet().stream()
                .map(field -> entry(field.getKey(), field.getValue(), ""))
                .collect(Collectors.joining());
    }

    /** Several lines that stay as they are when they are written one below the other. */
    private static boolean isLines(String text) {
        return text.contains("\n")
                && !text.contains("\r")
                && !text.contains("\t")
                && !text.endsWith("\n")
                && text.lines().noneMatch(line -> line.isBlank() || line.startsWith(" "));
    }

    /** A value on one line. */
    static String flow(Object value) {
        return switch (value) {
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(one -> scalar(String.valueOf(one.getKey())) + ": " + flow(one.getValue()))
                        .collect(Collectors.joining(", ", "{ ", " }"));
            case List<?> list -> list.stream().map(Notation::flow).collect(Collectors.joining(", ", "[", "]"));
            default -> scalar(String.valueOf(value));
        };
    }

    private static String scalar(String text) {
        return PLAIN.matcher(text).matches()
                ? text
                : '"'
                        + text.replace("\\", "\\\\")
                                .replace("\"", "\\\"")
                                .replace("\r\n", "\n")
                                .replace("\r", "\n")
                                .replace("\n", "\\n")
                                .replace("\t", "\\t")
                        + '"';
    }
}
