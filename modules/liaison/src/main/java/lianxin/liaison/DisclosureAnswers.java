package lianxin.liaison;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import lianxin.kernel.HouseClock;
import lianxin.liaison.LiaisonDisclosure.Said;
import lianxin.organization.CadreId;
import lianxin.privacy.FieldSeals;
import lianxin.tenancy.Expiring;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rows of {@code liaison_disclosure_tally}, what was said by month, and of {@code liaison_disclosure_mark}, by which nobody
 * is counted twice. Neither leads to the other, and neither names an account.
 */
@Repository
class DisclosureAnswers implements Expiring {

    private final JdbcClient sql;
    private final FieldSeals seals;
    private final HouseClock clock;
    private final int fewest;

    DisclosureAnswers(JdbcClient sql, FieldSeals seals, HouseClock clock, LiaisonSettings settings) {
        this.sql = sql;
        this.seals = seals;
        this.clock = clock;
        this.fewest = settings.fewest();
    }

    /** Counts the answer unless this account has given one already; says whether it did. */
    boolean add(long account, CadreId cadre, int year, boolean truthful) {
        boolean fresh = sql.sql("INSERT IGNORE INTO liaison_disclosure_mark (year, mark) VALUES (?, ?)")
                        .params(year, mark(account, cadre, year))
                        .update()
                > 0;
        if (fresh) {
            String said = truthful ? "truthful" : "doubted";
            sql.sql(
                            "INSERT INTO liaison_disclosure_tally (cadre, year, month, truthful, doubted) VALUES (?, ?, ?, ?, ?)"
                                    + " ON DUPLICATE KEY UPDATE " + said + " = " + said + " + 1")
                    .params(cadre.value(), year, thisMonth(), truthful ? 1 : 0, truthful ? 0 : 1)
                    .update();
        }
        return fresh;
    }

    /** Of which of these cadres the account has said something. */
    Set<CadreId> givenBy(long account, Collection<CadreId> cadres, int year) {
        Map<String, CadreId> marks = new HashMap<>();
        cadres.forEach(cadre -> marks.put(mark(account, cadre, year), cadre));
        Set<CadreId> given = new HashSet<>();
        if (!marks.isEmpty()) {
            sql.sql("SELECT mark FROM liaison_disclosure_mark WHERE year = :year AND mark IN (:marks)")
                    .param("year", year)
                    .param("marks", marks.keySet())
                    .query(String.class)
                    .list()
                    .forEach(mark -> given.add(marks.get(mark)));
        }
        return given;
    }

    /** What was said before this month, in whole steps. */
    Said of(CadreId cadre, int year) {
        return sql.sql("SELECT COALESCE(SUM(truthful), 0), COALESCE(SUM(doubted), 0) FROM liaison_disclosure_tally"
                        + " WHERE cadre = ? AND year = ? AND month < ?")
                .params(cadre.value(), year, thisMonth())
                .query((row, number) -> new Said(told(row.getInt(1)), told(row.getInt(2))))
                .single();
    }

    private int told(int count) {
        return count / fewest * fewest;
    }

    /** What was said of a year once nothing more can be said of it. */
    @Override
    @Transactional
    public void expire(LocalDate today) {
        int year = today.getYear() - 1;
        sql.sql("DELETE FROM liaison_disclosure_mark WHERE year < ?")
                .param(year)
                .update();
        sql.sql("DELETE FROM liaison_disclosure_tally WHERE year < ?")
                .param(year)
                .update();
    }

    private String mark(long account, CadreId cadre, int year) {
        return seals.mark("liaison-disclosure " + account + " " + cadre.value() + " " + year);
    }

    private LocalDate thisMonth() {
        return clock.today().withDayOfMonth(1);
    }
}
