package lianxin.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import lianxin.ledger.RecordField;

/** What the packs of the tenant ask for besides; it stands in the records themselves and is seen with them. */
final class PrivacyOfPacks extends Section {

    private static final long serialVersionUID = 1L;

    PrivacyOfPacks(List<RecordField> fields) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("lx-facts");
        fields.forEach(field -> facts.add(
                new DescriptionList.Term(getTranslation(field.title())),
                new DescriptionList.Description(words(field.source()))));
        addClassNames("lx-card", "lx-section");
        add(new H2(getTranslation("ui.privacy.added")), facts);
        setVisible(!fields.isEmpty());
    }

    private String words(RecordField.Source source) {
        return getTranslation(
                "ui.privacy.added.line",
                source.title(),
                source.article(),
                getTranslation("ui.privacy.class." + source.dataClass()),
                getTranslation("ui.privacy.kept." + source.retention()));
    }
}
