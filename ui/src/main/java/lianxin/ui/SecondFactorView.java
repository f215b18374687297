package lianxin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import lianxin.identity.SecondFactors;
import lianxin.kernel.Caller;
import lianxin.kernel.Outcome;
import lianxin.kernel.Role;

/** Setting up one's second factor: scan or type the key, confirm it with a code, keep the recovery code on paper. */
@Route(value = "second-factor", autoLayout = false)
@PermitAll
class SecondFactorView extends Gate {

    private static final long serialVersionUID = 1L;

    private final transient SecondFactors factors;
    private final transient SecondFactors.Offer offer;
    private final transient Admission admission;
    private final TextField present = refusals().field("present", digits("ui.second-factor.present"));
    private final TextField code = refusals().field("code", digits("ui.second-factor.code"));

    SecondFactorView(SecondFactors factors, Admission admission, AuthenticationContext authentication) {
        super("ui.second-factor");
        this.factors = factors;
        this.admission = admission;
        this.offer = factors.offer();
        boolean must = Caller.current().role() == Role.UNPROVEN;
        Paragraph why = new Paragraph(getTranslation(must ? "ui.second-factor.must" : "ui.second-factor.may"));
        present.setVisible(factors.present());
        showForm(why, steps(), present, code, goOn("ui.second-factor.go", this::keep), leave(must, authentication));
    }

    private Component steps() {
        Code key = new Code(grouped(offer.secret()));
        key.setId("second-factor-key");
        key.addClassName("lx-key");
        OrderedList steps = new OrderedList(
                new ListItem(getTranslation("ui.second-factor.app")),
                new ListItem(
                        new Div(getTranslation("ui.second-factor.scan")),
                        new QrCode(offer.address(), getTranslation("ui.second-factor.qr")),
                        new Div(getTranslation("ui.second-factor.type")),
                        key),
                new ListItem(getTranslation("ui.second-factor.confirm")));
        steps.addClassName("lx-numbered");
        return steps;
    }

    private Component leave(boolean must, AuthenticationContext authentication) {
        return must
                ? new Button(getTranslation("ui.sign-out"), click -> authentication.logout())
                : new Div(desk("ui.to-desk"));
    }

    private void keep() {
        Outcome<SecondFactors.Kept> outcome = factors.keep(offer, present.getValue(), code.getValue());
        if (refusals().accepted(outcome)) {
            SecondFactors.Kept kept = outcome.orThrow();
            admission.remember(kept.session());
            Code recovery = new Code(grouped(kept.recovery()));
            recovery.setId("recovery-code");
            recovery.addClassName("lx-key");
            Button print = new Button(getTranslation("ui.print"), Icon.PRINTER.create());
            print.addClickListener(click -> UI.getCurrentOrThrow().getPage().executeJs("window.print()"));
            showForm(
                    Note.done(getTranslation("ui.second-factor.done")),
                    new Paragraph(getTranslation("ui.second-factor.recovery")),
                    recovery,
                    print,
                    desk("ui.second-factor.on"));
        }
    }

    /** The whole page anew: what was shown to somebody who might do nothing is gone. */
    private Anchor desk(String key) {
        Anchor desk = new Anchor("/", getTranslation(key));
        desk.setRouterIgnore(true);
        return desk;
    }

    private TextField digits(String key) {
        TextField field = new TextField(getTranslation(key));
        field.getElement().setAttribute("inputmode", "numeric");
        field.getElement().setAttribute("autocomplete", "one-time-code");
        field.setMaxLength(6);
        return field;
    }

    private static String grouped(String text) {
        return text.replaceAll("(.{4})(?=.)", "$1 ");
    }
}
