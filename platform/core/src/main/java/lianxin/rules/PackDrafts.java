package lianxin.rules;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import lianxin.kernel.Outcome;
import lianxin.kernel.Refusal;
import lianxin.kernel.StoredTime;
import lianxin.rules.PackDraft.DraftId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code pack_draft}. The state of a draft follows from its changes and from what is in force. */
@Repository
class PackDrafts {

    private static final String READ =
            "SELECT id, pack, version, hash, title, document_number, valid_from, uploaded_by,"
                    + " uploaded_at, COALESCE((SELECT state FROM pack_change WHERE pack_change.hash = pack_draft.hash"
                    + " AND state IN ('SUBMITTED', 'BUILDING') LIMIT 1),"
                    + " (SELECT 'IN_FORCE' FROM pack_edition JOIN result_generation ON running = generation"
                    + " WHERE pack_edition.hash = pack_draft.hash LIMIT 1),"
                    + " (SELECT 'PAST' FROM pack_version WHERE pack_version.hash = pack_draft.hash LIMIT 1), 'DRAFT')"
                    + " FROM pack_draft";

    private final JdbcClient client;

    PackDrafts(JdbcClient client) {
        this.client = client;
    }

    /** All drafts, the newest first. */
    List<PackDraft> all() {
        return client.sql(READ + " ORDER BY id DESC")
                .query((row, number) -> draft(row))
                .list();
    }

    Optional<PackDraft> find(DraftId id) {
        return client.sql(READ + " WHERE id = ?")
                .param(id.value())
                .query((row, number) -> draft(row))
                .optional();
    }

    /**
     * A draft in one of these states, held until the transaction ends: nobody else changes it meanwhile.
     *
     * @param otherwise code of the refusal when it is in another state
     */
    Outcome<PackDraft> hold(DraftId id, String otherwise, PackDraft.State... states) {
        client.sql("SELECT id FROM pack_draft WHERE id = ? FOR UPDATE")
                .param(id.value())
                .query(Long.class)
                .optional();
        PackDraft draft = find(id).orElse(null);
        if (draft == null) {
            return Outcome.refused(Refusal.ofAll("pack.draft-unknown"));
        }
        return List.of(states).contains(draft.state())
                ? Outcome.accepted(draft)
                : Outcome.refused(Refusal.ofAll(otherwise));
    }

    Optional<PackDraft> of(String hash) {
        return client.sql(READ + " WHERE hash = ?")
                .param(hash)
                .query((row, number) -> draft(row))
                .optional();
    }

    private static PackDraft draft(ResultSet row) throws SQLException {
        return new PackDraft(
                new DraftId(row.getLong(1)),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getObject(7, LocalDate.class),
                row.getLong(8),
                StoredTime.read(row.getObject(9, LocalDateTime.class)),
                PackDraft.State.valueOf(row.getString(10)));
    }

    void insert(PackDraft draft) {
        client.sql("INSERT INTO pack_draft (id, pack, version, hash, title, document_number, valid_from, uploaded_by,"
                        + " uploaded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        draft.id().value(),
                        draft.pack(),
                        draft.version(),
                        draft.hash(),
                        draft.title(),
                        draft.documentNumber(),
                        draft.validFrom(),
                        draft.uploadedBy(),
                        StoredTime.of(draft.uploadedAt()))
                .update();
    }

    void update(PackDraft draft) {
        client.sql("UPDATE pack_draft SET version = ?, hash = ?, title = ?, document_number = ?, valid_from = ?,"
                        + " uploaded_by = ?, uploaded_at = ? WHERE id = ?")
                .params(
                        draft.version(),
                        draft.hash(),
                        draft.title(),
                        draft.documentNumber(),
                        draft.validFrom(),
                        draft.uploadedBy(),
                        StoredTime.of(draft.uploadedAt()),
                        draft.id().value())
                .update();
    }

    void delete(DraftId id) {
        client.sql("DELETE FROM pack_draft WHERE id = ?").param(id.value()).update();
    }
}
