package lianxin.ui.rules;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import lianxin.drafting.Difference;
import lianxin.drafting.Draft;
import lianxin.kernel.Page;
import lianxin.ui.KeysetTable;

/** What a draft says otherwise than the edition that is in force: the words of before and after beside each other. */
final class DifferenceTable extends Section {

    private static final long serialVersionUID = 1L;

    DifferenceTable(List<Difference> differences, Draft draft) {
        addClassName("lx-section");
        add(new H3(getTranslation("ui.difference")));
        if (differences.isEmpty()) {
            add(new Paragraph(getTranslation("ui.difference.none")));
            return;
        }
        DifferenceWords words = new DifferenceWords(new GroundWords(draft.ground()));
        KeysetTable<Difference> table = new KeysetTable<Difference>(getTranslation("ui.difference"), new Div())
                .column(getTranslation("ui.difference.what"), words::what)
                .column(
                        getTranslation("ui.difference.how"),
                        one -> getTranslation(
                                one.before() == null
                                        ? "ui.difference.added"
                                        : one.after() == null ? "ui.difference.removed" : "ui.difference.changed"))
                .content(getTranslation("ui.difference.before"), words::before)
                .content(getTranslation("ui.difference.after"), words::after);
        table.show((after, size) -> {
            int from = after == null ? 0 : Integer.parseInt(after);
            int to = Math.min(from + size, differences.size());
            return new Page<>(differences.subList(from, to), to < differences.size() ? Integer.toString(to) : null);
        });
        add(table);
    }
}
