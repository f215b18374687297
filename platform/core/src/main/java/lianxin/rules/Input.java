package lianxin.rules;

import static lianxin.ledger.SubjectKind.BRANCH;
import static lianxin.ledger.SubjectKind.CADRE;
import static lianxin.ledger.SubjectKind.ORGANIZATION;

import java.util.List;
import lianxin.ledger.SubjectKind;

/**
 * Which input dirties which results. Facts and assignments are not here: {@link KeepResults} judges their subjects in
 * the transaction that changes them. Nor are packs: another chain of packs judges everything anew, beside what is kept
 * ({@link BuildGeneration}).
 */
enum Input {
    /** Members come or go: their branches. */
    ROSTER(BRANCH),
    /** A post, a rank or a leave: the cadre. */
    POST(CADRE),
    /**
     * An organisation changes: itself, and once its key is drained, the cadres who serve in it. Below it only what the
     * change says.
     */
    STRUCTURE(BRANCH, ORGANIZATION),
    /** A unit sets a number of its own: itself with its departments and, as above, the cadres who serve there. */
    OWN_NUMBER(BRANCH, ORGANIZATION);

    private final List<SubjectKind> kinds;

    Input(SubjectKind... kinds) {
        this.kinds = List.of(kinds);
    }

    List<SubjectKind> kinds() {
        return kinds;
    }
}
