package lianxin.ui;

import com.vaadin.flow.component.Component;
import lianxin.kernel.Page;

/**
 * Something that waits for the caller: a line on the desk that leads to it.
 *
 * @param word i18n key of its words, with the number as {@code {0}}
 * @param number how many there are, as in {@code 3} or {@code 20+}
 * @param screen where it is done
 */
public record Waiting(String word, String number, Icon icon, Class<? extends Component> screen) {

    /** So many are counted at most. */
    public static final int MOST = 20;

    /** What is on the first page of {@link #MOST} rows. */
    public static Waiting of(String word, Page<?> page, Icon icon, Class<? extends Component> screen) {
        return new Waiting(word, page.rows().size() + (page.next() == null ? "" : "+"), icon, screen);
    }

    boolean isAny() {
        return !number.equals("0");
    }
}
