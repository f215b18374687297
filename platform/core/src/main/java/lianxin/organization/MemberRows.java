package lianxin.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import lianxin.kernel.Page;
import lianxin.organization.NameSearch.Named;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The members: who they are and in which branch they are now. */
@Repository
class MemberRows {

    private static final String SELECT = "SELECT id, name, code, branch_id FROM member WHERE ";

    private final JdbcClient client;
    private final JdbcTemplate template;
    private final NameSearch<LeagueMember> search;

    MemberRows(JdbcClient client, JdbcTemplate template) {
        this.client = client;
        this.template = template;
        this.search = new NameSearch<>(
                client,
                SELECT,
                "name",
                NameSearch.SPELT_OR_CODED,
                MemberRows::read,
                member -> new Named(member.name(), member.code(), member.id().value()));
    }

    void insert(List<LeagueMember> members) {
        template.batchUpdate(
                "INSERT INTO member (id, code, name, name_pinyin, name_initials, branch_id) VALUES (?,?,?,?,?,?)",
                members,
                Keys.BATCH,
                (row, each) -> {
                    Spelling spelling = Spelling.of(each.name());
                    row.setLong(1, each.id().value());
                    row.setString(2, each.code().isEmpty() ? null : each.code());
                    row.setString(3, each.name());
                    row.setString(4, spelling.pinyin());
                    row.setString(5, spelling.initials());
                    row.setLong(6, each.branch() == null ? 0 : each.branch().value());
                });
    }

    /** Says in which branch they are now, null for none. */
    void place(List<MemberId> members, @Nullable OrganizationId branch) {
        Keys.inBatches(
                members,
                some -> client.sql("UPDATE member SET branch_id = :branch WHERE id IN (:ids)")
                        .param("branch", branch == null ? 0 : branch.value())
                        .param("ids", Keys.of(some))
                        .update());
    }

    Optional<LeagueMember> find(MemberId id) {
        return client.sql(SELECT + "id = ?")
                .param(id.value())
                .query(MemberRows::read)
                .optional();
    }

    List<LeagueMember> findAll(Collection<MemberId> ids) {
        return where("id IN (:keys)", Keys.of(ids));
    }

    /** The members, in order of id, held until the end of the transaction. */
    List<LeagueMember> lockAll(Collection<MemberId> ids) {
        return where(
                "id IN (:keys) ORDER BY id FOR UPDATE",
                Keys.of(ids.stream().sorted().toList()));
    }

    List<LeagueMember> withCodes(Collection<String> codes) {
        return where("code IN (:keys)", codes);
    }

    List<LeagueMember> named(Collection<String> names) {
        return where("name IN (:keys)", names);
    }

    List<LeagueMember> named(Collection<String> names, Collection<OrganizationId> branches) {
        return names.isEmpty() || branches.isEmpty()
                ? List.of()
                : client.sql(SELECT + "branch_id IN (:branches) AND name IN (:names) ORDER BY id")
                        .param("branches", Keys.of(branches))
                        .param("names", names)
                        .query(MemberRows::read)
                        .list();
    }

    /** Gives a member who had none the number in the roster of origin. */
    void giveCode(MemberId id, String code) {
        client.sql("UPDATE member SET code = ? WHERE id = ? AND code IS NULL")
                .params(code, id.value())
                .update();
    }

    private List<LeagueMember> where(String condition, Collection<?> keys) {
        List<LeagueMember> found = new ArrayList<>();
        Keys.inBatches(
                keys,
                some -> found.addAll(client.sql(SELECT + condition)
                        .param("keys", some)
                        .query(MemberRows::read)
                        .list()));
        return found;
    }

    /** @param pattern of paths, see {@link Authorization#pattern} */
    Page<LeagueMember> search(String text, String pattern, @Nullable String after, int size) {
        return search.page(
                text,
                "branch_id IN (SELECT o.id FROM organization o WHERE o.path LIKE :path)",
                Map.of("path", pattern),
                after,
                size);
    }

    private static LeagueMember read(ResultSet row, int number) throws SQLException {
        long branch = row.getLong("branch_id");
        return new LeagueMember(
                new MemberId(row.getLong("id")),
                row.getString("name"),
                Objects.requireNonNullElse(row.getString("code"), ""),
                branch == 0 ? null : new OrganizationId(branch));
    }
}
