package lianxin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import lianxin.kernel.Caller;
import tools.jackson.databind.JsonNode;

/**
 * Keeps what is typed into a form on this device until it is saved, so that a lost connection, an expired session or a
 * closed page costs nothing. The key of its save is kept with it: a save whose answer was lost is not done twice when the
 * draft is sent again. It belongs to the account and goes when that account signs out. Stands at the top of the form, empty
 * unless something was brought back.
 */
@JavaScript("context://drafts.js")
public final class Draft extends Div {

    private static final long serialVersionUID = 1L;

    private static final String SENT_UNDER = "sent-under";

    private final String key;
    private final transient List<Consumer<JsonNode>> fields = new ArrayList<>();
    private boolean restoring;

    /** The draft of the form of this name, such as {@code visit} or {@code visit/4711}. */
    public Draft(String form) {
        Caller caller = Caller.current();
        key = caller.tenant().value() + "/" + caller.account() + "/" + form;
    }

    /** Keeps a text as it is typed. */
    public <C extends Component & HasValue<?, String>> Draft text(String name, C field) {
        return typed(name, field, Function.identity());
    }

    /** Keeps a day. */
    public Draft day(String name, DayField field) {
        return typed(name, field, LocalDate::parse);
    }

    /** Keeps a number. */
    public <C extends Component & HasValue<?, Integer>> Draft number(String name, C field) {
        return typed(name, field, Integer::valueOf);
    }

    /** Keeps a tick. */
    public <C extends Component & HasValue<?, Boolean>> Draft tick(String name, C field) {
        return typed(name, field, Boolean::valueOf);
    }

    /** Keeps a choice by something that names it; a name that no longer means anything is left out. */
    public <V> Draft choice(
            String name, HasValue<?, V> field, Function<V, String> write, Function<String, Optional<V>> read) {
        field.addValueChangeListener(change -> {
            if (!restoring && change.getValue() != null) {
                script("lianxinDrafts.put($0, $1, $2)", name, write.apply(change.getValue()));
            }
        });
        return restored(name, text -> read.apply(text).ifPresent(field::setValue));
    }

    private <V> Draft typed(String name, Component field, Function<String, V> read) {
        field.getElement().setAttribute("data-draft", name);
        @SuppressWarnings("unchecked")
        HasValue<?, V> input = (HasValue<?, V>) field;
        return restored(name, text -> input.setValue(read.apply(text)));
    }

    private Draft restored(String name, Consumer<String> write) {
        fields.add(values -> {
            String text = values.path(name).asString("");
            if (!text.isBlank()) {
                try {
                    write.accept(text);
                } catch (RuntimeException unreadable) {
                    getElement().setAttribute("data-unreadable", name);
                }
            }
        });
        return this;
    }

    /**
     * Brings back what was typed and keeps watching from now on; said once, when the form stands.
     *
     * @param save what sends the form
     */
    public Draft watch(Component form, SaveButton save) {
        form.getElement().executeJs("lianxinDrafts.watch(this, $0, $1)", key, save.key());
        UI.getCurrentOrThrow()
                .getPage()
                .executeJs("return lianxinDrafts.load($0)", key)
                .then(JsonNode.class, values -> restore(values, save));
        return this;
    }

    private void restore(JsonNode values, SaveButton save) {
        if (values.isEmpty()) {
            return;
        }
        String sentUnder = values.path(SENT_UNDER).asString("");
        if (!sentUnder.isEmpty()) {
            save.sendUnder(sentUnder);
        }
        restoring = true;
        fields.forEach(field -> field.accept(values));
        restoring = false;
        Button clear = new Button(getTranslation("ui.draft.clear"), click -> {
            forget();
            UI.getCurrentOrThrow().getPage().reload();
        });
        clear.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        add(Note.hint(getTranslation("ui.draft.restored"), new Div(clear)));
    }

    /** What stands in the form now is something new, although its key was used before. */
    public void renew(SaveButton save) {
        save.sendUnder(SaveButton.freshKey());
        UI.getCurrentOrThrow().getPage().executeJs("lianxinDrafts.sendUnder($0, $1)", key, save.key());
    }

    /** Forgets it: the form was saved. */
    public void forget() {
        removeAll();
        UI.getCurrentOrThrow().getPage().executeJs("lianxinDrafts.forget($0)", key);
    }

    private void script(String code, String name, String value) {
        UI.getCurrentOrThrow().getPage().executeJs(code, key, name, value);
    }
}
