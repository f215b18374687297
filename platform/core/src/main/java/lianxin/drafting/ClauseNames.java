package lianxin.drafting;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Other names for clauses, and for whatever names one: an article by its name, a reference by what it ends in.
 *
 * @param document number of the document whose clauses they are; a reference to another document is left as it is
 * @param known all clauses of the document
 * @param others the other name of each that gets one
 */
record ClauseNames(String document, Collection<String> known, Map<String, String> others) implements Rewording.Words {

    private static final String NUMBERED = "第[一二三四五六七八九十]+条";
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final int TEN = 10;

    static ClauseNames of(Writing draft, Map<String, String> others) {
        Passage head = draft.head();
        return new ClauseNames(head.field("document"), draft.clauses(), others);
    }

    /** The names that 第一条, 第二条 … have once they are counted anew from the first. */
    static Map<String, String> counted(List<String> names) {
        Map<String, String> others = new LinkedHashMap<>();
        names.stream()
                .filter(name -> name.matches(NUMBERED))
                .forEach(name -> others.put(name, "第" + words(others.size() + 1) + "条"));
        return others;
    }

    private static String words(int number) {
        String tens = number < TEN ? "" : (number < 2 * TEN ? "" : digit(number / TEN)) + "十";
        return tens + (number % TEN == 0 ? "" : digit(number % TEN));
    }

    private static String digit(int number) {
        return DIGITS.substring(number, number + 1);
    }

    @Override
    public String instead(String key, String said) {
        return switch (key) {
            case "article" -> others.getOrDefault(said, said);
            case "reference" -> reference(said);
            default -> said;
        };
    }

    private String reference(String said) {
        String last = said.substring(said.lastIndexOf(' ') + 1);
        String clause = known.stream()
                .filter(name -> said.endsWith(name) || name.endsWith(' ' + last))
                .max(Comparator.comparing(String::length))
                .orElse("");
        int named = said.endsWith(clause) ? clause.length() : last.length();
        String before = said.substring(0, said.length() - named);
        boolean foreign = before.contains("〔") && !before.startsWith(document);
        return foreign || !others.containsKey(clause) ? said : before + others.get(clause);
    }
}
