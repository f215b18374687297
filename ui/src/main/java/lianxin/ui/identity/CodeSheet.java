package lianxin.ui.identity;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import lianxin.identity.IssuedCode;
import lianxin.kernel.Caller;
import lianxin.kernel.Fault;
import lianxin.ui.Icon;
import lianxin.ui.Moments;

/** A one-time code to print and hand over: to type, or to scan with a phone. It is shown this once. */
final class CodeSheet extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MODULES = 33;

    CodeSheet(IssuedCode issued) {
        addClassName("lx-work");
        String login = issued.name() + "@" + Caller.current().tenant().value();
        DescriptionList facts = new DescriptionList();
        facts.addClassName("lx-facts");
        fact(facts, "ui.account.login", login);
        fact(facts, "ui.password.code", issued.code().replaceAll("(.{4})(?=.)", "$1 "));
        fact(facts, "ui.account.code.until", Moments.words(issued.expires()));
        Div picture = new Div();
        picture.addClassName("lx-qr");
        UI.getCurrentOrThrow()
                .getPage()
                .fetchCurrentURL(here -> picture.add(picture("%s://%s/first-sign-in?name=%s&code=%s"
                        .formatted(here.getProtocol(), here.getAuthority(), login, issued.code()))));
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

    private Component picture(String address) {
        try {
            BitMatrix modules = new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, MODULES, MODULES);
            Svg svg = new Svg(svg(modules));
            svg.getElement().setAttribute("role", "img");
            svg.getElement().setAttribute("aria-label", getTranslation("ui.account.code.qr"));
            return svg;
        } catch (WriterException failure) {
            throw new Fault(Fault.Category.DEFECT, "An address could not be drawn as a QR code", failure);
        }
    }

    private static String svg(BitMatrix modules) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y)) {
                    path.append("M").append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"196\" height=\"196\"><path d=\"%s\" fill=\"#000\"/></svg>"
                .formatted(modules.getWidth(), modules.getHeight(), path);
    }
}
