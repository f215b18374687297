package lianxin.ui.rules;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** For whom a number of a table holds, and what a code means, in words. */
final class CellWords {

    private static final List<String> CODES = List.of(
            "organization.rank.",
            "organization.level.",
            "organization.staffing.",
            "organization.kind.",
            "organization.field.");

    private CellWords() {}

    /** A title, and for whom, where it is a table. */
    static String words(String title, String cell) {
        return cell.isEmpty() ? I18NProvider.translate(title) : I18NProvider.translate(title) + " · " + cell(cell);
    }

    /** A title with the unit of what is to be entered, where there is one. */
    static String label(String title, String unit) {
        String words = I18NProvider.translate(title);
        return unit.isEmpty() ? words : I18NProvider.translate("ui.extra.unit", words, unit);
    }

    /** A value in the words of a pack, with its unit where there is one. */
    static String amount(String value, String unit) {
        return (I18NProvider.translate(value) + " " + I18NProvider.translate(unit)).strip();
    }

    /** Several of them one after the other. */
    static String list(Stream<String> words) {
        return words.collect(Collectors.joining(I18NProvider.translate("ui.and")));
    }

    /** What stands beside each other and is parted more clearly. */
    static String rows(Stream<String> words) {
        return words.collect(Collectors.joining(I18NProvider.translate("ui.next")));
    }

    /** For whom a cell holds; a cell of a table in a table says both. */
    static String cell(String cell) {
        return Arrays.stream(cell.split("/")).map(CellWords::code).collect(Collectors.joining(" · "));
    }

    /** What a code means; codes that are no words of the organisation stand as they are written. */
    static String code(String code) {
        return code(code, code);
    }

    /** What a code means; otherwise, where it is no word of the organisation. */
    static String code(String code, String otherwise) {
        return CODES.stream()
                .map(prefix -> prefix + code)
                .filter(key -> !I18NProvider.translate(key).equals(key))
                .map(I18NProvider::translate)
                .findFirst()
                .orElseGet(() -> I18NProvider.translate(otherwise.isEmpty() ? code : otherwise));
    }
}
