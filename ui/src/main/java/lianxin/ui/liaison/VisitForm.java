package lianxin.ui.liaison;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import lianxin.kernel.Caller;
import lianxin.kernel.Outcome;
import lianxin.kernel.Refusal;
import lianxin.liaison.Liaison;
import lianxin.liaison.Liaison.Saved;
import lianxin.liaison.LiaisonPoint.PointId;
import lianxin.liaison.LiaisonVisit;
import lianxin.liaison.LiaisonVisit.State;
import lianxin.liaison.LiaisonVisit.VisitId;
import lianxin.liaison.VisitReport;
import lianxin.organization.CadreId;
import lianxin.ui.ConfirmBar;
import lianxin.ui.DateRangeField;
import lianxin.ui.Draft;
import lianxin.ui.Note;
import lianxin.ui.Refusals;
import lianxin.ui.SaveButton;

/** 到点登记: where and when; everything else is folded and can wait. */
final class VisitForm extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Liaison liaison;
    private final transient Optional<LiaisonVisit> revised;
    private final transient Consumer<Outcome.Accepted<Saved<VisitId>>> done;
    private final Refusals refusals = new Refusals();
    private final Select<PointId> point = refusals.field("point", new Select<>());
    private final DateRangeField days = new DateRangeField(
            getTranslation("liaison.arrival"), "arrival", getTranslation("liaison.departure"), "departure", refusals);
    private final RadioButtonGroup<State> state = refusals.field("made", new RadioButtonGroup<>());
    private final VisitWorkField work = refusals.field("work", new VisitWorkField(refusals));
    private final TextField reason = refusals.field("reason", new TextField(getTranslation("liaison.reason")));
    private final SaveButton save = new SaveButton(getTranslation("ui.save"), this::save);
    private final Draft draft;

    /**
     * A form.
     *
     * @param points the points to choose from, by name
     * @param revised the visit that is changed, empty for a new one
     * @param today by whose fields a visit is asked for until its first day is known
     */
    VisitForm(
            Liaison liaison,
            Map<PointId, String> points,
            Optional<LiaisonVisit> revised,
            LocalDate today,
            Consumer<Outcome.Accepted<Saved<VisitId>>> done,
            Runnable cancel) {
        this.liaison = liaison;
        this.revised = revised;
        this.done = done;
        refusals.field("threeTogethers", work);
        refusals.field("interviews", work);
        draft = new Draft("visit"
                + revised.map(visit ->
                                "/" + visit.id().value() + "/" + visit.latest().number())
                        .orElse(""));
        addClassName("lx-section");
        ask(points);
        work.ask(liaison.visitForm(today));
        days.firstField().addValueChangeListener(change -> {
            if (change.getValue() != null) {
                work.ask(liaison.visitForm(change.getValue()));
            }
        });
        revised.ifPresent(this::fill);
        add(draft, refusals, card(), work, note());
        add(new ConfirmBar(save, cancel).hint(getTranslation("liaison.record.hint")));
        watch();
    }

    private void ask(Map<PointId, String> points) {
        point.setLabel(getTranslation("liaison.point"));
        point.setItems(points.keySet());
        point.setItemLabelGenerator(id -> points.getOrDefault(id, ""));
        if (points.size() == 1) {
            point.setValue(points.keySet().iterator().next());
        }
        state.setLabel(getTranslation("liaison.state"));
        state.setItems(State.MADE, State.PLANNED);
        state.setItemLabelGenerator(each -> Words.of(this, "state", each));
        state.setValue(State.MADE);
    }

    private void fill(LiaisonVisit visit) {
        point.setValue(visit.point());
        point.setReadOnly(true);
        days.firstField().setValue(visit.days().first());
        days.lastField().setValue(visit.days().last());
        work.revise(visit.latest().work());
        state.setVisible(!visit.isMade());
        reason.setVisible(visit.isMade());
        reason.setHelperText(getTranslation("liaison.reason.help") + getTranslation("privacy.free-text.note"));
    }

    private Div card() {
        Div card = Words.form(point, state, days, reason);
        days.addClassName("lx-wide");
        reason.addClassName("lx-wide");
        reason.setVisible(revised.filter(LiaisonVisit::isMade).isPresent());
        card.addClassName("lx-card");
        return card;
    }

    private Note note() {
        return Note.hint(getTranslation("liaison.record.note"));
    }

    private void watch() {
        draft.day("arrival", days.firstField())
                .day("departure", days.lastField())
                .choice("point", point, id -> Long.toString(id.value()), this::known)
                .choice("state", state, State::name, text -> Optional.of(State.valueOf(text)))
                .choice("work", work, VisitWorkDraft::write, VisitWorkDraft::read)
                .text("reason", reason)
                .watch(this, save);
    }

    private Optional<PointId> known(String id) {
        PointId kept = new PointId(Long.parseLong(id));
        return point.getListDataView().contains(kept) ? Optional.of(kept) : Optional.empty();
    }

    private boolean save(String key) {
        Optional<VisitReport> report = report();
        if (report.isEmpty()) {
            return false;
        }
        Outcome<Saved<VisitId>> outcome = submit(key, report.get());
        if (!refusals.accepted(outcome)) {
            return false;
        }
        Optional<LiaisonVisit> kept = liaison.find(outcome.orThrow().id());
        if (kept.filter(visit -> !visit.says(report.get())).isPresent()) {
            draft.renew(save);
            return refusals.accepted(Outcome.refused(Refusal.ofAll("form.saved-before")));
        }
        draft.forget();
        if (outcome instanceof Outcome.Accepted<Saved<VisitId>> accepted) {
            done.accept(accepted);
        }
        return true;
    }

    private Outcome<Saved<VisitId>> submit(String key, VisitReport report) {
        return revised.map(
                        visit -> liaison.revise(key, visit.id(), visit.latest().number(), report, reason.getValue()))
                .orElseGet(
                        () -> liaison.record(key, new CadreId(Caller.current().cadre()), report));
    }

    /** What is stated; empty when something is missing, which is shown. */
    private Optional<VisitReport> report() {
        LocalDate arrival = days.first();
        LocalDate departure = days.last();
        if (point.isEmpty() || arrival == null || departure == null) {
            refusals.accepted(missing(point.isEmpty() ? "point" : arrival == null ? "arrival" : "departure"));
            return Optional.empty();
        }
        return Optional.of(
                new VisitReport(point.getValue(), arrival, departure, state.getValue() == State.MADE, work.entered()));
    }

    private static Outcome<Saved<VisitId>> missing(String field) {
        return Outcome.refused(List.of(Refusal.of(field, "liaison.text-missing")));
    }
}
