package lianxin.ledger;

import java.time.LocalDate;
import java.util.Comparator;
import lianxin.kernel.Period;

/**
 * A fact as it stands in the ledger.
 *
 * @param source record that it comes from
 * @param revision revision of the record that posted it
 * @param content what happened
 */
public record Fact(FactId id, SourceRecord source, int revision, NewFact content) {

    /** The order in which facts are counted: by first day, then by id. */
    public static final Comparator<Fact> ORDER =
            Comparator.comparing(Fact::firstDay).thenComparing(Fact::id);

    public String kind() {
        return content.kind();
    }

    public long object() {
        return content.object();
    }

    public Period days() {
        return content.days();
    }

    public LocalDate firstDay() {
        return content.days().first();
    }
}
