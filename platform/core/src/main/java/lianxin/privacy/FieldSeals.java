package lianxin.privacy;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import lianxin.kernel.Caller;
import lianxin.kernel.SealingKey;
import lianxin.kernel.StoredTime;
import lianxin.kernel.TenantCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals fields that only few may read with the tenant's own key, which lies in the tenant's schema sealed by the master key.
 * Whoever opens one that is about somebody checks consent and purpose first and leaves an entry in the trail.
 */
@Service
public class FieldSeals {

    private final JdbcClient sql;
    private final SealingKey masterKey;
    private final Clock clock;
    private final TransactionTemplate ownTransaction;
    private final Map<TenantCode, SealingKey> keys = new ConcurrentHashMap<>();

    FieldSeals(JdbcClient sql, SealingKey masterKey, Clock clock, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.masterKey = masterKey;
        this.clock = clock;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Seals a text.
     *
     * @param purpose the record and field that it stands in; opening asks for the same one
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String seal(String purpose, String plain) {
        return key().seal(purpose, plain);
    }

    /** Opens what {@link #seal} sealed; a fault when it was changed, moved or belongs to another tenant. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String open(String purpose, String sealed) {
        return key().open(purpose, sealed);
    }

    /**
     * A mark that tells again whether this very text was marked before, and leads back to it for nobody who lacks the key:
     * for counting once without keeping who was counted.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String mark(String text) {
        return key().mark(text);
    }

    private SealingKey key() {
        return keys.computeIfAbsent(Caller.current().tenant(), this::read);
    }

    /**
     * The key is made with the first seal, in a transaction of its own, so that it stays when the save around it fails; of
     * two calls that make it at the same time, both read the one that won.
     */
    private SealingKey read(TenantCode tenant) {
        String purpose = "field-key-" + tenant;
        String sealed = ownTransaction.execute(status -> {
            sql.sql("INSERT IGNORE INTO field_key (version, sealed_key, created_at) VALUES (1, ?, ?)")
                    .params(masterKey.seal(purpose, SealingKey.randomSecret()), StoredTime.of(clock.instant()))
                    .update();
            return sql.sql("SELECT sealed_key FROM field_key WHERE version = 1")
                    .query(String.class)
                    .single();
        });
        return new SealingKey(masterKey.open(purpose, Objects.requireNonNull(sealed)));
    }
}
