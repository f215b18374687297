package lianxin.ledger;

import java.util.Comparator;

/**
 * One cadre, organisation, branch or group to whom facts are credited.
 *
 * @param id value of the id that the organisation room gave it
 */
public record Subject(SubjectKind kind, long id) implements Comparable<Subject> {

    private static final Comparator<Subject> ORDER =
            Comparator.comparing(Subject::kind).thenComparingLong(Subject::id);

    public static Subject cadre(long id) {
        return new Subject(SubjectKind.CADRE, id);
    }

    public static Subject organization(long id) {
        return new Subject(SubjectKind.ORGANIZATION, id);
    }

    public static Subject branch(long id) {
        return new Subject(SubjectKind.BRANCH, id);
    }

    /** The order in which locks are taken: by kind, then by id. */
    @Override
    public int compareTo(Subject other) {
        return ORDER.compare(this, other);
    }
}
