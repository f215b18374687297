package lianxin.liaison;

import lianxin.kernel.Id;
import lianxin.kernel.Ids;
import lianxin.organization.OrganizationId;

/**
 * A grassroots liaison point 联系点: a county or its equivalent, and the place in it where the work is done.
 *
 * @param host committee of the county, which receives the visits and confirms them
 * @param place 点位 within the county, empty when the county as a whole is meant
 * @param contact 对接人 at the host, empty while nobody is named
 */
public record LiaisonPoint(PointId id, OrganizationId host, String place, String contact) {

    /** Identifies a liaison point; the object of its facts. */
    public record PointId(long value) implements Id {

        static PointId next() {
            return new PointId(Ids.next());
        }
    }

    /** What it is called: the county, and the place in it. */
    String named(String county) {
        return county + (place.isEmpty() ? "" : "（" + place + "）");
    }
}
