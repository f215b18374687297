package lianxin.ui.identity;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
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
import lianxin.organization.CadreId;
import lianxin.organization.Cadres;
import lianxin.organization.OrganizationId;
import lianxin.organization.Organizations;
import lianxin.ui.CadrePicker;
import lianxin.ui.ConfirmBar;
import lianxin.ui.OrganizationPicker;
import lianxin.ui.Refusals;
import lianxin.ui.SaveButton;

/** A role in a body: of an account that exists, or the first one of a new account. */
final class AccountPostForm extends Div {

    private static final long serialVersionUID = 1L;
    private final Refusals refusals = new Refusals();
    private final TextField name = refusals.field("name", new TextField(getTranslation("ui.account.name")));
    private final TextField displayName = refusals.field("displayName", new TextField(getTranslation("ui.person")));
    private final Select<Role> role = refusals.field("role", new Select<>());
    private final OrganizationPicker body;
    private final CadrePicker cadre;
    private final Div form = new Div();

    private AccountPostForm(Accounts accounts, Organizations organizations, Cadres cadres) {
        addClassName("lx-work");
        form.addClassName("lx-form");
        body = refusals.field("organization", new OrganizationPicker(getTranslation("ui.body"), organizations));
        name.setHelperText(getTranslation("ui.account.name.help"));
        role.setLabel(getTranslation("ui.account.role"));
        role.setItems(accounts.rolesToGive());
        role.setItemLabelGenerator(each -> getTranslation("role." + each.name()));
        role.setValue(Role.CADRE);
        cadre = refusals.field("cadre", new CadrePicker(getTranslation("ui.account.cadre"), cadres, organizations));
        cadre.setHelperText(getTranslation("ui.account.cadre.help"));
        cadre.setClearButtonVisible(true);
        cadre.addValueChangeListener(chosen -> {
            if (chosen.getValue() != null && displayName.isEmpty()) {
                displayName.setValue(chosen.getValue().name());
            }
        });
        form.add(role, body);
    }

    static AccountPostForm ofNewAccount(
            Accounts accounts, Organizations organizations, Cadres cadres, Consumer<IssuedCode> done, Runnable cancel) {
        AccountPostForm asked = new AccountPostForm(accounts, organizations, cadres);
        asked.form.addComponentAsFirst(asked.name);
        asked.form.addComponentAsFirst(asked.displayName);
        asked.form.addComponentAsFirst(asked.cadre);
        return asked.saving("ui.account.add", cancel, key -> {
            Outcome<IssuedCode> outcome = accounts.open(new NewAccount(
                    asked.name.getValue().strip(),
                    asked.displayName.getValue().strip(),
                    asked.cadre.chosen().map(CadreId::value).orElse(0L),
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
            Cadres cadres,
            HouseClock clock,
            Runnable done,
            Runnable cancel) {
        AccountPostForm asked = new AccountPostForm(accounts, organizations, cadres);
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
