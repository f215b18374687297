package lianxin.ledger;

import java.util.Map;
import lianxin.kernel.Period;

/**
 * One countable thing that happened, as a module posts it.
 *
 * @param kind name of a declared {@link FactKind}
 * @param subject to whom it is credited
 * @param organization id of the subject's organisation on the first day
 * @param object id of the point, member or case that it is about, 0 when there is none
 * @param event id that facts of the same occasion share, 0 when there is none
 * @param days first and last day on which it happened
 * @param confirmed whether the other side has confirmed it
 * @param attributes values of the kind's attributes: {@link Long}, {@link String} or {@link Boolean}; what is unknown
 *     is left out
 */
public record NewFact(
        String kind,
        Subject subject,
        long organization,
        long object,
        long event,
        Period days,
        boolean confirmed,
        Map<String, Object> attributes) {

    public NewFact {
        attributes = Map.copyOf(attributes);
    }
}
