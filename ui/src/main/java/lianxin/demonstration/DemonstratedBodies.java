package lianxin.demonstration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lianxin.demonstration.Demonstration.Province;
import lianxin.organization.Divisions;
import lianxin.organization.LeagueOrganization.Description;
import lianxin.organization.OrganizationField;
import lianxin.organization.OrganizationKind;
import lianxin.organization.OrganizationLevel;
import lianxin.organization.Organizations;
import lianxin.organization.Organizations.Create;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Real divisions, the bodies beside them from {@code bodies.csv}, and a branch in as many townships as asked. */
@Component
class DemonstratedBodies {

    /** Ends the code of a township's branch. */
    static final String BRANCH = "Z01";

    private final Divisions divisions;
    private final Organizations organizations;

    DemonstratedBodies(Divisions divisions, Organizations organizations) {
        this.divisions = divisions;
        this.organizations = organizations;
    }

    void establish(Province province, LocalDate from) {
        if (province.division().equals("00")) {
            organizations
                    .createAll(List.of(new Create("00", "", centre(province.name()), from)))
                    .orThrow();
            return;
        }
        divisions.establish(province.division(), from).orThrow();
        List<Create> more = new ArrayList<>(beside(province.code(), from));
        townships(province).stream()
                .limit(province.branches())
                .map(place -> new Create(place.code() + BRANCH, place.code(), branch(place), from))
                .forEach(more::add);
        organizations.createAll(more).orThrow();
    }

    /** The townships that get a branch, the ones of the story first. */
    List<Divisions.Division> townships(Province province) {
        List<Divisions.Division> all = divisions.within(province.division()).stream()
                .filter(place -> place.level() == OrganizationLevel.TOWNSHIP)
                .toList();
        List<Divisions.Division> ordered = new ArrayList<>(all);
        ordered.sort(Comparator.comparing(place -> !DemonstratedStory.playsIn(province.code(), place.parent())));
        return ordered.subList(0, Math.min(province.branches(), ordered.size()));
    }

    private static Description centre(String name) {
        return new Description(
                name,
                OrganizationLevel.CENTRAL,
                OrganizationKind.LEAGUE_COMMITTEE,
                true,
                OrganizationField.PUBLIC_OFFICE,
                "");
    }

    private static Description branch(Divisions.Division township) {
        boolean street = township.name().endsWith("街道");
        return new Description(
                township.name() + (street ? "社区团支部" : "中心村团支部"),
                OrganizationLevel.GRASSROOTS,
                OrganizationKind.LEAGUE_BRANCH,
                false,
                street ? OrganizationField.COMMUNITY : OrganizationField.RURAL,
                "");
    }

    private static List<Create> beside(String tenant, LocalDate from) {
        try {
            return new ClassPathResource("demonstration/bodies.csv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith(tenant + ","))
                    .map(line -> line.split(",", -1))
                    .map(cell -> new Create(
                            cell[1],
                            cell[2],
                            new Description(
                                    cell[3],
                                    OrganizationLevel.valueOf(cell[4]),
                                    OrganizationKind.valueOf(cell[5]),
                                    Boolean.parseBoolean(cell[6]),
                                    OrganizationField.valueOf(cell[7]),
                                    cell[8]),
                            from))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
