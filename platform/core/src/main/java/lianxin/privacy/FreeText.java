package lianxin.privacy;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import lianxin.kernel.Refusal;

/**
 * Looks at what somebody typed before it is stored: telephone and ID numbers are refused, names from a roster are warned
 * of. Full-width digits and the usual separators deceive it no more than they deceive a reader.
 */
public final class FreeText {

    private static final Pattern TELEPHONE = Pattern.compile(
            "(?<!\\d)(?:(?:\\+?86[- ]?)?1[3-9]\\d(?:[- ]?\\d{4}){2}|0\\d{2,3}[- ]?[2-9]\\d{6,7})(?!\\d)");
    private static final Pattern ID_NUMBER =
            Pattern.compile("(?<!\\d)\\d{6}[- ]?(?:(?:19|20)\\d{6}[- ]?\\d{3}[\\dXx]|\\d{9})(?![\\dXx])");

    private FreeText() {}

    /**
     * Why this text cannot be stored, by the field that it was typed into; empty when it can.
     *
     * @param longest number of characters that the column takes
     */
    public static List<Refusal> refusals(String field, String text, int longest) {
        if (text.length() > longest) {
            return List.of(Refusal.of(field, "free-text.too-long", longest));
        }
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        if (ID_NUMBER.matcher(plain).find()) {
            return List.of(Refusal.of(field, "free-text.id-number"));
        }
        return TELEPHONE.matcher(plain).find() ? List.of(Refusal.of(field, "free-text.telephone")) : List.of();
    }

    /** A warning for each of these names that stands in the text; one-character names are too common to ask about. */
    public static List<Refusal> warnings(String field, String text, Collection<String> names) {
        return names.stream()
                .filter(name -> name.length() > 1 && text.contains(name))
                .distinct()
                .map(name -> Refusal.of(field, "free-text.name", name))
                .toList();
    }
}
