package lianxin.ui.organization;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import lianxin.organization.OrganizationId;
import lianxin.organization.Organizations;
import lianxin.ui.Icon;
import lianxin.ui.OrganizationPicker;

/** By the beginning of a name, and at or below which body. */
final class PeopleFilter extends Div {

    private static final long serialVersionUID = 1L;

    private final TextField text = new TextField(getTranslation("ui.search"));
    private final OrganizationPicker within;
    private final transient Organizations organizations;

    PeopleFilter(Organizations organizations, Runnable changed) {
        this.organizations = organizations;
        within = new OrganizationPicker(getTranslation("ui.within"), organizations);
        within.setClearButtonVisible(true);
        text.setPlaceholder(getTranslation("ui.search.example"));
        text.setPrefixComponent(Icon.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(change -> changed.run());
        within.addValueChangeListener(change -> changed.run());
        addClassName("lx-filter");
        add(text, within);
    }

    String text() {
        return text.getValue().strip();
    }

    OrganizationId within() {
        return within.chosen().orElseGet(() -> OrganizationPicker.home(organizations));
    }
}
