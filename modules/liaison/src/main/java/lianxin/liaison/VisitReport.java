package lianxin.liaison;

import java.time.LocalDate;
import lianxin.liaison.LiaisonPoint.PointId;

/**
 * 到点登记 as it is handed in. Only the point and the dates are needed on the day.
 *
 * @param arrival first day at the point
 * @param departure last day at the point
 * @param made whether it has taken place; a plan posts no facts
 */
public record VisitReport(PointId point, LocalDate arrival, LocalDate departure, boolean made, VisitWork work) {

    VisitReport with(VisitWork other) {
        return new VisitReport(point, arrival, departure, made, other);
    }
}
