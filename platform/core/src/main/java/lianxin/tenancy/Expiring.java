package lianxin.tenancy;

import java.time.LocalDate;

/** Something that is kept for a time and no longer: once a day it is asked in every tenant to delete what is over. */
public interface Expiring {

    /** Deletes what is over for the tenant of this call; safe to be asked twice and on two nodes at the same time. */
    void expire(LocalDate today);
}
