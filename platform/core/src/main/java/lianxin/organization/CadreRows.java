package lianxin.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lianxin.kernel.Page;
import lianxin.organization.NameSearch.Named;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The cadres: who they are and where they serve now. */
@Repository
class CadreRows {

    private static final String SELECT = "SELECT id, name, organization_id, title FROM cadre WHERE ";

    private final JdbcClient client;
    private final JdbcTemplate template;
    private final NameSearch<Cadre.Line> search;

    CadreRows(JdbcClient client, JdbcTemplate template) {
        this.client = client;
        this.template = template;
        this.search = new NameSearch<>(
                client,
                SELECT,
                "name",
                NameSearch.SPELT,
                CadreRows::read,
                cadre -> new Named(cadre.name(), "", cadre.id().value()));
    }

    void insert(List<Cadre.Line> cadres) {
        template.batchUpdate(
                "INSERT INTO cadre (id, name, name_pinyin, name_initials, organization_id, title) VALUES (?,?,?,?,?,?)",
                cadres,
                Keys.BATCH,
                (row, each) -> {
                    Spelling spelling = Spelling.of(each.name());
                    row.setLong(1, each.id().value());
                    row.setString(2, each.name());
                    row.setString(3, spelling.pinyin());
                    row.setString(4, spelling.initials());
                    row.setLong(5, each.organization().value());
                    row.setString(6, each.title());
                });
    }

    /** Says where the cadre serves now. */
    void place(CadreId id, OrganizationId organization, String title) {
        client.sql("UPDATE cadre SET organization_id = ?, title = ? WHERE id = ?")
                .params(organization.value(), title, id.value())
                .update();
    }

    Optional<Cadre.Line> find(CadreId id) {
        return client.sql(SELECT + "id = ?")
                .param(id.value())
                .query(CadreRows::read)
                .optional();
    }

    /** The cadre, held until the end of the transaction. */
    Optional<Cadre.Line> lock(CadreId id) {
        return client.sql(SELECT + "id = ? FOR UPDATE")
                .param(id.value())
                .query(CadreRows::read)
                .optional();
    }

    List<Cadre.Line> findAll(Collection<CadreId> ids) {
        List<Cadre.Line> found = new ArrayList<>();
        Keys.inBatches(
                ids,
                some -> found.addAll(client.sql(SELECT + "id IN (:ids)")
                        .param("ids", Keys.of(some))
                        .query(CadreRows::read)
                        .list()));
        return found;
    }

    List<Cadre.Line> named(Collection<String> names) {
        return names.isEmpty()
                ? List.of()
                : client.sql(SELECT + "name IN (:names)")
                        .param("names", names)
                        .query(CadreRows::read)
                        .list();
    }

    /** @param pattern of paths, see {@link Authorization#pattern} */
    Page<Cadre.Line> search(String text, String pattern, @Nullable String after, int size) {
        return search.page(
                text,
                "organization_id IN (SELECT o.id FROM organization o WHERE o.path LIKE :path)",
                Map.of("path", pattern),
                after,
                size);
    }

    List<CadreId> ids(long after, int size) {
        return client.sql("SELECT id FROM cadre WHERE id > ? ORDER BY id LIMIT ?")
                .params(after, size)
                .query((row, number) -> new CadreId(row.getLong(1)))
                .list();
    }

    private static Cadre.Line read(ResultSet row, int number) throws SQLException {
        return new Cadre.Line(
                new CadreId(row.getLong("id")),
                row.getString("name"),
                new OrganizationId(row.getLong("organization_id")),
                row.getString("title"));
    }
}
