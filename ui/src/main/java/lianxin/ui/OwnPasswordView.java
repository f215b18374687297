package lianxin.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import lianxin.identity.Passwords;

/** Another password of one's own; every session of the account ends with it. */
@Route("password")
@PermitAll
class OwnPasswordView extends Screen {

    private static final long serialVersionUID = 1L;

    OwnPasswordView(Passwords passwords, AuthenticationContext authentication) {
        super("ui.own-password");
        narrow();
        Refusals refusals = new Refusals();
        PasswordField present = refusals.field("present", new PasswordField(getTranslation("ui.password.present")));
        PasswordField wanted = refusals.field("wanted", new PasswordField(getTranslation("ui.password.wanted")));
        present.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        wanted.setAutocomplete(Autocomplete.NEW_PASSWORD);
        wanted.setHelperText(getTranslation("ui.password.wanted.help"));
        SaveButton save = new SaveButton(getTranslation("ui.password.set"), key -> {
            boolean changed = refusals.accepted(passwords.change(present.getValue(), wanted.getValue()));
            if (changed) {
                authentication.logout();
            }
            return changed;
        });
        Div form = new Div(present, wanted);
        form.addClassName("lx-form");
        ConfirmBar way = new ConfirmBar(save, () -> getUI().ifPresent(ui -> ui.navigate(HomeView.class)));
        Div card = new Div(refusals, form, way.hint(getTranslation("ui.own-password.hint")));
        card.addClassName("lx-card");
        add(card);
    }
}
