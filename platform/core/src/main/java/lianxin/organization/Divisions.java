package lianxin.organization;

import java.time.LocalDate;
import java.util.List;
import lianxin.kernel.Outcome;
import lianxin.kernel.Refusal;
import org.springframework.stereotype.Service;

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

    Divisions(Organizations organizations) {
        this.organizations = organizations;
    }

    /** The provinces, by code. */
    public List<Division> provinces() {
        return DivisionFiles.provinces();
    }

    /** The province and every place in it, from above to below; empty for an unknown code. */
    public List<Division> within(String province) {
        return DivisionFiles.within(province);
    }

    /**
     * Creates the territorial committees of a province, from the provincial one down to the townships, as they existed on
     * this day: for a tenant that has no organisations yet. Refused when it has, or when
     * there is no such province.
     *
     * @return number of organisations created
     */
    public Outcome<Integer> establish(String province, LocalDate from) {
        List<Division> places = within(province);
        if (places.isEmpty()) {
            return Outcome.refused(Refusal.of("province", "division.unknown", province));
        }
        boolean municipality = places.getFirst().name().endsWith("市");
        return organizations.createAll(places.stream()
                .map(place -> TerritorialCommittee.of(place, municipality, from))
                .toList());
    }
}
