package lianxin.ui.rules;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import java.util.List;
import java.util.Map;

/** What a sentence supposes and expects, as its form holds it. */
interface SentenceContent extends HasElement {

    /** What is supposed, as packs write it. */
    Map<String, Object> given();

    /** What is expected; empty when nothing is. */
    List<Map<String, Object>> expected();

    default Component component() {
        return (Component) this;
    }
}
