package lianxin.drafting;

import java.time.LocalDate;
import java.util.Map;
import lianxin.rules.PackDraft;
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

    /** A clause of this name says this, whether it was there or not. */
    record Clause(String name, String words) implements Edit {}

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

    /** A sentence to run with the draft, in place of the one of the same title. */
    record Sentence(Map<String, Object> fields) implements Edit {}

    /** Takes a sentence away. */
    record DropSentence(String title) implements Edit {}
}
