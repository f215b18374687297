package lianxin.drafting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lianxin.drafting.ClauseComment.Answer;
import lianxin.drafting.ClauseComment.Clause;
import lianxin.drafting.ClauseComment.CommentId;
import lianxin.drafting.ClauseComment.Verdict;
import lianxin.kernel.Period;
import lianxin.organization.OrganizationId;
import lianxin.tenancy.Expiring;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code clause_comment}. */
@Repository
class ClauseComments implements Expiring {

    private static final String COLUMNS = "id, pack, version, edition, document, place, clause, content, organization,"
            + " written_on, verdict, answer, answered_on";
    private static final String OPEN = "";

    private final JdbcClient sql;

    ClauseComments(JdbcClient sql) {
        this.sql = sql;
    }

    /** Keeps it, unless this account has sent it under this key before; answers with what is kept. */
    ClauseComment keep(ClauseComment comment, long account, String requestKey) {
        Clause on = comment.on();
        sql.sql(
                        "INSERT INTO clause_comment (" + COLUMNS + ", answered_by, account, year, request_key)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', ?, 0, ?, ?, ?) ON DUPLICATE KEY UPDATE id = id")
                .params(
                        comment.id().value(),
                        on.pack(),
                        on.version(),
                        on.edition(),
                        on.documentNumber(),
                        on.place(),
                        on.name(),
                        comment.content(),
                        comment.organization().value(),
                        comment.writtenOn(),
                        OPEN,
                        Period.OPEN_END,
                        account,
                        comment.writtenOn().getYear(),
                        requestKey)
                .update();
        return sql.sql("SELECT " + COLUMNS + " FROM clause_comment WHERE account = ? AND request_key = ?")
                .params(account, requestKey)
                .query(ClauseComments::row)
                .single();
    }

    /** Everything that an account has written, the latest first. */
    List<ClauseComment> of(long account) {
        return sql.sql("SELECT " + COLUMNS + " FROM clause_comment WHERE account = ? ORDER BY id DESC")
                .param(account)
                .query(ClauseComments::row)
                .list();
    }

    Optional<ClauseComment> find(CommentId id) {
        return sql.sql("SELECT " + COLUMNS + " FROM clause_comment WHERE id = ?")
                .param(id.value())
                .query(ClauseComments::row)
                .optional();
    }

    /** Those of a year in the order of their clauses, after this one. */
    List<ClauseComment> of(int year, boolean open, @Nullable ClauseComment after, int limit) {
        String pack = after == null ? "" : after.on().pack();
        int place = after == null ? -1 : after.on().place();
        return sql.sql("SELECT " + COLUMNS + " FROM clause_comment WHERE year = ?" + (open ? " AND verdict = ''" : "")
                        + " AND pack >= ? AND (pack > ? OR place > ? OR place = ? AND id > ?)"
                        + " ORDER BY pack, place, id LIMIT ?")
                .params(
                        year,
                        pack,
                        pack,
                        place,
                        place,
                        after == null ? 0 : after.id().value(),
                        limit)
                .query(ClauseComments::row)
                .list();
    }

    void answer(CommentId id, Answer answer, long account) {
        sql.sql("UPDATE clause_comment SET verdict = ?, answer = ?, answered_on = ?, answered_by = ? WHERE id = ?")
                .params(answer.verdict().name(), answer.text(), answer.on(), account, id.value())
                .update();
    }

    /** Deletes what this account wrote and nobody has answered; says whether there was such a one. */
    boolean withdraw(CommentId id, long account) {
        return sql.sql("DELETE FROM clause_comment WHERE id = ? AND account = ? AND verdict = ?")
                        .params(id.value(), account, OPEN)
                        .update()
                > 0;
    }

    /** What was said before last year: the revision that it was for has been made. */
    @Override
    public void expire(LocalDate today) {
        sql.sql("DELETE FROM clause_comment WHERE year < ?")
                .param(today.getYear() - 1)
                .update();
    }

    private static ClauseComment row(ResultSet row, int number) throws SQLException {
        String verdict = row.getString("verdict");
        return new ClauseComment(
                new CommentId(row.getLong("id")),
                new Clause(
                        row.getString("pack"),
                        row.getString("version"),
                        row.getString("edition"),
                        row.getString("document"),
                        row.getInt("place"),
                        row.getString("clause")),
                row.getString("content"),
                new OrganizationId(row.getLong("organization")),
                row.getObject("written_on", LocalDate.class),
                verdict.equals(OPEN)
                        ? null
                        : new Answer(
                                Verdict.valueOf(verdict),
                                row.getString("answer"),
                                row.getObject("answered_on", LocalDate.class)));
    }
}
