package lianxin.ui.organization;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Outcome;
import lianxin.organization.MemberId;
import lianxin.organization.Members;
import lianxin.organization.Membership;
import lianxin.organization.OrganizationId;
import lianxin.organization.Organizations;
import lianxin.ui.ConfirmBar;
import lianxin.ui.DayField;
import lianxin.ui.OrganizationPicker;
import lianxin.ui.Refusals;
import lianxin.ui.SaveButton;

/** A member who comes into a branch: newly entered, or from another branch. */
final class MemberForm extends Div {

    private static final long serialVersionUID = 1L;

    private final Refusals refusals = new Refusals();
    private final TextField name = refusals.field("name", new TextField(getTranslation("ui.person")));
    private final TextField code = refusals.field("code", new TextField(getTranslation("ui.member.code")));
    private final OrganizationPicker branch;
    private final Select<Membership.Joining> how = new Select<>();
    private final DayField day = refusals.field("day", new DayField(getTranslation("ui.from")));
    private final Div form = OrganizationForms.form();

    private MemberForm(Organizations organizations, HouseClock clock) {
        addClassName("lx-work");
        branch = refusals.field("branch", new OrganizationPicker(getTranslation("ui.branch"), organizations));
        code.setHelperText(getTranslation("ui.member.code.help"));
        how.setLabel(getTranslation("ui.joining"));
        how.setItems(Membership.Joining.values());
        how.setItemLabelGenerator(each -> getTranslation("organization.joining." + each.name()));
        how.setValue(Membership.Joining.ADMITTED);
        day.setValue(clock.today());
    }

    static MemberForm join(
            Members members, Organizations organizations, HouseClock clock, Consumer<MemberId> done, Runnable cancel) {
        MemberForm asked = new MemberForm(organizations, clock);
        organizations
                .find(OrganizationPicker.home(organizations))
                .filter(home -> home.description().kind().isBranch())
                .ifPresent(asked.branch::setValue);
        asked.form.add(asked.name, asked.branch, asked.how, asked.day, asked.code);
        return asked.saving("ui.member.add", cancel, () -> {
            Outcome<MemberId> outcome = members.join(
                    asked.name.getValue().strip(),
                    asked.code.getValue().strip(),
                    asked.branch(),
                    asked.day(),
                    asked.how.getValue());
            if (outcome instanceof Outcome.Accepted<MemberId>(MemberId id, var warnings)) {
                done.accept(id);
            }
            return outcome;
        });
    }

    static MemberForm transfer(
            String title,
            List<MemberId> moved,
            Members members,
            Organizations organizations,
            HouseClock clock,
            Runnable done,
            Runnable cancel) {
        MemberForm asked = new MemberForm(organizations, clock);
        asked.form.add(asked.branch, asked.day);
        return asked.saving(title, cancel, () -> {
            Outcome<Integer> outcome = members.transfer(moved, asked.branch(), asked.day());
            if (outcome instanceof Outcome.Accepted<Integer>) {
                done.run();
            }
            return outcome;
        });
    }

    private MemberForm saving(String heading, Runnable cancel, java.util.function.Supplier<Outcome<?>> save) {
        SaveButton button = new SaveButton(getTranslation("ui.save"), key -> refusals.accepted(save.get()));
        add(new H3(getTranslation(heading)), refusals, form, new ConfirmBar(button, cancel));
        return this;
    }

    private OrganizationId branch() {
        return branch.chosen().orElse(new OrganizationId(0));
    }

    private LocalDate day() {
        return Objects.requireNonNullElse(day.getValue(), LocalDate.EPOCH);
    }
}
