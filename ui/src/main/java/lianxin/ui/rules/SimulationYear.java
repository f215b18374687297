package lianxin.ui.rules;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import lianxin.ui.Icon;

/** Asks whose records a draft is tried on: those of last year, or of another one that there are records of. */
final class SimulationYear extends Div {

    private static final long serialVersionUID = 1L;

    SimulationYear(int first, int last, IntFunction<SimulationPanel> trial) {
        addClassName("lx-work");
        List<Integer> years = IntStream.rangeClosed(Math.min(first, last), last)
                .boxed()
                .toList()
                .reversed();
        Select<Integer> year = new Select<>();
        year.setLabel(getTranslation("ui.pack.simulation.year"));
        year.setItems(years);
        year.setValue(last);
        Div trials = new Div();
        Button start = new Button(getTranslation("ui.pack.simulation.start"), Icon.TRENDING_UP.create(), click -> {
            trials.removeAll();
            trials.add(trial.apply(year.getValue()));
        });
        Div form = new Div(year, start);
        form.addClassName("lx-filter");
        add(form, trials);
    }
}
