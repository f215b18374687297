package lianxin.ui.organization;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import lianxin.kernel.Page;
import lianxin.organization.RosterImport.Course;
import lianxin.ui.EmptyState;
import lianxin.ui.Icon;
import lianxin.ui.KeysetTable;
import lianxin.ui.Moments;

/** The caller's own imports of the last days, to come back to. */
final class ImportList extends Div {

    private static final long serialVersionUID = 1L;

    ImportList(List<Course> mine) {
        KeysetTable<Course> table = new KeysetTable<Course>(
                        getTranslation("ui.import.mine"), new EmptyState(Icon.FILE_UP, "ui.import.none-wrong"))
                .content(
                        getTranslation("ui.import.sheet"),
                        course -> new RouterLink(
                                getTranslation("organization.import.sheet." + course.sheet()),
                                RosterImportView.class,
                                RosterImportView.parameters(course.id())))
                .column(getTranslation("ui.import.at"), course -> Moments.words(course.openedAt()))
                .column(
                        getTranslation("ui.import.stage"),
                        course -> getTranslation("organization.import.stage." + course.stage()))
                .number(getTranslation("ui.import.rows"), course -> Integer.toString(course.done()));
        table.show((after, size) -> new Page<>(mine, null));
        add(table);
    }
}
