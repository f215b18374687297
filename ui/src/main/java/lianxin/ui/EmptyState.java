package lianxin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** Stands where there is nothing yet, and says what to do first. */
public final class EmptyState extends Div {

    private static final long serialVersionUID = 1L;

    /**
     * An empty state.
     *
     * @param key i18n key of what is missing; {@code <key>.do} says what to do
     * @param actions buttons or links that do it
     */
    public EmptyState(Icon icon, String key, Component... actions) {
        addClassName("lx-empty");
        Span title = new Span(getTranslation(key));
        title.addClassName("lx-strong");
        add(icon.create(), title, new Paragraph(getTranslation(key + ".do")));
        add(actions);
    }
}
