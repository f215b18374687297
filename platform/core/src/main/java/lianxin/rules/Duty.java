package lianxin.rules;

import java.util.List;
import java.util.Set;
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
 * @param away days that are taken out of the scope, null for none
 * @param encouragedIf for whom it is only encouraged, null when the force is the same for all
 * @param needs what must be read to judge it
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
        @Nullable Away away,
        Requirement require,
        Prorate prorate,
        Pace pace,
        Force force,
        @Nullable Check encouragedIf,
        Set<Open> open,
        Needs needs,
        Pack.Header pack) {

    /**
     * The objects that are judged one by one.
     *
     * @param onlyIf whether they are judged one by one at all, null when that is settled
     * @param where conditions under which an object is judged
     */
    record Each(RelationKind relation, @Nullable Check onlyIf, List<Condition> where) {}

    /**
     * Days that are taken out of the scope, such as a leave.
     *
     * @param relation relation whose days they are
     * @param which which of them, null for all
     */
    record Away(RelationKind relation, @Nullable Check which) {}

    /** Which day picks the values of parameters. */
    enum AsOf {
        PERIOD_START,
        PERIOD_END,
        FACT_DATE
    }

    /** What a lower level may change; what is not named stays as it is, and scopes may always be widened. */
    enum Open {
        SCOPE,
        EXEMPT,
        PERIOD,
        AS_OF,
        ATTRIBUTE_TO,
        PRORATE
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

    /** What a lower level makes of it; the rest stays. */
    Duty amended(Terms terms) {
        return new Duty(
                name,
                article,
                title,
                subject,
                terms.scope,
                terms.exempt,
                terms.period,
                periodBy,
                terms.asOf,
                terms.attribution,
                elsewhere,
                each,
                away,
                require,
                terms.prorate,
                pace,
                terms.force,
                terms.encouragedIf,
                open,
                terms.needs,
                pack);
    }

    /** The terms of a duty that lower levels may speak of. */
    record Terms(
            List<List<Condition>> scope,
            List<Condition> exempt,
            PeriodRule period,
            AsOf asOf,
            Attribution attribution,
            Prorate prorate,
            Force force,
            @Nullable Check encouragedIf,
            Needs needs) {}

    /** One of the nine systems: the first part of the name. */
    String area() {
        return name.substring(0, name.indexOf('.'));
    }
}
