package lianxin.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import lianxin.identity.Passwords;

/** First sign-in, or a password forgotten: a one-time code, typed or scanned, sets a new password. */
@Route(value = "first-sign-in", autoLayout = false)
@AnonymousAllowed
class PasswordWithCodeView extends Gate implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Passwords passwords;
    private final TextField name = new TextField(getTranslation("ui.sign-in.name"));
    private final TextField code = refusals().field("code", new TextField(getTranslation("ui.password.code")));
    private final PasswordField wanted =
            refusals().field("wanted", new PasswordField(getTranslation("ui.password.wanted")));

    PasswordWithCodeView(Passwords passwords) {
        super("ui.first-sign-in");
        this.passwords = passwords;
        name.setAutocomplete(Autocomplete.USERNAME);
        name.setPlaceholder(getTranslation("ui.sign-in.name.example"));
        name.getElement().setAttribute("autocapitalize", "none");
        code.setHelperText(getTranslation("ui.password.code.help"));
        wanted.setAutocomplete(Autocomplete.NEW_PASSWORD);
        wanted.setHelperText(getTranslation("ui.password.wanted.help"));
        showForm(name, code, wanted, goOn("ui.password.set", this::set), back("ui.sign-in.back"));
    }

    private Div back(String key) {
        return new Div(new RouterLink(getTranslation(key), SignInView.class));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation().getQueryParameters().getSingleParameter("name").ifPresent(name::setValue);
        event.getLocation().getQueryParameters().getSingleParameter("code").ifPresent(code::setValue);
    }

    private void set() {
        if (refusals().accepted(passwords.setWithCode(name.getValue().strip(), code.getValue(), wanted.getValue()))) {
            showForm(Note.done(getTranslation("ui.password.done"), back("ui.sign-in.go")));
        }
    }
}
