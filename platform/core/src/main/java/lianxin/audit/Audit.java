package lianxin.audit;

import java.time.Clock;
import java.util.Optional;
import lianxin.kernel.Caller;
import lianxin.kernel.Fault;
import lianxin.kernel.Id;
import lianxin.kernel.Ids;
import lianxin.kernel.Page;
import lianxin.kernel.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The trail of a tenant. It holds ids and names of fields, never what stood in them; nothing that stands in it can be
 * changed or deleted, and the database account of the running application has no right to.
 */
@Service
public class Audit {

    private final AuditEntries entries;
    private final AuditChain chain;
    private final Clock clock;

    Audit(AuditEntries entries, AuditChain chain, Clock clock) {
        this.entries = entries;
        this.chain = chain;
        this.clock = clock;
    }

    /**
     * Notes an act of the caller, in the same transaction as the act itself.
     *
     * @param act stable name such as {@code liaison.visit.revise}
     * @param subject the record acted upon
     * @param fields names of the fields that were set, changed or read; never their values
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String act, Id subject, String... fields) {
        Caller caller = Caller.current();
        entries.insert(new AuditEntry(
                Ids.next(),
                clock.instant(),
                caller.account(),
                caller.role(),
                act,
                subject.getClass().getSimpleName(),
                subject.value(),
                String.join(" ", fields)));
    }

    /**
     * The trail from its newest entry backwards; for audit administrators alone.
     *
     * @param act only acts whose name begins like this; empty for all
     * @param after where the page before ended, empty for the first
     */
    @Transactional(readOnly = true)
    public Page<AuditEntry> read(String act, Optional<String> after, int size) {
        requireReader();
        return Page.of(
                entries.before(act, after.map(Long::parseLong).orElse(Long.MAX_VALUE), size + 1),
                size,
                entry -> Long.toString(entry.id()));
    }

    /** Recomputes the whole chain and says where it breaks and what is not sealed yet; for audit administrators alone. */
    @Transactional(readOnly = true)
    public AuditVerification verify() {
        requireReader();
        return chain.verify();
    }

    /** What the authorization files say of {@code audit.read}; the room that reads them stands upon this one. */
    private static void requireReader() {
        Role role = Caller.current().role();
        if (role != Role.AUDIT_ADMINISTRATOR && role != Role.SYSTEM) {
            throw new Fault(Fault.Category.FORBIDDEN, "The caller's role may not audit.read");
        }
    }
}
