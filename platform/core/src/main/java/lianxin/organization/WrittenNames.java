package lianxin.organization;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What in a text may be the name of a person: every run of two to four characters, longer ones around a middle dot. */
final class WrittenNames {

    private static final Pattern CHARACTERS = Pattern.compile("[\\p{IsHan}·•]{2,}");
    private static final int SHORTEST = 2;
    private static final int LONGEST = 4;
    private static final int LONGEST_WITH_DOT = 12;

    private WrittenNames() {}

    /** All of them, each once. */
    static Set<String> in(String text) {
        Set<String> found = new LinkedHashSet<>();
        Matcher runs = CHARACTERS.matcher(text);
        while (runs.find()) {
            addAll(runs.group().codePoints().toArray(), found);
        }
        return found;
    }

    private static void addAll(int[] run, Set<String> found) {
        for (int first = 0; first < run.length; first++) {
            for (int length = SHORTEST; length <= LONGEST_WITH_DOT && first + length <= run.length; length++) {
                String part = new String(run, first, length);
                if (length <= LONGEST || part.contains("·") || part.contains("•")) {
                    found.add(part);
                }
            }
        }
    }
}
