package lianxin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.Locale;

/** A page before the door: the mark, what it is for, one short form. */
abstract class Gate extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final String title;
    private final Div form = new Div();
    private final Refusals refusals = new Refusals();

    /** A page with this title, given as i18n key; {@code <key>.lead} is its sentence. */
    Gate(String key) {
        title = getTranslation(key);
        addClassName("lx-gate");
        form.addClassName("lx-gate-form");
        Div sheet = new Div(head(key), refusals, form);
        sheet.addClassName("lx-gate-sheet");
        Div foot = new Div(getTranslation("ui.gate.foot"));
        foot.addClassName("lx-gate-foot");
        add(languages(), sheet, foot);
    }

    private Component head(String key) {
        Span mark = new Span("连");
        mark.addClassName("lx-mark");
        mark.getElement().setAttribute("aria-hidden", "true");
        Paragraph lead = new Paragraph(getTranslation(key + ".lead"));
        lead.addClassName("lx-lead");
        Div head = new Div(mark, new H1(title), lead);
        head.addClassName("lx-gate-head");
        return head;
    }

    private Component languages() {
        Locale other = getLocale().equals(Locale.ENGLISH) ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
        Button language =
                new Button(other.getDisplayLanguage(other), Icon.LANGUAGES.create(), click -> Preferences.speak(other));
        language.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div bar = new Div(language);
        bar.addClassName("lx-gate-bar");
        return bar;
    }

    Refusals refusals() {
        return refusals;
    }

    void showForm(Component... fields) {
        form.removeAll();
        form.add(fields);
    }

    /** A button that goes on, also by the Enter key. */
    Button goOn(String key, Runnable action) {
        Button button = new Button(getTranslation(key));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.addClickShortcut(Key.ENTER);
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            try {
                action.run();
            } finally {
                button.setEnabled(true);
            }
        });
        return button;
    }

    @Override
    public String getPageTitle() {
        return title + " · " + getTranslation("ui.product");
    }
}
