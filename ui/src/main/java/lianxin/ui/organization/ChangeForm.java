package lianxin.ui.organization;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
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
    private final Div form = OrganizationForms.form();
    private final Div preview = new Div();

    ChangeForm(
            String title,
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
        from.setRequired(true);
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

    /** Adds a field before the day; refusals of this name are shown at it. */
    <C extends Component & HasValidationProperties> C field(String name, C field) {
        form.addComponentAtIndex(form.getComponentCount() - 1, refusals.field(name, field));
        return field;
    }

    private Organizations.Change asked() {
        return change.apply(Objects.requireNonNullElse(from.getValue(), LocalDate.EPOCH));
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

    /** Each thing that would be different, before and after. */
    private Note words(Organizations.Preview would) {
        Map<String, String> before = facts(would.before());
        Div[] lines = facts(would.after()).entrySet().stream()
                .filter(fact -> !fact.getValue().equals(before.getOrDefault(fact.getKey(), "")))
                .map(fact -> line(fact.getKey(), before.getOrDefault(fact.getKey(), ""), fact.getValue()))
                .toArray(Div[]::new);
        return lines.length == 0
                ? Note.hint(getTranslation("ui.preview.same"))
                : Note.hint(getTranslation("ui.preview.touched", would.touched()), lines);
    }

    private Div line(String word, String before, String after) {
        String change = before.isEmpty() ? after : getTranslation("ui.preview.change", before, after);
        return new Div(getTranslation("ui.extra.line", getTranslation(word), change));
    }

    private Map<String, String> facts(@Nullable LeagueOrganization organization) {
        return organization == null
                ? Map.of()
                : OrganizationFacts.of(organization, organizations, word -> getTranslation(word));
    }
}
