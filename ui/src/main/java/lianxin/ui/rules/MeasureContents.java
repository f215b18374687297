package lianxin.ui.rules;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** The table of contents of a document: each line brings its part into view. */
final class MeasureContents extends Nav {

    private static final long serialVersionUID = 1L;

    private static final String GO = """
            this.addEventListener('click', click => {
              const link = click.target.closest('a');
              const part = link && document.getElementById(link.dataset.part);
              if (part) {
                click.preventDefault();
                part.scrollIntoView();
                part.focus({ preventScroll: true });
              }
            });
            """;

    MeasureContents(List<? extends MeasurePart> parts) {
        addClassNames("lx-measure-contents", "lx-no-print");
        setAriaLabel(getTranslation("ui.measures.contents"));
        UnorderedList list = new UnorderedList();
        list.addClassName("lx-lines-plain");
        for (MeasurePart part : parts) {
            String id = part.getId().orElseThrow();
            Anchor link = new Anchor("measures#" + id, getTranslation(part.name()));
            link.setRouterIgnore(true);
            link.getElement().setAttribute("data-part", id);
            list.add(new ListItem(link));
        }
        NativeDetails contents = new NativeDetails(getTranslation("ui.measures.contents"), list);
        add(contents);
        getElement().executeJs(GO);
    }
}
