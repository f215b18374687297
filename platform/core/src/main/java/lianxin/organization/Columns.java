package lianxin.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import lianxin.kernel.Period;

/** Columns that belong together. */
final class Columns {

    private Columns() {}

    static Period period(ResultSet row, String first, String last) throws SQLException {
        return new Period(row.getObject(first, LocalDate.class), row.getObject(last, LocalDate.class));
    }
}
