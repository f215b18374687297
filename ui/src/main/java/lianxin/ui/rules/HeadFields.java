package lianxin.ui.rules;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import lianxin.drafting.Draft;
import lianxin.ui.DayField;
import lianxin.ui.Refusals;

/** Title, document number, issuer, version and first day of an 实施办法. */
final class HeadFields extends Div {

    private static final long serialVersionUID = 1L;

    private final TextField title = new TextField(getTranslation("ui.draft.title"));
    private final TextField number = new TextField(getTranslation("ui.pack.document"));
    private final TextField issuer = new TextField(getTranslation("ui.draft.issuer"));
    private final TextField version = new TextField(getTranslation("ui.pack.version"));
    private final DayField from = new DayField(getTranslation("ui.draft.valid-from"));

    /** Fields at which the refusals of this form are shown too. */
    HeadFields(Draft.Head head, Refusals refusals) {
        addClassName("lx-form");
        title.setValue(head.title());
        number.setValue(head.documentNumber());
        issuer.setValue(head.issuer());
        version.setValue(head.version());
        from.setValue(head.validFrom());
        title.addClassName("lx-wide");
        add(
                refusals.field("title", title),
                refusals.field("document", number),
                refusals.field("issuer", issuer),
                refusals.field("version", version),
                refusals.field("valid-from", from));
    }

    Draft.Head head() {
        return new Draft.Head(
                title.getValue().strip(),
                number.getValue().strip(),
                issuer.getValue().strip(),
                version.getValue().strip(),
                from.getValue());
    }
}
