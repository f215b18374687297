package lianxin.ledger;

import java.util.SortedSet;
import lianxin.kernel.Period;

/**
 * Facts, assignments or rosters of these subjects have changed; published synchronously, inside the transaction that
 * changed them and under the locks of the subjects.
 *
 * @param days days that the change can touch
 */
public record InputsChanged(SortedSet<Subject> subjects, Period days) {}
