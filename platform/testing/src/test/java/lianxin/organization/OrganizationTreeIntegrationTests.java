package lianxin.organization;

import static java.time.LocalDate.of;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import lianxin.kernel.Outcome;
import lianxin.kernel.Page;
import lianxin.kernel.Role;
import lianxin.organization.LeagueOrganization.Description;
import lianxin.organization.Organizations.Close;
import lianxin.organization.Organizations.Move;
import lianxin.organization.Organizations.Redescribe;
import lianxin.organization.Organizations.Rename;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@Tag("database")
@SpringBootTest
class OrganizationTreeIntegrationTests {

    private static final LocalDate DAY = of(2024, 1, 1);

    @Autowired
    OrganizationFixtures fixtures;

    @Autowired
    Organizations organizations;

    @Autowired
    Divisions divisions;

    OrganizationId province;
    OrganizationId county;

    @BeforeEach
    void prepare() {
        province = fixtures.in(() -> organizations.root().orElseThrow().id());
        county = fixtures.in(() -> fixtures.body(province, OrganizationLevel.COUNTY, DAY));
    }

    @Test
    void aWholeProvinceStandsOnItsDivisions() {
        fixtures.run(() -> {
            LeagueOrganization xiantao = organizations.findByCode("429004").orElseThrow();
            assertThat(xiantao.name()).isEqualTo("共青团仙桃市委员会");
            assertThat(xiantao.parent()).as("directly below its province").isEqualTo(province);
            assertThat(xiantao.description().level()).isEqualTo(OrganizationLevel.COUNTY);
            LeagueOrganization fangxian = organizations.findByCode("420325").orElseThrow();
            assertThat(organizations.pathTo(fangxian.id()))
                    .extracting(LeagueOrganization::name)
                    .containsExactly("共青团湖北省委员会", "共青团十堰市委员会", "共青团房县委员会");
        });
    }

    @Test
    void theCommitteesOfItsDivisionsAreEstablishedBelowTheFirstOneAndOnlyOnce() {
        fixtures.run(() -> {
            assertThat(divisions.missing("42")).isEmpty();
            assertThat(fixtures.codes(divisions.establish("42", DAY))).containsExactly("division.complete");
            assertThat(fixtures.codes(divisions.establish("99", DAY))).containsExactly("division.unknown");
            assertThat(organizations.root().orElseThrow().code()).isEqualTo("42");
            assertThat(organizations.root().orElseThrow().description().place()).isEqualTo("湖北省");
        });
    }

