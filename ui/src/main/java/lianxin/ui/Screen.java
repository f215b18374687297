package lianxin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;

/** A screen: its name as the one heading, a sentence on what it is for, its actions, and what it shows. */
public abstract class Screen extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final H1 name = new H1();
    private final Div words = new Div(name);
    private final Div actions = new Div();

    /** A screen with this name, given as i18n key; {@code <key>.lead} is its sentence, if there is one. */
    protected Screen(String key) {
        addClassName("lx-screen");
        words.addClassName("lx-screen-words");
        actions.addClassName("lx-actions");
        Div head = new Div(words, actions);
        head.addClassName("lx-screen-head");
        name.setText(getTranslation(key));
        lead(key);
        add(head);
    }

    private void lead(String key) {
        String sentence = getTranslation(key + ".lead");
        if (!sentence.endsWith(".lead")) {
            Paragraph lead = new Paragraph(sentence);
            lead.addClassName("lx-lead");
            words.add(lead);
        }
    }

    /** Replaces the name by one that is known only later, such as that of a place. */
    protected final void setName(String text) {
        name.setText(text);
    }

    /** Adds what can be done here, the most important first. */
    protected final void addActions(Component... components) {
        actions.add(components);
    }

    /** Forms and texts read better in a narrow column. */
    protected final void narrow() {
        addClassName("lx-screen-narrow");
    }

    @Override
    public String getPageTitle() {
        return name.getText() + " · " + getTranslation("ui.product");
    }
}
