package lianxin.organization;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import lianxin.organization.Divisions.Division;
import org.springframework.core.io.ClassPathResource;

/** The files of divisions: one for each province, lines from above to below. */
final class DivisionFiles {

    private static final Map<Integer, OrganizationLevel> LEVELS = Map.of(
            2, OrganizationLevel.PROVINCE,
            4, OrganizationLevel.PREFECTURE,
            6, OrganizationLevel.COUNTY,
            9, OrganizationLevel.TOWNSHIP);

    private DivisionFiles() {}

    static List<Division> provinces() {
        return read("provinces");
    }

    static List<Division> within(String province) {
        return provinces().stream().anyMatch(known -> known.code().equals(province)) ? read(province) : List.of();
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
