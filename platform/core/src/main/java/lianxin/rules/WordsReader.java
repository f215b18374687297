package lianxin.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Reads {@code pack/texts/<language>.properties}: a line for each word as it stands in the pack.
 */
final class WordsReader {

    static final String FOLDER = "pack/texts/";

    private static final String ENDING = ".properties";
    private static final Set<String> LANGUAGES = Set.of("en");

    private final Set<String> written;
    private final Consumer<Finding> findings;
    private final List<Finding> strange = new ArrayList<>();

    /**
     * Reads against what stands in the pack.
     *
     * @param written its texts, and the names of what they stand under
     */
    WordsReader(Set<String> written, Consumer<Finding> findings) {
        this.written = written;
        this.findings = findings;
    }

    PackWords read(Map<String, String> files) {
        PackWords words = new PackWords(new TreeMap<>(), strange);
        files.forEach((file, content) -> {
            if (file.startsWith(FOLDER) && file.endsWith(ENDING)) {
                String language = file.substring(FOLDER.length(), file.length() - ENDING.length());
                words.said().put(language, read(file, language, content.lines().toList()));
            }
        });
        return words;
    }

    private Map<String, String> read(String file, String language, List<String> lines) {
        Map<String, String> words = new HashMap<>();
        if (!LANGUAGES.contains(language)) {
            findings.accept(
                    new Unreadable(file, 1, "unknown-language", language, String.join("、", LANGUAGES)).finding());
            return words;
        }
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1).strip();
            try {
                if (!line.isEmpty() && !line.startsWith("#")) {
                    read(file, number, line, words);
                }
            } catch (Unreadable broken) {
                findings.accept(broken.finding());
            }
        }
        return words;
    }

    private void read(String file, int number, String line, Map<String, String> words) {
        TranslatedLine said = TranslatedLine.read(file, number, line);
        if (words.put(said.word(), said.read()) != null) {
            throw new Unreadable(file, number, "duplicate-key", said.word());
        }
        if (!written.contains(said.word())) {
            strange.add(new Unreadable(file, number, "unused-translation", said.word()).finding());
        }
    }
}
