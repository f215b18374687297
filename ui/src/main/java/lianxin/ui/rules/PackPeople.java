package lianxin.ui.rules;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.Instant;
import lianxin.identity.Account;
import lianxin.identity.AccountId;
import lianxin.identity.Accounts;
import lianxin.ui.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who did what with a pack. */
@Component
class PackPeople {

    private final Accounts accounts;

    PackPeople(Accounts accounts) {
        this.accounts = accounts;
    }

    /** The name of an account; 0 stands for the product itself. */
    String name(long account) {
        return account == 0
                ? I18NProvider.translate("ui.pack.product")
                : accounts.find(new AccountId(account)).map(PackPeople::name).orElse("");
    }

    private static String name(Account account) {
        return account.displayName().isBlank() ? account.name() : account.displayName();
    }

    /** Who and when; empty when nobody has. */
    String words(@Nullable Long account, @Nullable Instant at) {
        return account == null || at == null ? "" : name(account) + " · " + Moments.words(at);
    }
}
