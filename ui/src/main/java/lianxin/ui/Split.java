package lianxin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** A list and its details: side by side where there is room, one after the other where there is not. */
public final class Split extends Div {

    private static final long serialVersionUID = 1L;

    private final Div list = new Div();

    /** A split that shows the list alone. */
    public Split(Component... listContent) {
        addClassName("lx-split");
        list.addClassNames("lx-split-list", "lx-section");
        list.add(listContent);
        add(list);
    }

    /** Puts this into the list's place. */
    void list(Component... content) {
        list.removeAll();
        list.add(content);
    }

    /** Shows these details beside the list; on phones instead of it. */
    public void choose(Details details) {
        addClassName("lx-chosen");
        removeAll();
        add(list, details);
    }

    /** Shows the list alone again. */
    public void chooseNone() {
        removeClassName("lx-chosen");
        removeAll();
        add(list);
    }

    /** Keeps the list in sight on phones too, above the details. */
    public void keepList() {
        addClassName("lx-both");
    }
}
