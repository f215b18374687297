package lianxin.drafting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lianxin.ledger.SubjectKind;
import lianxin.rules.PackDraft;
import lianxin.rules.Rules;
import org.jspecify.annotations.Nullable;

/** One change of a draft. */
public sealed interface Edit {

    /**
     * Other words at the head.
     *
     * @param validFrom 生效日期; null leaves what is there
     */
    record Heading(
            String title,
            String documentNumber,
            String issuer,
            String version,
            @Nullable LocalDate validFrom) implements Edit {}

    /**
     * A clause of this name says this, whether it was there or not.
     *
     * @param after behind which clause a new one stands; null where it stands last
     */
    record Clause(String name, String words, @Nullable String after) implements Edit {}

    /** A clause is called otherwise, and so it is by everything that names it. */
    record RenameClause(String name, String other) implements Edit {}

    /**
     * A clause stands elsewhere.
     *
     * @param after behind which; null before all others
     */
    record MoveClause(String name, @Nullable String after) implements Edit {}

    /** 第一条, 第二条 … are counted anew in the order in which they stand, by everything that names them too. */
    record CountClauses() implements Edit {}

    /** What stands behind the clauses, in order. */
    record Annexes(List<Rules.Annex> annexes) implements Edit {}

    /** Takes a clause away. */
    record DropClause(String name) implements Edit {}

    /**
     * A parameter is this from a day on.
     *
     * @param cells by cell of the table, empty for a plain value; several codes with commas between; cells without a value
     *     stay as the levels above have them
     */
    record Value(PackDraft.Room of, LocalDate day, Map<String, String> cells, String reference) implements Edit {}

    /** Takes back what the draft says of a parameter from a day on. */
    record DropValue(String parameter, LocalDate day) implements Edit {}

    /**
     * A duty, in place of the one of the same name.
     *
     * @param least the number that must be reached; null where it is written already
     * @param kind what is counted, where nobody declares it yet; null where somebody does
     */
    record Duty(
            SimpleDuty duty,
            @Nullable Least least,
            @Nullable NewKind kind) implements Edit {}

    /** How much must be reached from a day on. */
    record Least(LocalDate since, String value, String reference) {}

    /**
     * Something to be counted that no module keeps yet.
     *
     * @param unit of what is added up; empty where it is counted how often it happened
     */
    record NewKind(String title, String unit) {}

    /** A duty of a level above is owed by these too: whoever meets all limits. */
    record Widening(String duty, SubjectKind subject, List<SimpleDuty.Limit> also) implements Edit {}

    /** Takes a duty of the draft away, or what it says about one above, with the number and the sentences that belong to it alone. */
    record DropDuty(String name) implements Edit {}

    /** A sentence to run with the draft, in place of the one of the same title. */
    record Sentence(Map<String, Object> fields) implements Edit {}

    /** Takes a sentence away. */
    record DropSentence(String title) implements Edit {}
}
