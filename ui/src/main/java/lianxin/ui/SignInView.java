package lianxin.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import lianxin.identity.SignIn;
import lianxin.identity.SignedIn;
import lianxin.kernel.Outcome;

/** Sign-in by {@code name@tenant} and password; who needs a second factor is asked for it in a second step. */
@Route(value = "sign-in", autoLayout = false)
@AnonymousAllowed
class SignInView extends Gate {

    private static final long serialVersionUID = 1L;
    private static final String CODE_NEEDED = "sign-in.code-needed";

    private final transient SignIn signIn;
    private final transient Admission admission;
    private final TextField name = new TextField(getTranslation("ui.sign-in.name"));
    private final PasswordField password = new PasswordField(getTranslation("ui.sign-in.password"));
    private final TextField code = new TextField(getTranslation("ui.sign-in.code"));

    SignInView(SignIn signIn, Admission admission) {
        super("ui.sign-in");
        this.signIn = signIn;
        this.admission = admission;
        name.setAutocomplete(Autocomplete.USERNAME);
        name.setPlaceholder(getTranslation("ui.sign-in.name.example"));
        name.getElement().setAttribute("autocapitalize", "none");
        name.setAutofocus(true);
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        code.getElement().setAttribute("autocomplete", "one-time-code");
        code.setHelperText(getTranslation("ui.sign-in.code.help"));
        code.setMaxLength(24);
        RouterLink forgot = new RouterLink(getTranslation("ui.sign-in.with-code"), PasswordWithCodeView.class);
        Anchor plain = new Anchor("plain", getTranslation("plain.link"));
        plain.setRouterIgnore(true);
        showForm(name, password, goOn("ui.sign-in.enter", this::enter), new Div(forgot), new Div(plain));
    }

    private void enter() {
        Outcome<SignedIn> outcome = signIn.signIn(name.getValue().strip(), password.getValue(), code.getValue());
        switch (outcome) {
            case Outcome.Accepted<SignedIn> accepted -> admission.admit(accepted.value());
            case Outcome.Refused<SignedIn> refused -> refuse(refused);
        }
    }

    private void refuse(Outcome.Refused<SignedIn> refused) {
        if (refused.reasons().getFirst().code().equals(CODE_NEEDED) && !code.isAttached()) {
            askForCode();
        } else {
            refusals().accepted(refused);
            code.clear();
        }
    }

    private void askForCode() {
        refusals().clear();
        showForm(code, goOn("ui.sign-in.enter", this::enter));
        code.focus();
    }
}
