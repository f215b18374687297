package lianxin.rules;

import java.util.LinkedHashSet;
import java.util.Set;
import lianxin.kernel.Period;

/** What must be read to judge a duty; gathered while it is compiled, and not changed afterwards. */
final class Needs {

    private final Set<String> kinds = new LinkedHashSet<>();
    private final Set<RelationKind> relations = new LinkedHashSet<>();
    private final Set<RelationKind> sources = new LinkedHashSet<>();
    private final Set<String> duties = new LinkedHashSet<>();
    private final Set<String> own = new LinkedHashSet<>();
    private int monthsBack;
    private int daysAhead;
    private boolean career;
    private boolean wide;

    /** The kinds of facts that it looks at. */
    Set<String> kinds() {
        return kinds;
    }

    /** The relations that it looks at. */
    Set<RelationKind> relations() {
        return relations;
    }

    /** Relations whose objects are credited with facts that it counts. */
    Set<RelationKind> sources() {
        return sources;
    }

    /** Duties in which a fact may be counted already. */
    Set<String> duties() {
        return duties;
    }

    /** Parameters that each unit sets for itself. */
    Set<String> own() {
        return own;
    }

    /** How far before a period facts are looked at. */
    int monthsBack() {
        return monthsBack;
    }

    /** How far after a period facts are looked at. */
    int daysAhead() {
        return daysAhead;
    }

    /** Whether it asks since when the subject has been in scope. */
    boolean career() {
        return career;
    }

    boolean looksAt(String relation) {
        return relations.stream().anyMatch(one -> one.name().equals(relation));
    }

    /** Whether what is judged object by object depends on more than what is about that object. */
    boolean reachesObjects() {
        return wide;
    }

    /** The days that judging a period looks at. */
    Period around(Period window) {
        return monthsBack == 0 && daysAhead == 0
                ? window
                : new Period(
                        window.first().minusMonths(monthsBack),
                        window.last().equals(Period.OPEN_END)
                                ? Period.OPEN_END
                                : window.last().plusDays(daysAhead));
    }

    /** The days whose periods are judged otherwise when something changes on these days. */
    Period touched(Period days) {
        return monthsBack == 0 && daysAhead == 0
                ? days
                : new Period(
                        days.first().minusDays(daysAhead),
                        days.last().equals(Period.OPEN_END)
                                ? Period.OPEN_END
                                : days.last().plusMonths(monthsBack));
    }

    void kind(String kind) {
        kinds.add(kind);
    }

    void relation(RelationKind relation) {
        relations.add(relation);
    }

    void source(RelationKind relation) {
        relations.add(relation);
        sources.add(relation);
    }

    void duty(String name) {
        duties.add(name);
    }

    void own(String parameter) {
        own.add(parameter);
    }

    void back(long months) {
        monthsBack = (int) Math.max(monthsBack, months);
    }

    void ahead(long days) {
        daysAhead = (int) Math.max(daysAhead, days);
    }

    void wholeCareer() {
        career = true;
    }

    void beyondObjects() {
        wide = true;
    }

    /** Takes in what another duty needs. */
    void add(Needs other) {
        kinds.addAll(other.kinds);
        relations.addAll(other.relations);
        sources.addAll(other.sources);
        own.addAll(other.own);
        back(other.monthsBack);
        ahead(other.daysAhead);
        career |= other.career;
        wide = true;
    }
}
