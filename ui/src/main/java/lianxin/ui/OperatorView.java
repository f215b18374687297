package lianxin.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import lianxin.identity.IssuedCode;
import lianxin.identity.Operators;
import lianxin.identity.SignedIn;
import lianxin.kernel.Outcome;
import lianxin.kernel.Page;
import lianxin.kernel.TenantCode;
import lianxin.tenancy.TenantView;

/** The operator's one screen: the tenants, and creating one. No tenant's content is shown here or anywhere to an operator. */
@Route(value = "platform", autoLayout = false)
@PermitAll
class OperatorView extends Screen {

    private static final long serialVersionUID = 1L;

    private final transient Operators operators;
    private final transient SignedIn operator;
    private final Refusals refusals = new Refusals();
    private final TextField code = refusals.field("code", new TextField(getTranslation("ui.platform.code")));
    private final TextField name = refusals.field("name", new TextField(getTranslation("ui.platform.name")));
    private final TextField division =
            refusals.field("division", new TextField(getTranslation("ui.platform.division")));
    private final KeysetTable<TenantView> table;
    private final Div codes = new Div();

    OperatorView(Operators operators, PluginTable plugins, AuthenticationContext authentication) {
        super("ui.platform");
        addClassName("lx-alone");
        this.operators = operators;
        this.operator = authentication.getAuthenticatedUser(SignedIn.class).orElseThrow();
        addActions(new Button(getTranslation("ui.sign-out"), click -> authentication.logout()));
        table = new KeysetTable<TenantView>(
                        getTranslation("ui.platform.tenants"), new EmptyState(Icon.LIST_CHECKS, "ui.platform.empty"))
                .column(getTranslation("ui.platform.name"), TenantView::name)
                .column(
                        getTranslation("ui.platform.code"),
                        tenant -> tenant.code().value())
                .column(getTranslation("ui.platform.division"), TenantView::division)
                .column(
                        getTranslation("ui.platform.state"),
                        tenant -> tenant.heldBack() == null
                                ? getTranslation("ui.platform.serving")
                                : getTranslation("ui.platform.held", tenant.heldBack()))
                .content(
                        getTranslation("ui.platform.first-codes"),
                        tenant -> new Button(
                                getTranslation("ui.platform.issue-again"), click -> issueAgain(tenant.code())));
        add(table, form(), codes, plugins);
        show();
    }

    private Div form() {
        code.setHelperText(getTranslation("ui.platform.code.help"));
        division.setHelperText(getTranslation("ui.platform.division.help"));
        Div fields = new Div(name, code, division);
        fields.addClassName("lx-form");
        SaveButton create = new SaveButton(getTranslation("ui.platform.create"), key -> create());
        Div card = new Div(new H2(getTranslation("ui.platform.create")), refusals, fields, create);
        card.addClassName("lx-card");
        return card;
    }

    private boolean create() {
        Outcome<List<IssuedCode>> outcome =
                operators.createTenant(operator, code.getValue(), name.getValue(), division.getValue());
        if (refusals.accepted(outcome)) {
            print(code.getValue(), outcome.orThrow());
            show();
            return true;
        }
        return false;
    }

    private void issueAgain(TenantCode tenant) {
        List<IssuedCode> issued = operators.issueFirstCodes(operator, tenant);
        print(tenant.value(), issued);
        if (issued.isEmpty()) {
            codes.add(Note.hint(getTranslation("ui.platform.all-used")));
        }
        codes.scrollIntoView();
    }

    private void print(String tenant, List<IssuedCode> issued) {
        codes.removeAll();
        issued.forEach(each -> codes.add(
                new Paragraph(getTranslation("ui.platform.issued", each.name() + "@" + tenant, each.code()))));
    }

    private void show() {
        table.show((key, size) -> new Page<>(operators.tenants(operator), null));
    }
}
