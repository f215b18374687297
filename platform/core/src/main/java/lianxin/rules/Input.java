package lianxin.rules;

import static lianxin.ledger.SubjectKind.BRANCH;
import static lianxin.ledger.SubjectKind.CADRE;
import static lianxin.ledger.SubjectKind.ORGANIZATION;

import java.util.List;
import lianxin.ledger.SubjectKind;

/**
 * Which input dirties which results. Facts and assignments are not here: {@link KeepResults} judges their subjects in
 * the transaction that changes them.
 */
enum Input {
    /** Members come or go: their branches. */
    ROSTER(false, BRANCH),
    /** A post, a rank or a leave: the cadre. */
    POST(false, CADRE),
    /**
     * An organisation changes: itself, and once its key is drained, the cadres who serve in it. Below it only what the
     * change says.
     */
    STRUCTURE(false, BRANCH, ORGANIZATION),
    /** Another chain of packs: everything. */
    PACK(true, CADRE, BRANCH, ORGANIZATION);

    private final boolean all;
    private final List<SubjectKind> kinds;

    Input(boolean all, SubjectKind... kinds) {
        this.all = all;
        this.kinds = List.of(kinds);
    }

    /** Whether all subjects of the kinds are dirty, whoever changed. */
    boolean all() {
        return all;
    }

    List<SubjectKind> kinds() {
        return kinds;
    }
}
