package lianxin.ui.rules;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import lianxin.kernel.HouseClock;
import lianxin.organization.OrganizationId;
import lianxin.rules.Provision;
import lianxin.rules.Rules;
import lianxin.ui.DayField;
import lianxin.ui.Refusals;
import lianxin.ui.SaveButton;

/** Lays down one number of a unit from a day on, by a document of the unit. */
final class OwnNumberForm extends Div {

    private static final long serialVersionUID = 1L;

    private final List<Select<String>> cells = new ArrayList<>();

    OwnNumberForm(Provision.Own own, OrganizationId unit, Rules rules, HouseClock clock, Runnable done) {
        addClassName("lx-work");
        Refusals refusals = new Refusals();
        Div fields = new Div();
        fields.addClassName("lx-form");
        own.by().forEach(codes -> {
            Select<String> cell = refusals.field("cell", new Select<>());
            cell.setLabel(getTranslation("ui.own-numbers.for"));
            cell.setItems(codes);
            cell.setItemLabelGenerator(CellWords::cell);
            cells.add(cell);
            fields.add(cell);
        });
        OwnNumberValue value = OwnNumberValue.of(own, refusals);
        TextField reference = refusals.field("reference", new TextField(getTranslation("ui.own-numbers.document")));
        reference.setHelperText(getTranslation("ui.own-numbers.document.how"));
        DayField from = refusals.field("from", new DayField(getTranslation("ui.pack.from")));
        from.setValue(LocalDate.of(clock.today().getYear(), 1, 1));
        from.setHelperText(getTranslation("ui.own-numbers.from.how"));
        fields.add(value.field(), from, reference);
        SaveButton save = new SaveButton(getTranslation("ui.save"), key -> {
            boolean accepted = refusals.accepted(rules.setOwn(new Provision.Given(
                    unit,
                    own.provision().name(),
                    cells.stream()
                            .map(cell -> Objects.requireNonNullElse(cell.getValue(), ""))
                            .collect(Collectors.joining("/")),
                    value.text().get(),
                    Objects.requireNonNullElse(from.getValue(), LocalDate.EPOCH),
                    reference.getValue())));
            if (accepted) {
                done.run();
            }
            return accepted;
        });
        add(refusals, fields, save);
    }
}
