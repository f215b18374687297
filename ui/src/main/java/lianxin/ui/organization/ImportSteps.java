package lianxin.ui.organization;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.util.List;

/** Where one is on the way through an import. */
final class ImportSteps extends OrderedList {

    private static final long serialVersionUID = 1L;

    ImportSteps() {
        addClassName("lx-steps");
        List.of("ui.import.choose", "ui.import.review", "ui.import.confirm")
                .forEach(word -> add(new ListItem(getTranslation(word))));
    }

    void at(int step) {
        for (int i = 0; i < getComponentCount(); i++) {
            if (i == step) {
                getComponentAt(i).getElement().setAttribute("aria-current", "step");
            } else {
                getComponentAt(i).getElement().removeAttribute("aria-current");
            }
        }
    }
}
