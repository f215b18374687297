package lianxin.ui.rules;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

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
        return cell.isEmpty() ? title : title + " · " + cell(cell);
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
                .orElse(otherwise.isEmpty() ? code : otherwise);
    }
}
