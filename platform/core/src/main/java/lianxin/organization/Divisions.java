package lianxin.organization;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import lianxin.kernel.Outcome;
import org.springframework.core.io.ClassPathResource;
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

    private static final Map<Integer, OrganizationLevel> LEVELS = Map.of(
            2, OrganizationLevel.PROVINCE,
            4, OrganizationLevel.PREFECTURE,
            6, OrganizationLevel.COUNTY,
            9, OrganizationLevel.TOWNSHIP);

    private final Organizations organizations;

    Divisions(Organizations organizations) {
        this.organizations = organizations;
    }

    /** The provinces, by code. */
    public List<Division> provinces() {
        return read("provinces");
    }

    /** The province and every place in it, from above to below; empty for an unknown code. */
    public List<Division> within(String province) {
        return provinces().stream().anyMatch(known -> known.code().equals(province)) ? read(province) : List.of();
    }

    /**
     * Creates the territorial committees of a province, from the provincial one down to the townships, as they existed on
     * this day: for a tenant that has no organisations yet. Refused when it has.
     *
     * @return number of organisations created
     */
    public Outcome<Integer> establish(String province, LocalDate from) {
        List<Division> places = within(province);
        boolean municipality = places.getFirst().name().endsWith("市");
        return organizations.createAll(places.stream()
                .map(place -> TerritorialCommittee.of(place, municipality, from))
                .toList());
    }

    private static List<Division> read(String file) {
        Set<String> codes = new HashSet<>();
        ClassPathResource resource = new ClassPathResource("divisions/" + file + ".csv");
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8))) {
            return lines.lines().map(line -> division(line, codes)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lines come from above to below: the place above is already among the codes. */
    private static Division division(String line, Set<String> codes) {
        int comma = line.indexOf(',');
        String code = line.substring(0, comma);
        codes.add(code);
        String parent = Stream.of(6, 4, 2)
                .filter(length -> length < code.length())
                .map(length -> code.substring(0, length))
                .filter(codes::contains)
                .findFirst()
                .orElse("");
        return new Division(
                code,
                line.substring(comma + 1),
                parent,
                LEVELS.getOrDefault(code.length(), OrganizationLevel.GRASSROOTS));
    }
}
