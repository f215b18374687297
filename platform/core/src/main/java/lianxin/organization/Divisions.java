package lianxin.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import lianxin.kernel.Caller;
import lianxin.kernel.Outcome;
import lianxin.kernel.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The administrative divisions of China down to townships, as the National Bureau of Statistics names them. Groupings
 * that are no places (市辖区, 县, 省直辖县级行政区划) are left out: what is below them hangs below the province.
 */
@Service
public class Divisions {

    /**
     * A place.
     *
     * @param code GB/T 2260 and its extension: 2, 4, 6 or 9 digits
     * @param parent code of the place above, empty for a province
     * @param level by its code; the bodies there may stand at another level
     */
    public record Division(String code, String name, String parent, OrganizationLevel level) {}

    private final Organizations organizations;
    private final OrganizationRows rows;

    /** Provinces of tenants that have all their committees: they are closed sometimes, and never deleted. */
    private final Set<String> complete = ConcurrentHashMap.newKeySet();

    Divisions(Organizations organizations, OrganizationRows rows) {
        this.organizations = organizations;
        this.rows = rows;
    }

    /** The provinces, by code. */
    public List<Division> provinces() {
        return DivisionFiles.provinces();
    }

    /** The province and every place in it, from above to below; empty for an unknown code. */
    public List<Division> within(String province) {
        return DivisionFiles.within(province);
    }

    /** The places of a province that have no committee in this tenant yet, from above to below. */
    @Transactional(readOnly = true)
    public List<Division> missing(String province) {
        String here = Caller.current().tenant() + " " + province;
        if (complete.contains(here)) {
            return List.of();
        }
        List<Division> places = within(province);
        Set<String> there =
                rows.findByCodes(places.stream().map(Division::code).toList()).keySet();
        List<Division> missing =
                places.stream().filter(place -> !there.contains(place.code())).toList();
        if (missing.isEmpty()) {
            complete.add(here);
        }
        return missing;
    }

    /**
     * Creates the territorial committees of a province that are missing, from the provincial one down to the townships, as
     * they existed on this day; what is there stays as it is. Refused when there is no such province, or nothing is missing.
     *
     * @return number of organisations created
     */
    @Transactional
    public Outcome<Integer> establish(String province, LocalDate from) {
        List<Division> places = missing(province);
        if (places.isEmpty()) {
            boolean unknown = within(province).isEmpty();
            return Outcome.refused(
                    Refusal.of("province", unknown ? "division.unknown" : "division.complete", province));
        }
        boolean municipality = within(province).getFirst().name().endsWith("市");
        return organizations.createAll(places.stream()
                .map(place -> TerritorialCommittee.of(place, municipality, from))
                .toList());
    }
}
