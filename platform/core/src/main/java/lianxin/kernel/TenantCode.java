package lianxin.kernel;

import java.util.regex.Pattern;

/** The short name of a tenant, as in {@code hubei}: 2 to 24 lower-case letters and digits, a letter first. */
public record TenantCode(String value) {

    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9]{1,23}");

    public TenantCode {
        if (!isValid(value)) {
            throw new IllegalArgumentException("A tenant code has 2 to 24 letters a-z and digits, a letter first");
        }
    }

    /** Whether this text could be the code of a tenant; says nothing of whether such a tenant exists. */
    public static boolean isValid(String value) {
        return SHAPE.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
