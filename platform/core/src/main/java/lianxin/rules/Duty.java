package lianxin.rules;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import lianxin.ledger.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * A compiled duty.
 *
 * @param scope alternatives; the duty concerns whoever meets all conditions of one of them
 * @param exempt whoever meets one of these owes nothing, for the reason in its words
 * @param period name of the period
 * @param open what a lower level may change
 * @param periodBy parameter that names another period once it is set, null when the period is settled
 * @param elsewhere words for a fact whose days touch the period and that belongs to another, empty to pass it over
 * @param each the objects that are judged one by one, null when the duty is judged as a whole
 */
record Duty(
        String name,
        String article,
        String title,
        SubjectKind subject,
        List<List<Condition>> scope,
        List<Condition> exempt,
        PeriodRule period,
        @Nullable Parameter periodBy,
        AsOf asOf,
        Attribution attribution,
        String elsewhere,
        @Nullable Each each,
        Requirement require,
        Prorate prorate,
        Pace pace,
        Force force,
        Set<Open> open,
        Pack.Header pack) {

    /**
     * The objects that are judged one by one.
     *
     * @param onlyIf whether they are judged one by one at all, null when that is settled
     * @param where conditions under which an object is judged
     */
    record Each(RelationKind relation, @Nullable Predicate onlyIf, List<Condition> where) {}

    /** Which day picks the values of parameters. */
    enum AsOf {
        PERIOD_START,
        PERIOD_END,
        FACT_DATE
    }

    /** What a target becomes for who is in scope for a part of the period. */
    enum Prorate {
        NONE,
        BY_DAYS_IN_SCOPE
    }

    /** What a lower level may change; what is not named stays as it is, and scopes may always be widened. */
    enum Open {
        SCOPE,
        EXEMPT,
        PERIOD
    }

    /** How strongly it is asked. */
    enum Force {
        MUST,
        ENCOURAGED
    }

    /**
     * When a duty reads 进度偏慢.
     *
     * @param daysBeforeDue days before the due date, null for a pace in proportion to the time
     */
    record Pace(@Nullable Quantity daysBeforeDue) {}

    /** The same duty with another scope, further exemptions and another period. */
    Duty amended(List<List<Condition>> otherScope, List<Condition> otherExempt, PeriodRule otherPeriod) {
        return new Duty(
                name,
                article,
                title,
                subject,
                otherScope,
                otherExempt,
                otherPeriod,
                periodBy,
                asOf,
                attribution,
                elsewhere,
                each,
                require,
                prorate,
                pace,
                force,
                open,
                pack);
    }

    /** One of the nine systems: the first part of the name. */
    String area() {
        return name.substring(0, name.indexOf('.'));
    }

    /** The relations that must be known to judge it. */
    Stream<RelationKind> relations() {
        return Stream.concat(Stream.ofNullable(each).map(Each::relation), require.relations());
    }
}
