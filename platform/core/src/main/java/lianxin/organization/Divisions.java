package lianxin.organization;

import java.time.LocalDate;
import java.util.List;
import lianxin.kernel.Outcome;
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
     */
    public record Division(String code, String name, String parent, OrganizationLevel level) {}

    /** The provinces, by code. */
    public List<Division> provinces() {
        throw new UnsupportedOperationException();
    }

    /** The province and every place in it, from above to below; empty for an unknown code. */
    public List<Division> within(String province) {
        throw new UnsupportedOperationException();
    }

    /**
     * Creates the territorial committees of a province, from the provincial one down to the townships, as they existed on
     * this day: for a tenant that has no organisations yet. Refused when it has.
     *
     * @return number of organisations created
     */
    public Outcome<Integer> establish(String province, LocalDate from) {
        throw new UnsupportedOperationException();
    }
}
