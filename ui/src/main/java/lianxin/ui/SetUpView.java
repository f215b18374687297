package lianxin.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import lianxin.identity.Operators;

/** An empty installation: the one-time code that the start printed makes its first operator. */
@Route(value = "set-up", autoLayout = false)
@AnonymousAllowed
class SetUpView extends Gate {

    private static final long serialVersionUID = 1L;

    private final transient Operators operators;
    private final TextField code = refusals().field("code", new TextField(getTranslation("ui.password.code")));
    private final TextField name = refusals().field("name", new TextField(getTranslation("ui.set-up.name")));
    private final PasswordField password =
            refusals().field("password", new PasswordField(getTranslation("ui.password.wanted")));

    SetUpView(Operators operators) {
        super("ui.set-up");
        this.operators = operators;
        code.setAutofocus(true);
        name.setValue("operator");
        name.setSuffixComponent(new Span("@platform"));
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        password.setHelperText(getTranslation("ui.password.wanted.help"));
        showForm(code, name, password, goOn("ui.set-up.go", this::setUp));
    }

    private void setUp() {
        if (refusals().accepted(operators.setUp(code.getValue(), name.getValue(), password.getValue()))) {
            showForm(Note.done(
                    getTranslation("ui.set-up.done", name.getValue()),
                    new RouterLink(getTranslation("ui.sign-in.go"), SignInView.class)));
        }
    }
}
