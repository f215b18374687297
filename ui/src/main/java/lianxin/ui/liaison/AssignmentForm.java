package lianxin.ui.liaison;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Predicate;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Outcome;
import lianxin.kernel.Period;
import lianxin.kernel.Refusal;
import lianxin.liaison.LiaisonArrangement;
import lianxin.liaison.LiaisonArrangement.Assign;
import lianxin.liaison.LiaisonArrangement.Line;
import lianxin.liaison.LiaisonArrangement.Replace;
import lianxin.liaison.LiaisonAssignment.AssignmentId;
import lianxin.liaison.LiaisonPoint.PointId;
import lianxin.organization.CadreId;
import lianxin.organization.Cadres;
import lianxin.organization.OrganizationId;
import lianxin.organization.Organizations;
import lianxin.ui.CadrePicker;
import lianxin.ui.ConfirmBar;
import lianxin.ui.DayField;
import lianxin.ui.OrganizationPicker;
import lianxin.ui.Refusals;
import lianxin.ui.SaveButton;

/** Puts a cadre in charge of a point, puts another in the place of an assignment, or ends it. */
final class AssignmentForm extends Div {

    private static final long serialVersionUID = 1L;

    /** The halls that the form needs. */
    record Rooms(LiaisonArrangement arrangement, Organizations organizations, Cadres cadres, HouseClock clock) {}

    private final transient Rooms rooms;
    private final Refusals refusals = new Refusals();
    private final CadrePicker cadre;
    private final OrganizationPicker county;
    private final TextField place = refusals.field("place", new TextField(getTranslation("liaison.place")));
    private final TextField contact =
            refusals.field("contact", new TextField(getTranslation("liaison.contact-person")));
    private final DayField firstDay = refusals.field("firstDay", new DayField(getTranslation("ui.from")));
    private final DayField lastDay = refusals.field("lastDay", new DayField(getTranslation("ui.last-day")));
    private final TextField document = refusals.field("document", new TextField(getTranslation("liaison.document")));
    private final TextField reason = refusals.field("reason", new TextField(getTranslation("liaison.change-reason")));

    private AssignmentForm(Rooms rooms) {
        this.rooms = rooms;
        addClassName("lx-work");
        cadre = refusals.field(
                "cadre", new CadrePicker(getTranslation("ui.person"), rooms.cadres(), rooms.organizations()));
        county =
                refusals.field("host", new OrganizationPicker(getTranslation("liaison.county"), rooms.organizations()));
        firstDay.setValue(rooms.clock().today());
    }

    static AssignmentForm assign(Rooms rooms, Runnable done, Runnable cancel) {
        AssignmentForm form = new AssignmentForm(rooms);
        form.lastDay.setHelperText(form.getTranslation("liaison.last-day.help"));
        form.show(
                Words.form(
                        form.cadre, form.county, form.place, form.contact, form.firstDay, form.lastDay, form.document),
                cancel,
                key -> form.submit(form.begin(), done));
        return form;
    }

    static AssignmentForm change(Rooms rooms, Line line, Runnable done, Runnable cancel) {
        AssignmentForm form = new AssignmentForm(rooms);
        form.reason.setHelperText(form.getTranslation("privacy.free-text.note"));
        form.place.setValue(line.point().place());
        form.contact.setValue(line.point().contact());
        form.county.setHelperText(form.getTranslation("liaison.replace.same", line.county()));
        form.cadre.setHelperText(form.getTranslation("liaison.replace.same", line.name()));
        form.show(
                Words.form(
                        form.cadre, form.county, form.place, form.contact, form.firstDay, form.document, form.reason),
                cancel,
                key -> form.submit(form.replace(line), done));
        Button end = new Button(
                form.getTranslation("liaison.assignment.end"),
                click -> form.submit(
                        rooms.arrangement().end(line.assignment().id(), form.first(), form.reason.getValue()), done));
        end.setTooltipText(form.getTranslation("liaison.assignment.end.help"));
        form.add(new Div(end));
        return form;
    }

    private void show(Component fields, Runnable cancel, Predicate<String> save) {
        add(refusals, fields, new ConfirmBar(new SaveButton(getTranslation("ui.save"), save), cancel));
    }

    private Outcome<AssignmentId> begin() {
        return switch (point(county.chosen().orElse(new OrganizationId(0)))) {
            case Outcome.Refused<PointId> refused -> Outcome.refused(refused.reasons());
            case Outcome.Accepted<PointId> point ->
                rooms.arrangement()
                        .assign(new Assign(
                                cadre.chosen().orElse(new CadreId(0)),
                                point.value(),
                                first(),
                                Objects.requireNonNullElse(lastDay.getValue(), Period.OPEN_END),
                                document.getValue()))
                        .warning(point.warnings());
        };
    }

    private Outcome<AssignmentId> replace(Line line) {
        if (firstDay.isEmpty()) {
            return Outcome.refused(Refusal.of("firstDay", "liaison.text-missing"));
        }
        return switch (point(county.chosen().orElse(line.point().host()))) {
            case Outcome.Refused<PointId> refused -> Outcome.refused(refused.reasons());
            case Outcome.Accepted<PointId> point ->
                rooms.arrangement()
                        .replace(new Replace(
                                line.assignment().id(),
                                cadre.chosen().orElse(line.assignment().cadre()),
                                point.value(),
                                first(),
                                document.getValue(),
                                reason.getValue()))
                        .warning(point.warnings());
        };
    }

    private Outcome<PointId> point(OrganizationId host) {
        return rooms.arrangement().establish(host, place.getValue(), contact.getValue());
    }

    private LocalDate first() {
        return Objects.requireNonNullElse(firstDay.getValue(), rooms.clock().today());
    }

    private boolean submit(Outcome<AssignmentId> outcome, Runnable done) {
        boolean accepted = refusals.acceptedLeaving(outcome);
        if (accepted) {
            done.run();
        }
        return accepted;
    }
}
