package lianxin.audit;

import java.time.Instant;
import lianxin.kernel.Role;

/**
 * One act.
 *
 * @param account id of the account or API client that acted, 0 for a job of the house
 * @param role the role in which it acted
 * @param act stable name such as {@code organization.move}
 * @param subjectKind kind of the record, as in {@code CadreId}
 * @param fields names of fields, separated by spaces
 */
public record AuditEntry(
        long id, Instant at, long account, Role role, String act, String subjectKind, long subject, String fields) {

    /** The text that the chain seals. */
    String canonical() {
        return String.join(
                "|",
                Long.toString(id),
                Long.toString(at.toEpochMilli()),
                Long.toString(account),
                role.name(),
                act,
                subjectKind,
                Long.toString(subject),
                fields);
    }
}
