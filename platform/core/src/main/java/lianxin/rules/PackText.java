package lianxin.rules;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A text of an uploaded pack, in which one reads what is said. */
final class PackText {

    /** Control characters, and marks that turn the direction of writing around: what one reads must be what is said. */
    private static final Pattern HIDDEN =
            Pattern.compile("[\\p{Cc}&&[^\\t\\n\\r]]|\\p{Cs}|[\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]");

    private PackText() {}

    /** Whether one would not see everything that it says: YAML can write by its number what has no shape. */
    static boolean hides(String text) {
        return HIDDEN.matcher(text).find();
    }

    /** What a file says; ends with {@link Unreadable} when it is no text in UTF-8, or hides something. */
    static String of(String path, byte[] content) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException otherwise) {
            throw new Unreadable(path, 1, "not-utf-8", path);
        }
        var hidden = HIDDEN.matcher(text);
        if (hidden.find()) {
            int line = 1
                    + (int) text.substring(0, hidden.start())
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            throw new Unreadable(path, line, "hidden-character");
        }
        return text;
    }
}
