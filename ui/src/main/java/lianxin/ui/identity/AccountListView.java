package lianxin.ui.identity;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.stream.Collectors;
import lianxin.identity.Account;
import lianxin.identity.AccountId;
import lianxin.identity.Accounts;
import lianxin.organization.Authorization;
import lianxin.ui.Details;
import lianxin.ui.EmptyState;
import lianxin.ui.Icon;
import lianxin.ui.KeysetTable;
import lianxin.ui.Screen;
import lianxin.ui.Split;

/** 账号: who may sign in, and in which posts. */
@Route("accounts/:account?([0-9]*)")
@PermitAll
class AccountListView extends Screen implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final String PARAMETER = "account";

    private final transient Accounts accounts;
    private final transient AccountForms forms;
    private final TextField search = new TextField(getTranslation("ui.search"));
    private final KeysetTable<Account> table;
    private final Split split;
    private transient Optional<AccountId> chosen = Optional.empty();

    AccountListView(Accounts accounts, Authorization authorization, AccountForms forms) {
        super("ui.accounts");
        this.accounts = accounts;
        this.forms = forms;
        search.setPrefixComponent(Icon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> list());
        Div filter = new Div(search);
        filter.addClassName("lx-filter");
        table = new KeysetTable<Account>(
                        getTranslation("ui.accounts"), new EmptyState(Icon.KEY_ROUND, "ui.accounts.empty"))
                .content(getTranslation("ui.account.name"), AccountListView::link)
                .column(getTranslation("ui.person"), Account::displayName)
                .column(getTranslation("ui.account.roles"), this::roles)
                .column(
                        getTranslation("ui.account.state"),
                        account -> getTranslation(account.enabled() ? "ui.account.enabled" : "ui.account.disabled"))
                .current(account -> chosen.filter(account.id()::equals).isPresent());
        split = new Split(filter, table);
        if (authorization.allows("account.open")) {
            Button add = new Button(getTranslation("ui.account.add"), Icon.USER_PLUS.create(), click -> add());
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            addActions(add);
        }
        add(split);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        chosen = event.getRouteParameters().getLong(PARAMETER).map(AccountId::new);
        chosen.map(id -> accounts.find(id).orElseThrow(NotFoundException::new))
                .map(forms::details)
                .ifPresentOrElse(split::choose, split::chooseNone);
        list();
    }

    private void list() {
        table.show((after, size) -> accounts.search(search.getValue(), after == null ? "" : after, size));
    }

    private void add() {
        Details details = new Details(getTranslation("ui.account.add"), new RouterLink(AccountListView.class));
        split.choose(details);
        details.work(forms.open(details, () -> UI.getCurrentOrThrow().navigate(AccountListView.class)));
    }

    private String roles(Account account) {
        return account.posts().stream()
                .map(post -> getTranslation("role." + post.role()))
                .distinct()
                .collect(Collectors.joining("、"));
    }

    private static Component link(Account account) {
        return new RouterLink(account.name(), AccountListView.class, parameters(account.id()));
    }

    private static RouteParameters parameters(AccountId id) {
        return new RouteParameters(PARAMETER, Long.toString(id.value()));
    }

    static void show(AccountId id) {
        UI.getCurrentOrThrow().navigate(AccountListView.class, parameters(id));
    }
}
