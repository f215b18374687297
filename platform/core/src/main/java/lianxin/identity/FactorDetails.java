package lianxin.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;

/**
 * What the sign-in form sends beside name and password.
 *
 * @param code of the second factor, empty when none was typed
 */
public record FactorDetails(String code) implements Serializable {

    /** Reads the parameter {@code code} of the form. */
    public static FactorDetails of(HttpServletRequest request) {
        String code = request.getParameter("code");
        return new FactorDetails(code == null ? "" : code);
    }
}