    @Test
    void aRenameIsReadByDate() {
        fixtures.run(() -> {
            organizations
                    .carryOut(new Rename(county, "共青团新名委员会" + county.value(), of(2025, 3, 1)))
                    .orThrow();
            assertThat(organizations.histories(List.of(county)).get(county))
                    .extracting(
                            version -> version.period().first(),
                            version -> version.period().last())
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(DAY, of(2025, 2, 28)),
                            org.assertj.core.groups.Tuple.tuple(of(2025, 3, 1), of(9999, 12, 31)));
        });
    }

    @Test
    void aCorrectionOnTheSameDayLeavesOneVersionForThatDay() {
        fixtures.run(() -> {
            organizations
                    .carryOut(new Rename(county, "甲" + county.value(), of(2025, 3, 1)))
                    .orThrow();
            organizations
                    .carryOut(new Rename(county, "乙" + county.value(), of(2025, 3, 1)))
                    .orThrow();
            assertThat(organizations.histories(List.of(county)).get(county))
                    .extracting(version -> version.description().name().substring(0, 1))
                    .containsExactly("共", "乙");
        });
    }

    @Test
    void aMoveTakesEverythingBelowAlongFromItsDayOn() {
        fixtures.run(() -> {
            OrganizationId other = fixtures.body(province, OrganizationLevel.COUNTY, DAY);
            OrganizationId township = fixtures.body(county, OrganizationLevel.TOWNSHIP, DAY);
            OrganizationId branch = fixtures.branch(township, DAY);
            assertThat(organizations
                            .preview(new Move(township, other, of(2025, 5, 1)))
                            .orThrow()
                            .touched())
                    .isEqualTo(2);
            organizations.carryOut(new Move(township, other, of(2025, 5, 1))).orThrow();

            for (OrganizationId one : List.of(township, branch)) {
                assertThat(isBelow(county, one, of(2025, 4, 30))).isTrue();
                assertThat(isBelow(county, one, of(2025, 5, 1))).isFalse();
                assertThat(isBelow(other, one, of(2025, 5, 1))).isTrue();
            }
            assertThat(organizations.pathTo(branch))
                    .extracting(LeagueOrganization::id)
                    .contains(other);
        });
    }

    @Test
    void whatCannotBeIsRefusedAndChangesNothing() {
        fixtures.run(() -> {
            OrganizationId township = fixtures.body(county, OrganizationLevel.TOWNSHIP, of(2025, 6, 1));
            OrganizationId branch = fixtures.branch(township, of(2025, 6, 1));
            assertThat(fixtures.codes(organizations.carryOut(new Move(county, township, of(2025, 7, 1)))))
                    .containsExactly("organization.circle");
            assertThat(fixtures.codes(organizations.carryOut(new Move(county, county, of(2025, 7, 1)))))
                    .containsExactly("organization.circle");
            assertThat(fixtures.codes(organizations.carryOut(new Move(province, county, of(2025, 7, 1)))))
                    .contains("organization.root-stays");
            assertThat(fixtures.codes(organizations.carryOut(new Close(county, of(2025, 7, 1)))))
                    .containsExactly("organization.children-open");
            assertThat(fixtures.codes(organizations.carryOut(new Rename(township, "", of(2025, 7, 1)))))
                    .containsExactly("organization.name");
            assertThat(fixtures.codes(organizations.carryOut(new Rename(township, "早了", of(2025, 5, 1)))))
                    .containsExactly("organization.before-last-change");
            assertThat(fixtures.codes(organizations.carryOut(new Rename(township, "晚了", of(2999, 5, 1)))))
                    .containsExactly("organization.day-in-future");
            assertThat(fixtures.codes(organizations.carryOut(new Move(township, branch, of(2025, 7, 1)))))
                    .contains("organization.circle");
            assertThat(fixtures.codes(organizations.carryOut(new Rename(new OrganizationId(7), "谁", of(2025, 7, 1)))))
                    .containsExactly("organization.unknown");
            assertThat(fixtures.codes(organizations.carryOut(
                            fixtures.create(branch, OrganizationLevel.GRASSROOTS, of(2025, 7, 1)))))
                    .contains("organization.below-branch");
            assertThat(fixtures.codes(organizations.carryOut(
                            fixtures.create(township, OrganizationLevel.COUNTY, of(2025, 7, 1)))))
                    .contains("organization.level-above-parent");
            assertThat(fixtures.codes(organizations.carryOut(
                            fixtures.create(township, OrganizationLevel.GRASSROOTS, of(2025, 5, 1)))))
                    .contains("organization.not-open");
            assertThat(organizations.histories(List.of(township)).get(township)).hasSize(1);
        });
    }

    @Test
    void aClosedBodyStaysReadableAndTakesNobodyIn() {
        fixtures.run(() -> {
            OrganizationId township = fixtures.body(county, OrganizationLevel.TOWNSHIP, DAY);
            organizations.carryOut(new Close(township, of(2025, 7, 1))).orThrow();
            assertThat(organizations.find(township).orElseThrow().existence().last())
                    .isEqualTo(of(2025, 6, 30));
            assertThat(isBelow(county, township, of(2025, 6, 30))).isTrue();
            assertThat(isBelow(county, township, of(2025, 7, 1))).isFalse();
            assertThat(fixtures.codes(organizations.carryOut(
                            fixtures.create(township, OrganizationLevel.GRASSROOTS, of(2025, 8, 1)))))
                    .contains("organization.closed");
            assertThat(fixtures.codes(organizations.carryOut(new Rename(township, "迟到", of(2025, 8, 1)))))
                    .containsExactly("organization.closed");
        });
    }

    @Test
    void childrenArePagedByKeyAndFoundByCharactersPinyinAndInitials() {
        fixtures.run(() -> {
            Page<LeagueOrganization> first = organizations.children(province, null, 5);
            Page<LeagueOrganization> second = organizations.children(province, first.next(), 5);
            assertThat(first.rows()).hasSize(5);
            assertThat(second.rows()).hasSize(5).doesNotContainAnyElementsOf(first.rows());
            for (String typed : List.of("房县", "共青团房县", "fangxian", "fx", "420325")) {
                assertThat(organizations.search(typed, province, null, 50).rows())
                        .as(typed)
                        .extracting(LeagueOrganization::code)
                        .contains("420325");
            }
            assertThat(organizations.search("%", province, null, 5).rows()).isEmpty();
        });
    }

    @Test
    void outOfReachAnswersLikeUnknown() {
        OrganizationId township = fixtures.in(() -> fixtures.body(county, OrganizationLevel.TOWNSHIP, DAY));
        OrganizationId elsewhere = fixtures.in(() -> fixtures.body(province, OrganizationLevel.COUNTY, DAY));
        fixtures.as(Role.SECRETARY, county, () -> {
            assertThat(organizations.preview(new Rename(township, "本县之内", of(2025, 7, 1))))
                    .isInstanceOf(Outcome.Accepted.class);
            assertThat(fixtures.codes(organizations.preview(new Rename(elsewhere, "别县", of(2025, 7, 1)))))
                    .isEqualTo(fixtures.codes(
                            organizations.preview(new Rename(new OrganizationId(7), "没有", of(2025, 7, 1)))));
            assertThat(fixtures.codes(organizations.preview(new Move(township, elsewhere, of(2025, 7, 1)))))
                    .containsExactly("organization.unknown");
            return null;
        });
        fixtures.as(Role.CADRE, county, () -> {
            assertThat(fixtures.codes(organizations.carryOut(new Rename(township, "无权", of(2025, 7, 1)))))
                    .containsExactly("organization.unknown");
            return null;
        });
    }

    @Test
    void anotherKindIsDatedAndCheckedAgainstWhatHangsBelow() {
        fixtures.run(() -> {
            OrganizationId body = fixtures.body(county, OrganizationLevel.TOWNSHIP, DAY);
            fixtures.branch(body, DAY);
            Description is = organizations.find(body).orElseThrow().description();
            Description branch = new Description(
                    is.name(), is.level(), OrganizationKind.LEAGUE_BRANCH, false, is.field(), is.divisionCode());
            assertThat(fixtures.codes(organizations.carryOut(new Redescribe(body, branch, of(2025, 2, 1)))))
                    .containsExactly("organization.children-open");
        });
    }

    private boolean isBelow(OrganizationId upper, OrganizationId lower, LocalDate day) {
        String above = organizations.pathOn(upper, day).orElseThrow();
        return organizations.pathOn(lower, day).stream().anyMatch(path -> path.startsWith(above));
    }
}
