package lianxin.ui.identity;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import java.util.Map;
import lianxin.identity.Account;
import lianxin.identity.AccountPost;
import lianxin.identity.Accounts;
import lianxin.identity.IssuedCode;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Outcome;
import lianxin.organization.Authorization;
import lianxin.organization.Cadres;
import lianxin.organization.OrganizationId;
import lianxin.organization.Organizations;
import lianxin.ui.Details;
import lianxin.ui.Icon;
import lianxin.ui.Moments;
import lianxin.ui.Refusals;
import org.springframework.stereotype.Component;

/** The details of an account, and what the caller may do with it. */
@Component
class AccountForms {

    private final Accounts accounts;
    private final Organizations organizations;
    private final Cadres cadres;
    private final Authorization authorization;
    private final HouseClock clock;

    AccountForms(
            Accounts accounts,
            Organizations organizations,
            Cadres cadres,
            Authorization authorization,
            HouseClock clock) {
        this.accounts = accounts;
        this.organizations = organizations;
        this.cadres = cadres;
        this.authorization = authorization;
        this.clock = clock;
    }

    AccountPostForm open(Details details, Runnable cancel) {
        return AccountPostForm.ofNewAccount(
                accounts, organizations, cadres, code -> details.work(new CodeSheet(code)), cancel);
    }

    Details details(Account account) {
        Details details = new Details(account.displayName(), new RouterLink(AccountListView.class));
        details.fact("ui.account.name", account.name())
                .fact(
                        "ui.account.state",
                        details.getTranslation(account.enabled() ? "ui.account.enabled" : "ui.account.disabled"))
                .fact(
                        "ui.account.factor",
                        details.getTranslation(
                                account.secondFactor() ? "ui.account.factor.yes" : "ui.account.factor.no"));
        Refusals refusals = new Refusals();
        details.add(refusals, posts(account, details, refusals));
        if (authorization.allows("account.open")) {
            details.actions(new Button(
                    details.getTranslation("ui.account.code"),
                    Icon.QR_CODE.create(),
                    click -> issue(account, details, refusals)));
        }
        if (account.secondFactor() && authorization.allows("account.factor.reset")) {
            details.actions(new Button(
                    details.getTranslation("ui.account.factor.reset"),
                    Icon.SHIELD_CHECK.create(),
                    click -> after(refusals, accounts.resetFactor(account.id()), account)));
        }
        if (authorization.allows("account.grant")) {
            details.actions(
                    new Button(
                            details.getTranslation("ui.account.grant"),
                            Icon.BRIEFCASE.create(),
                            click -> details.work(AccountPostForm.ofAccount(
                                    account,
                                    accounts,
                                    organizations,
                                    cadres,
                                    clock,
                                    () -> AccountListView.show(account.id()),
                                    details::rest))),
                    new Button(
                            details.getTranslation(account.enabled() ? "ui.account.disable" : "ui.account.enable"),
                            Icon.LOCK.create(),
                            click -> after(refusals, accounts.enable(account.id(), !account.enabled()), account)));
        }
        return details;
    }

    private void issue(Account account, Details details, Refusals refusals) {
        Outcome<IssuedCode> outcome = accounts.issueCode(account.id());
        refusals.accepted(outcome);
        if (outcome instanceof Outcome.Accepted<IssuedCode>(IssuedCode code, var warnings)) {
            details.work(new CodeSheet(code));
        }
    }

    private Div posts(Account account, Details details, Refusals refusals) {
        Map<OrganizationId, String> names = organizations.names(
                account.posts().stream().map(AccountPost::organization).toList());
        UnorderedList list = new UnorderedList();
        list.addClassName("lx-lines-plain");
        for (AccountPost post : account.posts()) {
            Span words = new Span(details.getTranslation("role." + post.role()) + "　"
                    + names.getOrDefault(post.organization(), "") + "　" + Moments.words(post.held()));
            ListItem item = new ListItem(words);
            item.addClassNames("lx-row", "lx-spread");
            if (authorization.allows("account.grant")) {
                item.add(new Button(
                        details.getTranslation("ui.account.revoke"),
                        click -> after(refusals, accounts.revoke(account.id(), post.id()), account)));
            }
            list.add(item);
        }
        return new Div(list);
    }

    private static void after(Refusals refusals, Outcome<?> outcome, Account account) {
        if (refusals.accepted(outcome)) {
            AccountListView.show(account.id());
        }
    }
}
