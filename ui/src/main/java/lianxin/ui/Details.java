package lianxin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import java.util.List;

/** What stands beside a list: the chosen thing, its facts, its history, what can be done with it. */
public final class Details extends Aside {

    private static final long serialVersionUID = 1L;

    private final Div head = new Div();
    private final Div actions = new Div();
    private final Div work = new Div();
    private final DescriptionList facts = new DescriptionList();

    /**
     * Details.
     *
     * @param title name of the thing
     * @param back link to the list, shown where list and details do not stand side by side
     */
    public Details(String title, RouterLink back) {
        addClassNames("lx-card", "lx-details", "lx-split-details");
        getElement().setAttribute("aria-label", title);
        back.removeAll();
        back.add(Icon.ARROW_LEFT.create(), new Span(getTranslation("ui.back-to-list")));
        back.addClassName("lx-back");
        head.addClassName("lx-details-head");
        head.add(new H2(title));
        actions.addClassName("lx-actions");
        facts.addClassName("lx-facts");
        add(back, head, facts, actions, work);
    }

    /** A line under the title. */
    public Details subtitle(Component line) {
        head.add(line);
        return this;
    }

    /** A fact; left out when there is nothing to say. */
    public Details fact(String word, String value) {
        if (!value.isBlank()) {
            facts.add(new DescriptionList.Term(getTranslation(word)), new DescriptionList.Description(value));
        }
        return this;
    }

    /** A list of dated lines under a heading, such as a history. */
    public Details history(String title, List<String> lines) {
        UnorderedList list = new UnorderedList();
        list.addClassName("lx-lines-plain");
        lines.forEach(line -> list.add(new ListItem(line)));
        Section section = new Section(new H3(getTranslation(title)), list);
        section.addClassName("lx-section");
        add(section);
        return this;
    }

    /** What can be done. */
    public Details actions(Component... buttons) {
        actions.add(buttons);
        return this;
    }

    /** Puts a form where the work goes on; the one before it leaves. */
    public void work(Component form) {
        work.removeAll();
        work.add(form);
        form.scrollIntoView();
    }

    /** Takes the form away. */
    public void rest() {
        work.removeAll();
    }
}
