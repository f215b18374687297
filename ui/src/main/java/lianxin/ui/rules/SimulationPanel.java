package lianxin.ui.rules;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.concurrent.atomic.AtomicBoolean;
import lianxin.kernel.Outcome;
import lianxin.rules.PackDraft.DraftId;
import lianxin.rules.Packs;
import lianxin.rules.Simulation;
import lianxin.ui.Background;
import lianxin.ui.Refusals;

/** Tries a draft on the records of a year that has passed, beside the screen; whoever leaves it cancels the trial. */
final class SimulationPanel extends Div {

    private static final long serialVersionUID = 1L;

    private record Step(int judged, int subjects) {}

    private final transient Packs packs;
    private final transient DraftId draft;
    private final transient SimulationWords words;
    private final int year;
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final Refusals refusals = new Refusals();
    private final Paragraph progress = new Paragraph();
    private final ProgressBar bar = new ProgressBar();
    private final Button cancel;

    SimulationPanel(Packs packs, DraftId draft, int year, SimulationWords words) {
        this.packs = packs;
        this.draft = draft;
        this.year = year;
        this.words = words;
        addClassName("lx-work");
        progress.getElement().setAttribute("aria-live", "polite");
        progress.setText(getTranslation("ui.pack.simulating"));
        bar.setIndeterminate(true);
        bar.getElement().setAttribute("aria-label", getTranslation("ui.pack.simulating"));
        cancel = new Button(getTranslation("ui.pack.simulation.stop"), click -> cancelled.set(true));
        add(new H3(getTranslation("ui.pack.simulation", Integer.toString(year))), refusals, progress, bar, cancel);
        Background.start(
                UI.getCurrentOrThrow(),
                step -> packs.simulate(draft, year, (judged, subjects) -> {
                    step.accept(new Step(judged, subjects));
                    return !cancelled.get();
                }),
                this::show,
                this::end);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        cancelled.set(true);
    }

    private void show(Step step) {
        progress.setText(getTranslation("ui.pack.simulating.of", step.judged(), step.subjects()));
        bar.setIndeterminate(false);
        bar.setMax(Math.max(1, step.subjects()));
        bar.setValue(Math.min(step.judged(), step.subjects()));
    }

    private void end(Outcome<Simulation> outcome) {
        remove(progress, bar, cancel);
        refusals.accepted(outcome);
        if (outcome instanceof Outcome.Accepted<Simulation>(Simulation found, var warnings)) {
            add(new SimulationResult(found, words, change -> packs.why(draft, year, change)));
        }
    }
}
