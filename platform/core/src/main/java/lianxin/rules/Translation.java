package lianxin.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says the words of packs in another language. Lists, references and numbers with a unit are said when each of their words is
 * known; what nobody has translated stays as it is.
 *
 * @param packs words of each pack, those that are asked first at the front
 */
record Translation(List<Map<String, String>> packs) implements UnaryOperator<String> {

    private static final Map<Character, String> BETWEEN = Map.of('、', ", ", '；', "; ", ' ', " ");

    private static final Pattern NUMBER = Pattern.compile("-?\\d+");

    /** By the packs that judge any day, the lowest level and the latest edition first. */
    static Translation of(Timeline timeline, Locale language) {
        return of(
                timeline.chains().descendingMap().values().stream().flatMap(book -> book.packs().reversed().stream()),
                language);
    }

    static Translation of(Stream<Pack> packs, Locale language) {
        Map<String, Map<String, String>> words = new LinkedHashMap<>();
        packs.forEach(pack -> words.putIfAbsent(pack.hash(), pack.words().in(language.getLanguage())));
        return new Translation(
                words.values().stream().filter(some -> !some.isEmpty()).toList());
    }

    @Override
    public String apply(String words) {
        return Objects.requireNonNullElse(said(words), words);
    }

    private @Nullable String said(String words) {
        String known = known(words);
        for (int end = words.length() - 1; known == null && end > 0; end--) {
            String between = BETWEEN.get(words.charAt(end));
            String first = between == null ? null : known(words.substring(0, end));
            String rest = first == null ? null : said(words.substring(end + 1));
            known = rest == null ? null : first + between + rest;
        }
        return known;
    }

    private @Nullable String known(String word) {
        return NUMBER.matcher(word).matches()
                ? word
                : packs.stream()
                        .map(words -> words.get(word))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }
}
