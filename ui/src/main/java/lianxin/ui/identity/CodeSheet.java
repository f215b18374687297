package lianxin.ui.identity;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import lianxin.identity.IssuedCode;
import lianxin.kernel.Caller;
import lianxin.ui.Icon;
import lianxin.ui.Moments;
import lianxin.ui.QrCode;

/** A one-time code to print and hand over: to type, or to scan with a phone. It is shown this once. */
final class CodeSheet extends Div {

    private static final long serialVersionUID = 1L;

    CodeSheet(IssuedCode issued) {
        addClassName("lx-work");
        String login = issued.name() + "@" + Caller.current().tenant().value();
        DescriptionList facts = new DescriptionList();
        facts.addClassName("lx-facts");
        fact(facts, "ui.account.login", login);
        fact(facts, "ui.password.code", issued.code().replaceAll("(.{4})(?=.)", "$1 "));
        fact(facts, "ui.account.code.until", Moments.words(issued.expires()));
        Div picture = new Div();
        UI.getCurrentOrThrow()
                .getPage()
                .fetchCurrentURL(here -> picture.add(new QrCode(
                        "%s://%s/first-sign-in?name=%s&code=%s"
                                .formatted(here.getProtocol(), here.getAuthority(), login, issued.code()),
                        getTranslation("ui.account.code.qr"))));
        Button print = new Button(getTranslation("ui.print"), Icon.PRINTER.create());
        print.addClickListener(click -> UI.getCurrentOrThrow().getPage().executeJs("window.print()"));
        add(
                new H3(getTranslation("ui.account.code")),
                new Paragraph(getTranslation("ui.account.code.once")),
                picture,
                facts,
                print);
    }

    private void fact(DescriptionList facts, String word, String value) {
        DescriptionList.Description description = new DescriptionList.Description();
        description.add(new Code(value));
        facts.add(new DescriptionList.Term(getTranslation(word)), description);
    }
}
