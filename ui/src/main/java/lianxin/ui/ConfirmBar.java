package lianxin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** The way out of a form: save, leave, and one line on what will happen. On phones it stays within reach of the thumb. */
public final class ConfirmBar extends Div {

    private static final long serialVersionUID = 1L;

    /**
     * A confirm bar.
     *
     * @param cancel leaves the form without saving
     */
    public ConfirmBar(SaveButton save, Runnable cancel) {
        addClassName("lx-confirm");
        add(save, new Button(getTranslation("ui.cancel"), click -> cancel.run()));
    }

    /** Says in one line what will happen, above the buttons. */
    public ConfirmBar hint(String text) {
        Span hint = new Span(text);
        hint.addClassName("lx-confirm-hint");
        addComponentAsFirst(hint);
        return this;
    }

    /** Adds a further action at the end. */
    public ConfirmBar with(Component action) {
        add(action);
        return this;
    }
}
