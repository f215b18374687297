package lianxin.ui.organization;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import lianxin.organization.Divisions;
import lianxin.organization.LeagueOrganization;
import lianxin.ui.ConfirmBar;
import lianxin.ui.DayField;
import lianxin.ui.Refusals;
import lianxin.ui.SaveButton;

/** Establishes the committees of a province's divisions below its own: where a new tenant begins. */
final class EstablishForm extends Div {

    private static final long serialVersionUID = 1L;

    EstablishForm(LeagueOrganization root, int missing, Divisions divisions, Runnable done, Runnable cancel) {
        addClassName("lx-work");
        Refusals refusals = new Refusals();
        DayField from = refusals.field("from", new DayField(getTranslation("ui.from")));
        from.setValue(root.existence().first());
        SaveButton save = new SaveButton(getTranslation("ui.confirm"), key -> {
            boolean accepted = refusals.accepted(divisions.establish(
                    root.description().divisionCode(),
                    from.getOptionalValue().orElse(root.existence().first())));
            if (accepted) {
                done.run();
            }
            return accepted;
        });
        add(
                new H3(getTranslation("ui.organization.divisions")),
                refusals,
                new Paragraph(getTranslation("ui.organization.divisions.what", missing)),
                from,
                new ConfirmBar(save, cancel));
    }
}
