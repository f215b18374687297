package lianxin.audit;

/**
 * What a walk along the chain found.
 *
 * @param sealed number of entries whose seal holds
 * @param brokenAt number of the first seal that does not fit its entry or its predecessor, 0 when the chain is whole
 * @param unsealed number of entries at the tail that the sealer has not reached yet
 */
public record AuditVerification(long sealed, long brokenAt, long unsealed) {

    /** Whether nothing was changed, removed or put in between. */
    public boolean intact() {
        return brokenAt == 0;
    }
}
