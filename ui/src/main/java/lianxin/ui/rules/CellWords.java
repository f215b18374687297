package lianxin.ui.rules;

import com.vaadin.flow.i18n.I18NProvider;

/** For whom a number of a table holds, in words. */
final class CellWords {

    private CellWords() {}

    /** A title, and for whom, where it is a table by rank; other codes stand as they are written. */
    static String words(String title, String cell) {
        String key = "organization.rank." + cell;
        String rank = I18NProvider.translate(key);
        return cell.isEmpty() ? title : title + " · " + (rank.equals(key) ? cell : rank);
    }
}
