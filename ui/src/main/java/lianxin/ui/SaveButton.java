package lianxin.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Saves a form once, however often it is pressed: it is switched off while it works, and sends the same key until an
 * answer was accepted, so that a save that was cut off and sent again is stored once.
 */
public final class SaveButton extends Button {

    private static final long serialVersionUID = 1L;

    private String key = freshKey();

    /**
     * A save button.
     *
     * @param text what it says
     * @param save gets the key and says whether the answer was accepted
     */
    public SaveButton(String text, Predicate<String> save) {
        super(text);
        addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        setDisableOnClick(true);
        addClickListener(click -> {
            try {
                if (save.test(key)) {
                    key = freshKey();
                }
            } finally {
                setEnabled(true);
            }
        });
    }

    /** The key under which it sends now. */
    String key() {
        return key;
    }

    /** Sends under another key from now on: that of a draft that was brought back, or a fresh one. */
    void sendUnder(String otherKey) {
        key = otherKey;
    }

    static String freshKey() {
        return UUID.randomUUID().toString();
    }
}
