package lianxin.ui.rules;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.shared.Registration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Page;
import lianxin.rules.PackChange;
import lianxin.rules.Packs;
import lianxin.rules.Packs.Holding;
import lianxin.ui.DayField;
import lianxin.ui.Icon;
import lianxin.ui.KeysetTable;
import org.jspecify.annotations.Nullable;

/** What is in force from which day on, how far results are that are being made anew, and going back or ending a pack. */
final class InForceSection extends Section {

    private static final long serialVersionUID = 1L;
    private static final int NEWS_EVERY_MILLIS = 700;

    private record Row(LocalDate from, Holding holding) {}

    private final transient Packs packs;
    private final transient HouseClock clock;
    private final transient Runnable changed;
    private final KeysetTable<Row> table;
    private final BuildingNote building = new BuildingNote();
    private final Div actions = new Div();
    private final Div work = new Div();
    private final boolean mayChange;
    private transient LocalDate today = LocalDate.MIN;
    private @Nullable Registration news;

    InForceSection(Packs packs, HouseClock clock, boolean mayChange, Runnable changed) {
        this.packs = packs;
        this.clock = clock;
        this.mayChange = mayChange;
        this.changed = changed;
        addClassName("lx-section");
        actions.addClassName("lx-actions");
        table = new KeysetTable<Row>(getTranslation("ui.pack.in-force"), new Div())
                .column(
                        getTranslation("ui.pack.title"),
                        row -> getTranslation(row.holding().title()))
                .column(
                        getTranslation("ui.pack.document"),
                        row -> getTranslation(row.holding().documentNumber()))
                .column(getTranslation("ui.pack.version"), row -> row.holding().version())
                .column(getTranslation("ui.pack.from"), row -> PackDays.from(row.from()))
                .current(row -> row.from().equals(today));
        add(new H2(getTranslation("ui.pack.in-force")), building, table, actions, work);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        news = ComponentUtil.addListener(event.getUI(), PollEvent.class, poll -> follow());
        show();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        Optional.ofNullable(news).ifPresent(Registration::remove);
    }

    /** Shows how far results have come, and everything anew once they are read. */
    private void follow() {
        if (building.isVisible()) {
            Packs.State state = packs.state();
            building.show(state);
            if (!state.building()) {
                getUI().ifPresent(ui -> ui.setPollInterval(-1));
                changed.run();
            }
        }
    }

    void show() {
        Packs.State state = packs.state();
        LocalDate day = clock.today();
        today = state.inForce().keySet().stream()
                .filter(from -> !from.isAfter(day))
                .reduce((earlier, later) -> later)
                .orElseGet(() -> state.inForce().firstKey());
        table.show((after, size) -> new Page<>(
                state.inForce().entrySet().stream()
                        .flatMap(since -> since.getValue().stream().map(held -> new Row(since.getKey(), held)))
                        .toList(),
                null));
        building.show(state);
        if (state.building()) {
            getUI().ifPresent(ui -> ui.setPollInterval(NEWS_EVERY_MILLIS));
        }
        actions.removeAll();
        work.removeAll();
        if (mayChange && !state.building()) {
            offer(state);
        }
    }

    private void offer(Packs.State state) {
        if (packs.history().stream().anyMatch(change -> change.state() == PackChange.State.DONE)) {
            actions.add(new Button(
                    getTranslation("ui.pack.roll-back"),
                    Icon.REFRESH_CW.create(),
                    click -> begin(new Confirmation("ui.pack.roll-back", packs::rollBack, changed, work::removeAll))));
        }
        List<Holding> own =
                state.inForce().sequencedValues().getLast().stream().skip(1).toList();
        if (!own.isEmpty()) {
            actions.add(new Button(getTranslation("ui.pack.end"), Icon.ARCHIVE.create(), click -> begin(ending(own))));
        }
    }

    private Confirmation ending(List<Holding> own) {
        Select<Holding> pack = new Select<>();
        pack.setLabel(getTranslation("ui.packs"));
        pack.setItems(own);
        pack.setItemLabelGenerator(held -> getTranslation(held.title()));
        pack.setValue(own.getLast());
        DayField from = new DayField(getTranslation("ui.pack.end.from"));
        from.setValue(clock.today());
        return new Confirmation(
                "ui.pack.end",
                () -> packs.deactivate(
                        pack.getValue().pack(), Objects.requireNonNullElseGet(from.getValue(), clock::today)),
                changed,
                work::removeAll,
                pack,
                from);
    }

    private void begin(Confirmation confirmation) {
        work.removeAll();
        work.add(confirmation);
        confirmation.scrollIntoView();
    }
}
