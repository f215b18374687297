package lianxin.ui.rules;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.function.Supplier;
import lianxin.kernel.Outcome;
import lianxin.ui.ConfirmBar;
import lianxin.ui.Refusals;
import lianxin.ui.SaveButton;

/** Says in one line what will happen, and does it when that is confirmed. */
final class Confirmation extends Div {

    private static final long serialVersionUID = 1L;

    /**
     * A confirmation.
     *
     * @param key i18n key of what is done; {@code <key>.hint} says what will happen
     * @param fields what has to be said with it
     */
    Confirmation(String key, Supplier<Outcome<?>> act, Runnable done, Runnable cancel, Component... fields) {
        addClassName("lx-work");
        Refusals refusals = new Refusals();
        SaveButton confirm = new SaveButton(getTranslation(key), sent -> {
            boolean accepted = refusals.accepted(act.get());
            if (accepted) {
                done.run();
            }
            return accepted;
        });
        Div form = new Div(fields);
        form.addClassName("lx-form");
        form.setVisible(fields.length > 0);
        add(new H3(getTranslation(key)), refusals, form);
        add(new ConfirmBar(confirm, cancel).hint(getTranslation(key + ".hint")));
    }
}
