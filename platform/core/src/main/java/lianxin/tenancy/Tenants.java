package lianxin.tenancy;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import lianxin.kernel.Caller;
import lianxin.kernel.Outcome;
import lianxin.kernel.Refusal;
import lianxin.kernel.TenantCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** The tenants of this installation: looking them up, creating one, working through them one after another. */
@Service
public class Tenants {

    /** Stands for the tenant's code in the names of the platform's operators, so no tenant can have it. */
    public static final String PLATFORM = "platform";

    private static final Logger LOG = LoggerFactory.getLogger(Tenants.class);

    private final TenantDirectory directory;
    private final CreateTenant creation;
    private final TenantDataSource source;

    Tenants(TenantDirectory directory, CreateTenant creation, TenantDataSource source) {
        this.directory = directory;
        this.creation = creation;
        this.source = source;
    }

    /** All tenants, by code. */
    public List<TenantView> all() {
        return directory.all().stream().map(TenantDirectory.Entry::view).toList();
    }

    /** The tenant of this code, also one that is held back. */
    public Optional<TenantView> find(String code) {
        return TenantCode.isValid(code)
                ? directory.find(new TenantCode(code)).map(TenantDirectory.Entry::view)
                : Optional.empty();
    }

    /**
     * Creates a tenant: its schema, its run-time account and its tables.
     *
     * @param division GB/T 2260 code of the province, two digits; {@code 00} for the Central Committee
     * @return refused with {@code tenant.code-invalid}, {@code tenant.name-missing}, {@code tenant.division-invalid} or {@code tenant.code-taken}
     */
    public Outcome<TenantView> create(String code, String name, String division) {
        if (!TenantCode.isValid(code)) {
            return Outcome.refused(Refusal.of("code", "tenant.code-invalid", code));
        }
        if (code.equals(PLATFORM)) {
            return Outcome.refused(Refusal.of("code", "tenant.code-taken", code));
        }
        if (name.isBlank()) {
            return Outcome.refused(Refusal.of("name", "tenant.name-missing"));
        }
        if (!division.matches("\\d{2}")) {
            return Outcome.refused(Refusal.of("division", "tenant.division-invalid", division));
        }
        return creation.create(new TenantCode(code), name, division).map(TenantDirectory.Entry::view);
    }

    /**
     * Removes a tenant with everything that it has ever stored; nothing brings it back. Only for one that nobody has
     * used yet, such as a demonstration that was interrupted while it was filled.
     *
     * @return whether there was such a tenant
     */
    public boolean remove(String code) {
        Optional<TenantDirectory.Entry> present =
                TenantCode.isValid(code) ? directory.find(new TenantCode(code)) : Optional.empty();
        present.ifPresent(entry -> {
            source.close(entry.code());
            creation.undo(entry);
        });
        return present.isPresent();
    }

    /**
     * Runs the work once for each tenant that serves, as a job of the house. What fails for one tenant is logged and
     * keeps nobody else waiting.
     */
    public void forEach(Consumer<TenantView> work) {
        for (TenantView tenant : all()) {
            if (tenant.heldBack() == null) {
                try {
                    Caller.system(tenant.code()).run(() -> work.accept(tenant));
                } catch (RuntimeException failure) {
                    LOG.error("Work for tenant {} failed; the others go on", tenant.code(), failure);
                }
            }
        }
    }
}
