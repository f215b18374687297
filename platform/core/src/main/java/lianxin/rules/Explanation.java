package lianxin.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lianxin.kernel.Period;
import lianxin.ledger.Fact;
import org.jspecify.annotations.Nullable;

/**
 * 计数依据: why a duty stands as it stands, rebuilt from dated inputs by the function that judged it.
 *
 * @param standing the result that is explained
 * @param packs packs that were applied, the national one first
 * @param clause words of the article
 * @param incorporated documents that the article makes binding as well and whose text is not here
 * @param parameters numbers that were used
 * @param counted facts that count
 * @param credits by how much each of them changed what is measured: those of a part add up to what is done
 * @param within parts of the period that are judged by themselves
 * @param notCounted facts of the same kinds that do not, each with the reason
 * @param open objects or members still to be reached, by id
 * @param excused objects or members that are not asked for, by id, each with the reason
 * @param supplement of a frozen result, what it would be by what is recorded and in force now; null where that is the same
 */
public record Explanation(
        Standing standing,
        List<PackVersion> packs,
        String clause,
        List<String> incorporated,
        List<Used> parameters,
        List<Fact> counted,
        List<Credit> credits,
        List<Within> within,
        List<NotCounted> notCounted,
        List<Long> open,
        Map<Long, String> excused,
        @Nullable Standing supplement) {

    /** A pack in a certain version, with the document it comes from. */
    public record PackVersion(String id, String version, String title, String documentNumber) {}

    /**
     * A number that was used.
     *
     * @param value as it is shown, codes in the words of the pack; null while it is missing
     * @param since day from which it holds
     * @param reference article it comes from, as in {@code 中青办发〔2014〕44号 第二条}
     * @param clause words of that article
     * @param pack the pack that sets it, or the one that declares it while it is missing
     */
    public record Used(
            String parameter,
            String title,
            @Nullable String value,
            String unit,
            @Nullable LocalDate since,
            String reference,
            String clause,
            PackVersion pack) {}

    /** A fact that does not count, with the words of the first condition that it fails, as in {@code 不足规定天数}. */
    public record NotCounted(Fact fact, String reason, String article) {}

    /** The same about the result as it was sealed, beside what it would be now. */
    Explanation about(Standing sealed, @Nullable Standing now) {
        return new Explanation(
                sealed,
                packs,
                clause,
                incorporated,
                parameters,
                counted,
                credits,
                within,
                notCounted,
                open,
                excused,
                now);
    }

    /** The same without the members that were or were not met. */
    Explanation withoutMembers() {
        return new Explanation(
                standing,
                packs,
                clause,
                incorporated,
                parameters,
                List.of(),
                List.of(),
                within,
                List.of(),
                List.of(),
                Map.of(),
                supplement);
    }

    /**
     * By how much a fact changed what is measured.
     *
     * @param part title of what is measured
     * @param fact null for what was carried over, or lapsed
     */
    public record Credit(String part, @Nullable Fact fact, long amount) {}

    /** A part of the period, such as a month of the year, and the day on which it was met, null when it was not. */
    public record Within(String part, Period days, @Nullable LocalDate metOn) {}
}
