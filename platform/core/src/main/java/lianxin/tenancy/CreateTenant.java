package lianxin.tenancy;

import java.sql.SQLException;
import java.util.Optional;
import lianxin.kernel.Fault;
import lianxin.kernel.Outcome;
import lianxin.kernel.Refusal;
import lianxin.kernel.SealingKey;
import lianxin.kernel.TenantCode;
import org.springframework.dao.DuplicateKeyException;

/** Creates a tenant. One that was interrupted is begun again from nothing, so asking twice heals it. */
class CreateTenant {

    private final TenantDirectory directory;
    private final TenantSchemas schemas;
    private final SealingKey key;
    private final String prefix;

    CreateTenant(TenantDirectory directory, TenantSchemas schemas, SealingKey key, String prefix) {
        this.directory = directory;
        this.schemas = schemas;
        this.key = key;
        this.prefix = prefix;
    }

    Outcome<TenantDirectory.Entry> create(TenantCode code, String name, String division) {
        Optional<TenantDirectory.Entry> present = directory.find(code);
        if (present.isPresent() && present.get().fingerprint() != null) {
            return Outcome.refused(Refusal.of("code", "tenant.code-taken", code.value()));
        }
        TenantDirectory.Entry entry = present.orElseGet(() -> draft(code, name, division));
        try {
            if (present.isEmpty()) {
                directory.insert(entry);
            }
            schemas.create(entry.schema(), entry.account(), key.open(entry.account(), entry.sealedPassword()));
        } catch (DuplicateKeyException another) {
            return Outcome.refused(Refusal.of("code", "tenant.code-taken", code.value()));
        } catch (SQLException failure) {
            throw new Fault(Fault.Category.UNAVAILABLE, "Tenant " + code + " could not be created", failure);
        }
        return Outcome.accepted(directory.mark(entry, schemas.fingerprint(), null));
    }

    /** Removes schema, account and entry; the entry last, so that one that was interrupted can be begun again. */
    void undo(TenantDirectory.Entry entry) {
        directory.mark(entry, null, null);
        try {
            schemas.discard(entry.schema(), entry.account());
        } catch (SQLException failure) {
            throw new Fault(Fault.Category.UNAVAILABLE, "Tenant " + entry.code() + " could not be removed", failure);
        }
        directory.delete(entry);
    }

    private TenantDirectory.Entry draft(TenantCode code, String name, String division) {
        String account = prefix + "_" + code;
        String sealed = key.seal(account, SealingKey.randomSecret());
        return new TenantDirectory.Entry(code, name, division, null, account, account, sealed, null, null);
    }
}
