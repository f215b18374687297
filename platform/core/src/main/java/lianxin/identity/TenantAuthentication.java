package lianxin.identity;

import java.util.List;
import lianxin.kernel.Outcome;
import lianxin.kernel.Refusal;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** Lets Spring Security's form sign-in ask {@link SignIn}; the refusal travels in the exception. */
@Component
public class TenantAuthentication implements AuthenticationProvider {

    private final SignIn signIn;

    TenantAuthentication(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String code = asked.getDetails() instanceof FactorDetails details ? details.code() : "";
        Outcome<SignedIn> outcome = signIn.signIn(asked.getName(), String.valueOf(asked.getCredentials()), code);
        return switch (outcome) {
            case Outcome.Accepted<SignedIn> accepted -> token(accepted.value());
            case Outcome.Refused<SignedIn> refused ->
                throw new SignInRefused(refused.reasons().getFirst());
        };
    }

    /** What a session keeps of somebody who signed in. */
    public static Authentication token(SignedIn who) {
        String role = who.isOperator() ? "ROLE_OPERATOR" : "ROLE_USER";
        return UsernamePasswordAuthenticationToken.authenticated(who, null, List.of(new SimpleGrantedAuthority(role)));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    /** A refused sign-in with the words for its form. */
    public static final class SignInRefused extends AuthenticationException {

        private static final long serialVersionUID = 1L;

        private final transient Refusal refusal;

        SignInRefused(Refusal refusal) {
            super(refusal.code());
            this.refusal = refusal;
        }

        /** Why. */
        public Refusal refusal() {
            return refusal;
        }
    }
}
