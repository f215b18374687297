package lianxin.audit;

import java.time.Duration;
import java.util.List;
import lianxin.kernel.Digest;
import lianxin.tenancy.TenantTask;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The sealer: numbers the entries shortly after they were written and chains each to the one before it by SHA-256. The
 * number is the key, so of two sealers at work at the same time one gives way.
 */
@Component
class AuditChain implements TenantTask {

    private static final String START = "0".repeat(64);
    private static final int BATCH = 500;

    private final AuditEntries entries;
    private final TransactionTemplate transaction;

    AuditChain(AuditEntries entries, TransactionTemplate transaction) {
        this.entries = entries;
        this.transaction = transaction;
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(10);
    }

    @Override
    public void run() {
        try {
            while (Boolean.TRUE.equals(transaction.execute(status -> sealBatch()))) {
                continue;
            }
        } catch (DuplicateKeyException anotherSealer) {
            return;
        }
    }

    AuditVerification verify() {
        long sealed = 0;
        String previous = START;
        List<AuditEntries.Sealed> batch;
        while (!(batch = entries.sealedAfter(sealed, BATCH)).isEmpty()) {
            for (AuditEntries.Sealed seal : batch) {
                previous = hash(previous, seal.number(), seal.entry());
                if (seal.number() != sealed + 1 || !previous.equals(seal.hash())) {
                    return new AuditVerification(sealed, sealed + 1, entries.countUnsealed());
                }
                sealed = seal.number();
            }
        }
        return new AuditVerification(sealed, 0, entries.countUnsealed());
    }

    private boolean sealBatch() {
        AuditEntries.Last last = entries.last().orElse(new AuditEntries.Last(0, START));
        long number = last.number();
        String previous = last.hash();
        List<AuditEntry> batch = entries.unsealed(BATCH);
        for (AuditEntry entry : batch) {
            previous = hash(previous, ++number, entry);
            entries.seal(number, entry.id(), previous);
        }
        return batch.size() == BATCH;
    }

    private static String hash(String previous, long number, AuditEntry entry) {
        return Digest.hex(previous + "|" + number + "|" + entry.canonical());
    }
}
