package lianxin.organization;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
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
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    static Spelling of(String name) {
        String start = COMMON_START.matcher(name).replaceFirst("");
        String[] syllables = BETWEEN_WORDS.split(LATIN.transliterate(start).toLowerCase(Locale.ROOT));
        return new Spelling(
                start,
                String.join("", syllables),
                Stream.of(syllables)
                        .filter(syllable -> !syllable.isEmpty())
                        .map(syllable -> syllable.substring(0, 1))
                        .collect(Collectors.joining()));
    }

    /** What was typed, ready for LIKE with {@code ESCAPE '!'}: characters, or letters of pinyin and initials. */
    static String prefix(String typed) {
        String text = typed.strip();
        text = isHan(text)
                ? COMMON_START.matcher(text).replaceFirst("")
                : text.toLowerCase(Locale.ROOT).replace(" ", "");
        return text.replaceAll("([!%_])", "!$1") + "%";
    }

    private static boolean isHan(String text) {
        return HAN.matcher(text).find();
    }
}
