package lianxin.ui.rules;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.dom.Element;
import java.util.stream.Collectors;

/** A part of a document under its name: a clause, an annex, or what belongs to none. */
class MeasurePart extends Section {

    private static final long serialVersionUID = 1L;

    private final String name;

    MeasurePart(String name, Component... content) {
        this.name = name;
        addClassNames("lx-card", "lx-measure-part");
        setId("part-" + name.replaceAll("\\s", "-"));
        getElement().setAttribute("tabindex", "-1").setAttribute("aria-label", getTranslation(name));
        add(new H3(getTranslation(name)));
        add(content);
    }

    String name() {
        return name;
    }

    /** Whether these words stand in it. */
    boolean holds(String words) {
        return words.isEmpty() || texts(getElement()).contains(words);
    }

    private static String texts(Element element) {
        return element.isTextNode()
                ? element.getText()
                : element.getChildren().map(MeasurePart::texts).collect(Collectors.joining(" "));
    }
}
