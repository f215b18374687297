package lianxin.ui.organization;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import lianxin.kernel.Outcome;
import lianxin.organization.LeagueOrganization;
import lianxin.organization.Organizations;
import lianxin.ui.ConfirmBar;
import lianxin.ui.DayField;
import lianxin.ui.Note;
import lianxin.ui.Refusals;
import lianxin.ui.SaveButton;
import org.jspecify.annotations.Nullable;

/** A change of the tree: what, from which day on, what it would do, and only then the confirmation. */
final class ChangeForm extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Organizations organizations;
    private final transient Function<LocalDate, Organizations.Change> change;
    private final Refusals refusals = new Refusals();
    private final DayField from = refusals.field("from", new DayField(getTranslation("ui.from")));
    private final Div preview = new Div();

    <C extends Component & HasValidationProperties> ChangeForm(
            String title,
            Map<String, C> fields,
            LocalDate today,
            Function<LocalDate, Organizations.Change> change,
            Organizations organizations,
            Runnable done,
            Runnable cancel) {
        this.organizations = organizations;
        this.change = change;
        addClassName("lx-work");
        from.setValue(today);
        from.setMax(today);
        Div form = OrganizationForms.form();
        fields.forEach((name, field) -> form.add(refusals.field(name, field)));
        form.add(from);
        SaveButton save = new SaveButton(getTranslation("ui.confirm"), key -> {
            boolean accepted = refusals.accepted(organizations.carryOut(asked()));
            if (accepted) {
                done.run();
            }
            return accepted;
        });
        Button look = new Button(getTranslation("ui.preview"), click -> look());
        add(new H3(getTranslation(title)), refusals, form, preview, new ConfirmBar(save, cancel).with(look));
    }

    private Organizations.Change asked() {
        LocalDate day = from.getValue();
        return change.apply(day == null ? from.getMax() : day);
    }

    private void look() {
        preview.removeAll();
        Outcome<Organizations.Preview> outcome = organizations.preview(asked());
        if (refusals.accepted(outcome)) {
            outcome.map(this::words).map(note -> {
                preview.add(note);
                return note;
            });
        }
    }

    private Note words(Organizations.Preview would) {
        return Note.hint(
                getTranslation("ui.preview.touched", would.touched()),
                new Span(getTranslation("ui.preview.change", name(would.before()), name(would.after()))));
    }

    private String name(@Nullable LeagueOrganization organization) {
        return organization == null ? getTranslation("ui.nothing") : organization.name();
    }
}
