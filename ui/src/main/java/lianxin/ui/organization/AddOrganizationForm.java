package lianxin.ui.organization;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import lianxin.kernel.HouseClock;
import lianxin.organization.LeagueOrganization;
import lianxin.organization.OrganizationField;
import lianxin.organization.OrganizationKind;
import lianxin.organization.OrganizationLevel;
import lianxin.organization.Organizations;
import lianxin.ui.ConfirmBar;
import lianxin.ui.DayField;
import lianxin.ui.Refusals;
import lianxin.ui.SaveButton;

/** A new organisation below another one. */
final class AddOrganizationForm extends Div {

    private static final long serialVersionUID = 1L;

    private final Refusals refusals = new Refusals();
    private final TextField name = refusals.field("name", new TextField(getTranslation("ui.name")));
    private final TextField code = refusals.field("code", new TextField(getTranslation("ui.code")));
    private final Select<OrganizationKind> kind = choice("kind", "ui.kind", OrganizationKind.values());
    private final Select<OrganizationLevel> level = choice("level", "ui.level", OrganizationLevel.values());
    private final Select<OrganizationField> field = choice("field", "ui.field", OrganizationField.values());
    private final Checkbox leading = new Checkbox(getTranslation("ui.leading-body"));
    private final DayField from = refusals.field("from", new DayField(getTranslation("ui.from")));

    AddOrganizationForm(
            LeagueOrganization parent, Organizations organizations, HouseClock clock, Runnable done, Runnable cancel) {
        addClassName("lx-work");
        code.setHelperText(getTranslation("ui.code.help"));
        kind.setValue(OrganizationKind.LEAGUE_BRANCH);
        level.setValue(OrganizationLevel.GRASSROOTS);
        field.setValue(parent.description().field());
        from.setValue(clock.today());
        from.setMax(clock.today());
        Div form = OrganizationForms.form();
        form.add(name, kind, level, field, code, from, leading);
        SaveButton save = new SaveButton(getTranslation("ui.save"), key -> {
            boolean accepted = refusals.accepted(organizations.carryOut(asked(parent)));
            if (accepted) {
                done.run();
            }
            return accepted;
        });
        add(new H3(getTranslation("ui.organization.add")), refusals, form, new ConfirmBar(save, cancel));
        name.focus();
    }

    private Organizations.Create asked(LeagueOrganization parent) {
        return new Organizations.Create(
                code.getValue().strip(),
                parent.code(),
                new LeagueOrganization.Description(
                        name.getValue().strip(),
                        level.getValue(),
                        kind.getValue(),
                        leading.getValue(),
                        field.getValue(),
                        ""),
                Objects.requireNonNullElse(from.getValue(), from.getMax()));
    }

    @SafeVarargs
    private <E extends Enum<E>> Select<E> choice(String name, String word, E... values) {
        Select<E> select = new Select<>();
        select.setLabel(getTranslation(word));
        select.setItems(values);
        select.setItemLabelGenerator(value -> getTranslation("organization." + name + "." + value.name()));
        return refusals.field(name, select);
    }
}
