package lianxin.rules;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the words of a pack are in other languages. They are shown and judge nothing.
 *
 * @param said by language the words as they stand in the pack, each with what is read in its place
 * @param strange remarks on words that stand nowhere in the pack
 */
record PackWords(SortedMap<String, Map<String, String>> said, List<Finding> strange) {

    static final PackWords NONE = new PackWords(new TreeMap<>(), List.of());

    Map<String, String> in(String language) {
        return said.getOrDefault(language, Map.of());
    }

    /** All of it in one order, for the hash of the pack. */
    void canonical(StringBuilder out) {
        said.forEach((language, words) -> {
            out.append(WordsReader.FOLDER).append(language).append('\n');
            new TreeMap<>(words)
                    .forEach((word, read) ->
                            out.append(word).append('=').append(read).append('\n'));
        });
    }
}
