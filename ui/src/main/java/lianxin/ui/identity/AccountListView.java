package lianxin.ui.identity;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.stream.Collectors;
import lianxin.identity.Account;
import lianxin.identity.AccountId;
import lianxin.identity.Accounts;
import lianxin.kernel.Page;
import lianxin.organization.Authorization;
import lianxin.ui.Details;
import lianxin.ui.EmptyState;
import lianxin.ui.Icon;
import lianxin.ui.ListScreen;
import org.jspecify.annotations.Nullable;

/** 账号: who may sign in, and in which posts. */
@Route("accounts/:id?([0-9]*)")
@PermitAll
class AccountListView extends ListScreen<Account, AccountId> {

    private static final long serialVersionUID = 1L;

    private final transient Accounts accounts;
    private final transient AccountForms forms;
    private final TextField search = new TextField(getTranslation("ui.search"));

    AccountListView(Accounts accounts, Authorization authorization, AccountForms forms) {
        super("ui.accounts", AccountId::new, new EmptyState(Icon.KEY_ROUND, "ui.accounts.empty"));
        this.accounts = accounts;
        this.forms = forms;
        search.setPrefixComponent(Icon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> list());
        Div filter = new Div(search);
        filter.addClassName("lx-filter");
        lay(filter)
                .content(getTranslation("ui.account.name"), account -> link(account.name(), account.id()))
                .column(getTranslation("ui.person"), Account::displayName)
                .column(getTranslation("ui.account.roles"), this::roles)
                .column(
                        getTranslation("ui.account.state"),
                        account -> getTranslation(account.enabled() ? "ui.account.enabled" : "ui.account.disabled"))
                .current(account -> isChosen(account.id()));
        if (authorization.allows("account.open")) {
            offer(
                    "ui.account.add",
                    Icon.USER_PLUS,
                    details -> details.work(
                            forms.open(details, () -> UI.getCurrentOrThrow().navigate(AccountListView.class))));
        }
    }

    @Override
    protected Page<Account> rows(@Nullable String after, int size) {
        return accounts.search(search.getValue(), after == null ? "" : after, size);
    }

    @Override
    protected Optional<Details> details(AccountId id) {
        return accounts.find(id).map(forms::details);
    }

    private String roles(Account account) {
        return account.posts().stream()
                .map(post -> getTranslation("role." + post.role()))
                .distinct()
                .collect(Collectors.joining(getTranslation("ui.and")));
    }

    static void show(AccountId id) {
        open(AccountListView.class, id);
    }
}
