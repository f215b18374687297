package lianxin.organization;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A name as people begin to type it: by characters, by full pinyin, by initials. The way in which nearly all
 * organisations' names begin is left out, or nobody would find anything by it.
 */
record Spelling(String start, String pinyin, String initials) {

    private static final Transliterator LATIN = Transliterator.getInstance("Han-Latin/Names; Latin-ASCII");
    private static final Pattern COMMON_START = Pattern.compile("^(中国共产主义青年团|共青团)(?=.)");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern PERSON = Pattern.compile("[\u4e00-\u9fff]{2,4}");
    private static final String NEUTRAL = "丁丁";
    private static final String NEUTRAL_LATIN = "ding ding";
    private static final int MOST_PIECES = 50_000;
    private static final Map<String, String> PIECES = new ConcurrentHashMap<>();
    private static final Pattern TYPED_UMLAUT = Pattern.compile("(?<=[ln])[vü]");
    /** A surname's way to write 吉 that has no reading of its own in the tables. */
    private static final String RARE = "𠮷";

    private static final String COMMON = "吉";
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    static Spelling of(String name) {
        String start = start(name);
        String[] syllables = BETWEEN_WORDS.split(latin(start).toLowerCase(Locale.ROOT));
        return new Spelling(
                start,
                String.join("", syllables),
                Stream.of(syllables)
                        .filter(syllable -> !syllable.isEmpty())
                        .map(syllable -> syllable.substring(0, 1))
                        .collect(Collectors.joining()));
    }

    /** The name without its common start. */
    static String start(String name) {
        return COMMON_START.matcher(name).replaceFirst("");
    }

    /**
     * People's names are put together from pieces seen before, a hundred times faster than the whole: the first two
     * characters, where surnames are read in their own way, and every further one behind a name that changes nothing.
     */
    private static String latin(String written) {
        String text = written.replace(RARE, COMMON);
        if (!PERSON.matcher(text).matches()) {
            return LATIN.transliterate(text);
        }
        StringBuilder latin = new StringBuilder(piece(text.substring(0, 2)));
        for (int i = 2; i < text.length(); i++) {
            latin.append(piece(NEUTRAL + text.charAt(i)).substring(NEUTRAL_LATIN.length()));
        }
        return latin.toString();
    }

    private static String piece(String characters) {
        String known = PIECES.get(characters);
        if (known == null) {
            known = LATIN.transliterate(characters);
            if (PIECES.size() < MOST_PIECES) {
                PIECES.put(characters, known);
            }
        }
        return known;
    }

    /** What was typed, ready for LIKE with {@code ESCAPE '!'}: characters, or letters of pinyin and initials. */
    static String prefix(String typed) {
        String text = typed.strip();
        text = isHan(text)
                ? COMMON_START.matcher(text).replaceFirst("")
                : TYPED_UMLAUT
                        .matcher(text.toLowerCase(Locale.ROOT).replace(" ", ""))
                        .replaceAll("u");
        return literally(text);
    }

    /** What was typed as it stands, ready for LIKE with {@code ESCAPE '!'}: the beginning of a code. */
    static String literally(String typed) {
        return typed.strip().replaceAll("([!%_])", "!$1") + "%";
    }

    static boolean isHan(String text) {
        return HAN.matcher(text).find();
    }
}
