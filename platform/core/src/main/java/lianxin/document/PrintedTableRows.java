package lianxin.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import lianxin.document.PrintedTable.Code;
import lianxin.kernel.Caller;
import lianxin.kernel.Period;
import lianxin.kernel.StoredTime;
import lianxin.organization.OrganizationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code printed_table}. */
@Repository
class PrintedTableRows {

    /** A row, and the digest of what was printed. */
    record Kept(PrintedTable about, String digest) {}

    private final JdbcClient sql;

    PrintedTableRows(JdbcClient sql) {
        this.sql = sql;
    }

    void add(PrintedTable printed, String digest) {
        sql.sql("INSERT INTO printed_table (id, kind, title, body, first_day, last_day, line_count, digest, account,"
                        + " printed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        printed.code().value(),
                        printed.kind(),
                        printed.title(),
                        printed.body().value(),
                        printed.days().first(),
                        printed.days().last(),
                        printed.lines(),
                        digest,
                        Caller.current().account(),
                        StoredTime.of(printed.printedAt()))
                .update();
    }

    Optional<Kept> find(Code code) {
        return sql.sql("SELECT id, kind, title, body, first_day, last_day, line_count, digest, printed_at"
                        + " FROM printed_table WHERE id = ?")
                .param(code.value())
                .query(PrintedTableRows::read)
                .optional();
    }

    private static Kept read(ResultSet row, int number) throws SQLException {
        PrintedTable about = new PrintedTable(
                new Code(row.getLong("id")),
                row.getString("kind"),
                row.getString("title"),
                new OrganizationId(row.getLong("body")),
                new Period(row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class)),
                row.getInt("line_count"),
                StoredTime.read(row.getObject("printed_at", LocalDateTime.class)));
        return new Kept(about, row.getString("digest"));
    }
}
