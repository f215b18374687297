package lianxin.ui.conversation;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import lianxin.ui.Icon;

/** 紧急转介: where to turn when somebody may come to harm. It records nothing and stands outside all rating. */
final class HarmNote extends Div {

    private static final long serialVersionUID = 1L;

    HarmNote() {
        Anchor police = new Anchor("tel:110", getTranslation("ui.harm.police"));
        Anchor helpline = new Anchor("tel:12355", getTranslation("ui.harm.helpline"));
        Div calls = new Div(police, helpline);
        calls.addClassName("lx-row");
        Paragraph duty = new Paragraph(getTranslation("ui.harm.duty"));
        duty.addClassName("lx-quote");
        Div body = new Div(new Paragraph(getTranslation("ui.harm.now")), calls, duty);
        body.add(new Paragraph(getTranslation("ui.harm.nothing-kept")));
        body.addClassName("lx-explain-body");
        Element summary = new Element("summary")
                .appendChild(Icon.LIFE_BUOY.create().getElement(), Element.createText(getTranslation("ui.harm")));
        getElement()
                .appendChild(new Element("details")
                        .setAttribute("class", "lx-explain")
                        .appendChild(summary, body.getElement()));
    }
}
