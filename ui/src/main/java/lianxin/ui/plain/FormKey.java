package lianxin.ui.plain;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import lianxin.identity.SignedIn;
import lianxin.kernel.Caller;
import lianxin.kernel.SealingKey;
import org.springframework.stereotype.Component;

/**
 * The key inside each form. It makes a form that is sent again be done once, and it is sealed for the account that opened
 * the form: what was typed comes back to that account alone, and nobody can put words into another's form.
 */
@Component
class FormKey {

    private static final String PURPOSE = "plain.form/";

    private final SealingKey seal;

    FormKey(SealingKey seal) {
        this.seal = seal;
    }

    /** A fresh key for the caller. */
    String next() {
        Caller caller = Caller.current();
        return seal.seal(PURPOSE + caller.tenant().value(), Long.toString(caller.account()));
    }

    boolean isCallers(String key) {
        Caller caller = Caller.current();
        return isOf(key, caller.tenant().value(), caller.account());
    }

    boolean isOf(String key, SignedIn who) {
        return isOf(key, who.tenant(), who.account());
    }

    private boolean isOf(String key, String tenant, long account) {
        try {
            return seal.open(PURPOSE + tenant, key).equals(Long.toString(account));
        } catch (RuntimeException forged) {
            return false;
        }
    }

    /** The same key, as short as the facades take it. */
    static String forFacade(String key) {
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
