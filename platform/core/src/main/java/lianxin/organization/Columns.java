package lianxin.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import lianxin.kernel.Period;

/** Columns that belong together. */
final class Columns {

    private Columns() {}

    /** The last day of a row in so far as it is known: an end that is recorded later is not. */
    static String lastDay(String row) {
        return "CASE WHEN %1$s.ended_at >= :known THEN DATE '9999-12-31' ELSE %1$s.valid_to END".formatted(row);
    }

    /** Whether a row is known and may reach a day or a later one: what an index can tell of {@link #lastDay}. */
    static String reaches(String row, String day) {
        return "%1$s.recorded_at < :known AND (%1$s.valid_to >= %2$s OR %1$s.ended_at >= :known)".formatted(row, day);
    }

    static Period period(ResultSet row, String first, String last) throws SQLException {
        return new Period(row.getObject(first, LocalDate.class), row.getObject(last, LocalDate.class));
    }
}
