package lianxin.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import lianxin.kernel.Page;
import lianxin.kernel.Period;
import lianxin.organization.LeagueOrganization.Description;
import lianxin.organization.NameSearch.Named;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The organisations as they are now. */
@Repository
class OrganizationRows {

    private static final String SELECT =
            "SELECT id, code, name, path, level, kind, leading_body, field, division_code, opened_on, closed_on"
                    + " FROM organization WHERE ";
    private static final String OPEN = " AND opened_on <= :day AND closed_on >= :day";

    private final JdbcClient client;
    private final JdbcTemplate template;
    private final NameSearch<LeagueOrganization> search;

    OrganizationRows(JdbcClient client, JdbcTemplate template) {
        this.client = client;
        this.template = template;
        this.search = new NameSearch<>(
                client,
                SELECT,
                "name_start",
                NameSearch.SPELT_OR_CODED,
                OrganizationRows::read,
                each -> new Named(each.name(), each.code(), each.id().value()));
    }

    Optional<LeagueOrganization> find(OrganizationId id) {
        return client.sql(SELECT + "id = ?")
                .param(id.value())
                .query(OrganizationRows::read)
                .optional();
    }

    Map<OrganizationId, LeagueOrganization> findAll(Collection<OrganizationId> ids) {
        return byKey("id", Keys.of(ids), LeagueOrganization::id);
    }

    Map<String, LeagueOrganization> findByCodes(Collection<String> codes) {
        return byKey("code", codes, LeagueOrganization::code);
    }

    private <K> Map<K, LeagueOrganization> byKey(
            String column, Collection<?> keys, Function<LeagueOrganization, K> key) {
        Map<K, LeagueOrganization> found = new HashMap<>();
        Keys.inBatches(
                keys,
                some ->
                        client
                                .sql(SELECT + column + " IN (:keys)")
                                .param("keys", some)
                                .query(OrganizationRows::read)
                                .stream()
                                .forEach(each -> found.put(key.apply(each), each)));
        return found;
    }

    Optional<LeagueOrganization> root() {
        return client.sql(SELECT + "parent_id = 0")
                .query(OrganizationRows::read)
                .optional();
    }

    /** Makes changes of the tree wait for one another, so that no two of them close a circle together. */
    void lockTree() {
        client.sql("SELECT id FROM organization WHERE parent_id = 0 FOR UPDATE")
                .query(Long.class)
                .optional();
    }

    Page<LeagueOrganization> children(OrganizationId parent, LocalDate day, @Nullable String after, int size) {
        return search.page("", "parent_id = :parent" + OPEN, Map.of("parent", parent.value(), "day", day), after, size);
    }

    Page<LeagueOrganization> below(String path, String text, LocalDate day, @Nullable String after, int size) {
        return search.page(text, "path LIKE :path" + OPEN, Map.of("path", path + "%", "day", day), after, size);
    }

    /** Open organisations directly below these parents: what a new name must differ from. */
    List<LeagueOrganization> openBelow(Collection<OrganizationId> parents, LocalDate day) {
        List<LeagueOrganization> found = new ArrayList<>();
        Keys.inBatches(
                parents,
                some -> found.addAll(client.sql(SELECT + "parent_id IN (:parents)" + OPEN)
                        .param("parents", Keys.of(some))
                        .param("day", day)
                        .query(OrganizationRows::read)
                        .list()));
        return found;
    }

    /** Open ones of this name, or of this name as a committee's; 20 at most. */
    List<LeagueOrganization> called(String start, LocalDate day) {
        return client.sql(SELECT + "name_start IN (:start, :committee)" + OPEN + " LIMIT 20")
                .param("start", start)
                .param("committee", start + "委员会")
                .param("day", day)
                .query(OrganizationRows::read)
                .list();
    }

    /** The last number given to a code made from this one: 7 after {@code 420325-0007}, 0 before the first. */
    int lastNumberBelow(String code) {
        return client.sql("SELECT COALESCE(MAX(RIGHT(code, 4)), '0') FROM organization WHERE code LIKE ?")
                .param(code + "-____")
                .query((row, number) -> Integer.parseInt(row.getString(1)))
                .single();
    }

    List<OrganizationId> ids(long after, int size) {
        return client.sql("SELECT id FROM organization WHERE id > ? ORDER BY id LIMIT ?")
                .params(after, size)
                .query((row, number) -> new OrganizationId(row.getLong(1)))
                .list();
    }

