package lianxin.tenancy;

import java.sql.SQLException;
import lianxin.kernel.Fault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings every tenant up to date at the start, one after another. A start with nothing to do costs the one query that
 * reads the directory. A tenant that fails is held back with the reason, and the others serve; the next start tries again.
 */
class Migrations {

    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

    private final TenantDirectory directory;
    private final TenantSchemas schemas;

    Migrations(TenantDirectory directory, TenantSchemas schemas) {
        this.directory = directory;
        this.schemas = schemas;
    }

    void run() {
        for (TenantDirectory.Entry entry : directory.reload()) {
            boolean complete = entry.fingerprint() != null;
            if (complete && (!schemas.fingerprint().equals(entry.fingerprint()) || entry.heldBack() != null)) {
                migrate(entry);
            }
        }
    }

    private void migrate(TenantDirectory.Entry entry) {
        try {
            schemas.update(entry.schema(), entry.account());
            directory.mark(entry, schemas.fingerprint(), null);
            LOG.info("Tenant {} is up to date", entry.code());
        } catch (SQLException | Fault failure) {
            String reason = String.valueOf(failure.getMessage());
            directory.mark(entry, entry.fingerprint(), reason.substring(0, Math.min(reason.length(), 900)));
            LOG.error("Tenant {} is held back until its migration succeeds; the others serve", entry.code(), failure);
        }
    }
}
