package lianxin.ui.identity;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import lianxin.identity.Account;
import lianxin.identity.Accounts;
import lianxin.identity.IssuedCode;
import lianxin.identity.NewAccount;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Outcome;
import lianxin.kernel.Role;
import lianxin.organization.OrganizationId;
import lianxin.organization.Organizations;
import lianxin.ui.ConfirmBar;
import lianxin.ui.OrganizationPicker;
import lianxin.ui.Refusals;
import lianxin.ui.SaveButton;

/** A role in a body: of an account that exists, or the first one of a new account. */
final class AccountPostForm extends Div {

    private static final long serialVersionUID = 1L;
    private static final List<Role> GRANTABLE = List.of(
            Role.CADRE,
            Role.BRANCH_LEADER,
            Role.SECRETARY,
            Role.SUPERVISOR,
            Role.ADMINISTRATOR,
            Role.SECURITY_ADMINISTRATOR,
            Role.AUDIT_ADMINISTRATOR);

    private final Refusals refusals = new Refusals();
    private final TextField name = refusals.field("name", new TextField(getTranslation("ui.account.name")));
    private final TextField displayName = refusals.field("displayName", new TextField(getTranslation("ui.person")));
    private final Select<Role> role = refusals.field("role", new Select<>());
    private final OrganizationPicker body;
    private final Div form = new Div();

    private AccountPostForm(Organizations organizations) {
        addClassName("lx-work");
        form.addClassName("lx-form");
        body = refusals.field("organization", new OrganizationPicker(getTranslation("ui.body"), organizations));
        name.setHelperText(getTranslation("ui.account.name.help"));
        role.setLabel(getTranslation("ui.account.role"));
        role.setItems(GRANTABLE);
        role.setItemLabelGenerator(each -> getTranslation("role." + each.name()));
        role.setValue(Role.CADRE);
        form.add(role, body);
    }

    static AccountPostForm ofNewAccount(
            Accounts accounts, Organizations organizations, Consumer<IssuedCode> done, Runnable cancel) {
        AccountPostForm asked = new AccountPostForm(organizations);
        asked.form.addComponentAsFirst(asked.name);
        asked.form.addComponentAsFirst(asked.displayName);
        return asked.saving("ui.account.add", cancel, key -> {
            Outcome<IssuedCode> outcome = accounts.open(new NewAccount(
                    asked.name.getValue().strip(),
                    asked.displayName.getValue().strip(),
                    0,
                    asked.role.getValue(),
                    asked.body()));
            boolean accepted = asked.refusals.accepted(outcome);
            if (outcome instanceof Outcome.Accepted<IssuedCode>(IssuedCode code, var warnings)) {
                done.accept(code);
            }
            return accepted;
        });
    }

    static AccountPostForm ofAccount(
            Account account,
            Accounts accounts,
            Organizations organizations,
            HouseClock clock,
            Runnable done,
            Runnable cancel) {
        AccountPostForm asked = new AccountPostForm(organizations);
        return asked.saving("ui.account.grant", cancel, key -> {
            boolean accepted = asked.refusals.accepted(
                    accounts.grant(account.id(), asked.role.getValue(), asked.body(), clock.today()));
            if (accepted) {
                done.run();
            }
            return accepted;
        });
    }

    private AccountPostForm saving(String heading, Runnable cancel, Predicate<String> save) {
        SaveButton button = new SaveButton(getTranslation("ui.save"), save);
        add(new H3(getTranslation(heading)), refusals, form, new ConfirmBar(button, cancel));
        return this;
    }

    private OrganizationId body() {
        Optional<OrganizationId> chosen = body.chosen();
        return chosen.orElse(new OrganizationId(0));
    }
}
