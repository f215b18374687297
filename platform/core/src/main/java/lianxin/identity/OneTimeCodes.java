package lianxin.identity;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import lianxin.kernel.Digest;
import lianxin.kernel.StoredTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code account_code}: at most one code for an account, only its digest is kept. */
@Repository
class OneTimeCodes {

    private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient sql;

    OneTimeCodes(JdbcClient sql) {
        this.sql = sql;
    }

    /** A code that nobody can guess, easy to read out. */
    static String newCode() {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    String issue(AccountId account, long issuer, Instant expires) {
        String code = newCode();
        sql.sql("REPLACE INTO account_code (account, code_hash, issued_by, expires_at) VALUES (?, ?, ?, ?)")
                .params(account.value(), digest(code), issuer, StoredTime.of(expires))
                .update();
        return code;
    }

    /** Uses the code up; false when it is wrong, used or too old. */
    boolean redeem(AccountId account, String code, Instant now) {
        return sql.sql("DELETE FROM account_code WHERE account = ? AND code_hash = ? AND expires_at > ?")
                        .params(account.value(), digest(code), StoredTime.of(now))
                        .update()
                == 1;
    }

    static String digest(String code) {
        return Digest.hex(code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT));
    }
}
