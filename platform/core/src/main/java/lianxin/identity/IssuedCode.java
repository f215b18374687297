package lianxin.identity;

import java.time.Instant;

/**
 * A one-time code with which somebody sets a password; shown once, stored hashed. First sign-in prints it as a QR code.
 *
 * @param account whose password it sets
 * @param name what stands before the {@code @} at sign-in
 * @param code 16 letters and digits without look-alikes
 */
public record IssuedCode(AccountId account, String name, String code, Instant expires) {}
