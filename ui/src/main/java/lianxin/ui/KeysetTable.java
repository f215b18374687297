package lianxin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import lianxin.kernel.Page;
import org.jspecify.annotations.Nullable;

/**
 * A long list that is read page by page by its key and never counted. It is a real table: it prints, screen readers know
 * it, and on phones each row reads as a card. The first column is the name of the row.
 */
public final class KeysetTable<T> extends Div {

    private static final long serialVersionUID = 1L;

    /** Reads the page after a key; the first page after null. */
    @FunctionalInterface
    public interface Source<T> {
        Page<T> after(@Nullable String key, int size);
    }

    private record Column<T>(String title, boolean number, Function<T, Component> cell) {}

    private static final int SIZE = 50;

    private final transient List<Column<T>> columns = new ArrayList<>();
    private final Element head = new Element("tr");
    private final Element body = new Element("tbody");
    private final Div foot = new Div();
    private final Component empty;
    private transient Source<T> source = (key, size) -> new Page<>(List.of(), null);
    private transient Predicate<T> current = row -> false;

    /** A table with this caption for screen readers, and what to show when it has no rows. */
    public KeysetTable(String caption, Component empty) {
        this.empty = empty;
        addClassName("lx-list");
        Element table = new Element("table").setAttribute("class", "lx-table");
        Element name = new Element("caption").setText(caption).setAttribute("class", "lx-visually-hidden");
        table.appendChild(name, new Element("thead").appendChild(head), body);
        foot.addClassName("lx-table-foot");
        Div frame = new Div();
        frame.addClassName("lx-table-frame");
        frame.getElement().appendChild(table, foot.getElement());
        add(frame, empty);
    }

    /** A column of text. */
    public KeysetTable<T> column(String title, Function<T, String> text) {
        return column(title, false, row -> new Span(text.apply(row)));
    }

    /** A column of numbers. */
    public KeysetTable<T> number(String title, Function<T, String> text) {
        return column(title, true, row -> new Span(text.apply(row)));
    }

    /** A column of anything, such as a link or a badge. */
    public KeysetTable<T> content(String title, Function<T, Component> content) {
        return column(title, false, content);
    }

    private KeysetTable<T> column(String title, boolean number, Function<T, Component> cell) {
        columns.add(new Column<>(title, number, cell));
        Element heading = new Element("th").setText(title).setAttribute("scope", "col");
        head.appendChild(number ? heading.setAttribute("class", "lx-number") : heading);
        return this;
    }

    /** Which row the details beside the table belong to. */
    public KeysetTable<T> current(Predicate<T> isCurrent) {
        current = isCurrent;
        return this;
    }

    /** Shows what this source has, from its beginning. */
    public void show(Source<T> rows) {
        source = rows;
        body.removeAllChildren();
        Page<T> page = read(null);
        empty.setVisible(page.rows().isEmpty());
        getElement().getChild(0).setVisible(!page.rows().isEmpty());
    }

    private Page<T> read(@Nullable String key) {
        Page<T> page = source.after(key, SIZE);
        page.rows().forEach(row -> body.appendChild(row(row)));
        foot.removeAll();
        foot.setVisible(page.next() != null);
        if (page.next() != null) {
            Button more = new Button(getTranslation("ui.load-more"), click -> read(page.next()));
            more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            more.setDisableOnClick(true);
            foot.add(more);
        }
        return page;
    }

    private Element row(T value) {
        Element row = new Element("tr");
        if (current.test(value)) {
            row.setAttribute("class", "lx-current");
        }
        for (Column<T> column : columns) {
            boolean first = column.equals(columns.getFirst());
            Element cell = first ? new Element("th").setAttribute("scope", "row") : new Element("td");
            cell.setAttribute("data-label", column.title());
            if (column.number()) {
                cell.setAttribute("class", "lx-number");
            }
            Component content = column.cell().apply(value);
            if (!isBlank(content.getElement())) {
                cell.appendChild(content.getElement());
            }
            cell.getClassList().set("lx-whole", isDay(content.getElement().getText()));
            row.appendChild(cell);
        }
        return row;
    }

    /** A day, or two of them, is not broken over lines. */
    private static boolean isDay(String text) {
        return text.length() >= 10 && text.charAt(4) == '-' && text.charAt(7) == '-';
    }

    /** An empty cell is told by its emptiness: read as a card, it leaves no label behind. */
    private static boolean isBlank(Element content) {
        if (content.isTextNode()) {
            return content.getText().isEmpty();
        }
        return (content.getTag().equals("span") || content.getTag().equals("div"))
                && content.getChildren().allMatch(KeysetTable::isBlank);
    }
}
