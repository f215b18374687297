package lianxin.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lianxin.organization.Divisions.Division;
import lianxin.organization.Organizations.Create;
import org.junit.jupiter.api.Test;

class DivisionsTests {

    @Test
    void everyPlaceHangsBelowOneThatCameBefore() {
        assertThat(DivisionFiles.provinces()).hasSize(31);
        for (Division province : DivisionFiles.provinces()) {
            Set<String> before = new HashSet<>(Set.of(""));
            for (Division place : DivisionFiles.within(province.code())) {
                assertThat(before).as(place.toString()).contains(place.parent());
                before.add(place.code());
            }
        }
    }

    @Test
    void groupingsAreNoPlaces() {
        assertThat(places("42").get("429004")).isEqualTo(new Division("429004", "仙桃市", "42", OrganizationLevel.COUNTY));
        assertThat(places("11").get("110101").parent()).isEqualTo("11");
        assertThat(places("50").get("500229").parent()).isEqualTo("50");
        assertThat(places("65").get("659001").parent()).isEqualTo("65");
    }

    @Test
    void theTownshipsOfAPlaceWithoutCountiesHangBelowThePrefecture() {
        Map<String, Division> guangdong = places("44");
        assertThat(guangdong).doesNotContainKeys("441900", "442000");
        assertThat(guangdong.get("441900003").parent()).isEqualTo("4419");
    }

    @Test
    void theDistrictsOfAMunicipalityStandAtThePlaceOfCountiesAndTheLevelOfPrefectures() {
        Create dongcheng = TerritorialCommittee.of(places("11").get("110101"), true, LocalDate.EPOCH);
        assertThat(dongcheng.parentCode()).isEqualTo("11");
        assertThat(dongcheng.description().level()).isEqualTo(OrganizationLevel.PREFECTURE);
        assertThat(dongcheng.description().leadingBody()).isTrue();
        Create street = TerritorialCommittee.of(places("11").get("110101001"), true, LocalDate.EPOCH);
        assertThat(street.description().kind()).isEqualTo(OrganizationKind.LEAGUE_WORKING_COMMITTEE);
        assertThat(street.description().leadingBody()).isFalse();
    }

    @Test
    void anUnknownProvinceHasNoPlaces() {
        assertThat(DivisionFiles.within("../42")).isEmpty();
        assertThat(DivisionFiles.within("99")).isEmpty();
    }

    private static Map<String, Division> places(String province) {
        List<Division> places = DivisionFiles.within(province);
        return places.stream().collect(Collectors.toMap(Division::code, Function.identity()));
    }
}
