package lianxin.ui.rules;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import lianxin.rules.Packs;

/** How far the results have come that will be read once all of them are made. */
final class BuildingNote extends Div {

    private static final long serialVersionUID = 1L;

    private final Paragraph words = new Paragraph();
    private final ProgressBar bar = new ProgressBar();

    BuildingNote() {
        addClassName("lx-card");
        words.getElement().setAttribute("aria-live", "polite");
        bar.getElement().setAttribute("aria-label", getTranslation("ui.pack.building"));
        add(words, bar);
        setVisible(false);
    }

    void show(Packs.State state) {
        setVisible(state.building());
        bar.setIndeterminate(state.subjects() == 0);
        if (state.subjects() > 0) {
            bar.setMax(state.subjects());
            bar.setValue(Math.min(state.judged(), state.subjects()));
            words.setText(getTranslation("ui.pack.building.of", state.judged(), state.subjects()));
        } else {
            words.setText(getTranslation("ui.pack.building"));
        }
    }
}
