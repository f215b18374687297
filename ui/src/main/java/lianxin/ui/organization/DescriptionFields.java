package lianxin.ui.organization;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import lianxin.organization.LeagueOrganization.Description;
import lianxin.organization.OrganizationField;
import lianxin.organization.OrganizationKind;
import lianxin.organization.OrganizationLevel;

/** The fields for what an organisation is called and what it is. */
final class DescriptionFields {

    private final TextField name;
    private final Select<OrganizationKind> kind;
    private final Select<OrganizationLevel> level;
    private final Select<OrganizationField> field;
    private final TextField division;
    private final Checkbox leading;

    DescriptionFields(ChangeForm form, Description start) {
        name = form.field("name", new TextField(form.getTranslation("ui.name")));
        kind = choice(form, "kind", OrganizationKind.values());
        level = choice(form, "level", OrganizationLevel.values());
        field = choice(form, "field", OrganizationField.values());
        division = form.field("divisionCode", new TextField(form.getTranslation("ui.division")));
        leading = form.field("leadingBody", new Checkbox(form.getTranslation("ui.leading-body")));
        name.setValue(start.name());
        kind.setValue(start.kind());
        level.setValue(start.level());
        field.setValue(start.field());
        division.setValue(start.divisionCode());
        leading.setValue(start.leadingBody());
        division.setHelperText(form.getTranslation("ui.division.help"));
    }

    Description value() {
        return new Description(
                name.getValue().strip(),
                level.getValue(),
                kind.getValue(),
                leading.getValue(),
                field.getValue(),
                division.getValue().strip());
    }

    @SafeVarargs
    private static <E extends Enum<E>> Select<E> choice(ChangeForm form, String name, E... values) {
        Select<E> select = form.field(name, new Select<>());
        select.setLabel(form.getTranslation("ui." + name));
        select.setItems(values);
        select.setItemLabelGenerator(value -> form.getTranslation("organization." + name + "." + value.name()));
        return select;
    }
}