    void insert(List<LeagueOrganization> organizations) {
        template.batchUpdate(
                "INSERT INTO organization (id, code, name, name_start, name_pinyin, name_initials, parent_id, path, level,"
                        + " kind, leading_body, field, division_code, opened_on, closed_on)"
                        + " VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
                organizations,
                Keys.BATCH,
                (row, each) -> {
                    Description is = each.description();
                    Spelling spelling = Spelling.of(is.name());
                    OrganizationId parent = each.parent();
                    row.setLong(1, each.id().value());
                    row.setString(2, each.code());
                    row.setString(3, is.name());
                    row.setString(4, spelling.start());
                    row.setString(5, spelling.pinyin());
                    row.setString(6, spelling.initials());
                    row.setLong(7, parent == null ? 0 : parent.value());
                    row.setString(8, each.path());
                    row.setString(9, is.level().name());
                    row.setString(10, is.kind().name());
                    row.setBoolean(11, is.leadingBody());
                    row.setString(12, is.field().name());
                    row.setString(13, is.divisionCode());
                    row.setObject(14, each.existence().first());
                    row.setObject(15, each.existence().last());
                });
    }

    void update(LeagueOrganization after) {
        Description is = after.description();
        Spelling spelling = Spelling.of(is.name());
        OrganizationId parent = after.parent();
        client.sql("UPDATE organization SET name = ?, name_start = ?, name_pinyin = ?, name_initials = ?, level = ?,"
                        + " kind = ?, leading_body = ?, field = ?, division_code = ?, parent_id = ?, closed_on = ?"
                        + " WHERE id = ?")
                .params(is.name(), spelling.start(), spelling.pinyin(), spelling.initials())
                .params(
                        is.level().name(),
                        is.kind().name(),
                        is.leadingBody(),
                        is.field().name(),
                        is.divisionCode())
                .params(
                        parent == null ? 0 : parent.value(),
                        after.existence().last(),
                        after.id().value())
                .update();
    }

    /** Writes the new path into an organisation and all below it. */
    void rehang(String before, String after) {
        client.sql("UPDATE organization SET path = CONCAT(?, SUBSTRING(path, ?)) WHERE path LIKE ?")
                .params(after, before.length() + 1, before + "%")
                .update();
    }

    int longestPath(String path) {
        return client.sql("SELECT MAX(LENGTH(path)) FROM organization WHERE path LIKE ?")
                .param(path + "%")
                .query(Integer.class)
                .single();
    }

    int countOpen(String pattern) {
        return client.sql("SELECT COUNT(*) FROM organization WHERE path LIKE ? AND closed_on = ?")
                .params(pattern, Period.OPEN_END)
                .query(Integer.class)
                .single();
    }

    boolean isNameTaken(OrganizationId parent, String name, OrganizationId except) {
        return any(
                "organization WHERE parent_id = ? AND name = ? AND closed_on = ? AND id <> ?",
                parent.value(),
                name,
                Period.OPEN_END,
                except.value());
    }

    boolean hasOpenChildren(OrganizationId id) {
        return any("organization WHERE parent_id = ? AND closed_on = ?", id.value(), Period.OPEN_END);
    }

    boolean hasMembers(OrganizationId id, LocalDate from) {
        return any("membership WHERE branch_id = ? AND valid_to >= ?", id.value(), from);
    }

    boolean hasPosts(OrganizationId id, LocalDate from) {
        return any("cadre_post WHERE organization_id = ? AND valid_to >= ?", id.value(), from);
    }

    private boolean any(String fromWhere, Object... params) {
        return client.sql("SELECT 1 FROM " + fromWhere + " LIMIT 1")
                .params(params)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private static LeagueOrganization read(ResultSet row, int number) throws SQLException {
        return new LeagueOrganization(
                new OrganizationId(row.getLong("id")),
                row.getString("code"),
                description(row),
                TreePath.ancestors(row.getString("path")),
                Columns.period(row, "opened_on", "closed_on"));
    }

    static Description description(ResultSet row) throws SQLException {
        return new Description(
                row.getString("name"),
                OrganizationLevel.valueOf(row.getString("level")),
                OrganizationKind.valueOf(row.getString("kind")),
                row.getBoolean("leading_body"),
                OrganizationField.valueOf(row.getString("field")),
                row.getString("division_code"));
    }
}
