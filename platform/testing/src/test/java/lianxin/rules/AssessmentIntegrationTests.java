package lianxin.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lianxin.ledger.SubjectKind;
import lianxin.organization.OrganizationId;
import lianxin.organization.OrganizationKind;
import lianxin.organization.OrganizationLevel;
import lianxin.rules.Assessment.Outcome;
import lianxin.rules.Evidence.Rating;
import lianxin.testing.TestTenants;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@Tag("database")
@SpringBootTest
@Import(RulesWorld.Words.class)
class AssessmentIntegrationTests {

    private static final LocalDate YEARS_END = LocalDate.of(2026, 12, 31);

    @Autowired
    RulesWorld world;

    @Autowired
    TestTenants tenants;

    @Autowired
    ComputeAssessments assessments;

    @Test
    void aGeneralBranchWithAWeakBranchBelowItGetsFourStarsAndTheRegistersSayWhoTakesNoPart() {
        OrganizationId general = body(OrganizationKind.GENERAL_BRANCH);
        OrganizationId good = body(OrganizationKind.LEAGUE_BRANCH);
        OrganizationId weak = body(OrganizationKind.LEAGUE_BRANCH);
        OrganizationId mobile = body(OrganizationKind.MOBILE_MEMBERS_BRANCH);
        List<Evidence> population = List.of(
                evidence(SubjectKind.ORGANIZATION, general, 0, "96"),
                evidence(SubjectKind.BRANCH, good, general.value(), "75"),
                evidence(SubjectKind.BRANCH, weak, general.value(), "40"),
                evidence(SubjectKind.BRANCH, mobile, general.value(), "99"),
                evidence(SubjectKind.BRANCH, body(OrganizationKind.LEAGUE_BRANCH), 0, "75"),
                evidence(SubjectKind.BRANCH, body(OrganizationKind.LEAGUE_BRANCH), 0, "75"));

        List<Assessment> found = world.in(() -> assessments.of("grading.branches", population, YEARS_END));

        assertThat(of(found, general).gradeTitle()).isEqualTo("四星团支部");
        assertThat(of(found, general).notes())
                .extracting(Assessment.Note::words)
                .contains("下设团支部中有软弱涣散的，团总支不得评为五星");
        assertThat(of(found, weak).gradeTitle()).isEqualTo("软弱涣散团支部");
        assertThat(of(found, mobile).outcome()).isEqualTo(Outcome.EXEMPT);
        assertThat(world.in(() -> assessments.of("grading.branches", population.reversed(), YEARS_END)))
                .isEqualTo(found);
    }

    @Test
    void aBodyOfAnotherTenantIsAsUnknownAsOneThatDoesNotExist() {
        OrganizationId branch = body(OrganizationKind.LEAGUE_BRANCH);
        List<Evidence> there = List.of(evidence(SubjectKind.BRANCH, branch, 0, "75"));
        List<Evidence> nowhere = List.of(evidence(SubjectKind.BRANCH, new OrganizationId(4711), 0, "75"));

        for (List<Evidence> asked : List.of(there, nowhere)) {
            assertThat(tenants.in(TestTenants.GUANGDONG, () -> assessments.of("grading.branches", asked, YEARS_END)))
                    .isEmpty();
        }
        assertThat(world.in(() -> assessments.of("grading.branches", there, YEARS_END)))
                .extracting(Assessment::grade)
                .containsExactly("THREE");
    }

    @Test
    void aVolunteersStarsComeFromHoursAlone() {
        Evidence volunteer = new Evidence(
                null,
                1,
                0,
                Map.of("input.months_registered", 30L),
                List.of(),
                List.of(new Evidence.Entry("hours", LocalDate.of(2025, 5, 4), 1, 0, new BigDecimal("301.5"))),
                List.of(),
                List.of(),
                null);

        Assessment found = world.in(() -> assessments.of("volunteering.stars", List.of(volunteer), YEARS_END))
                .getFirst();

        assertThat(found.gradeTitle()).isEqualTo("二星志愿者");
        assertThat(found.gaps()).extracting(Gap::parameter).containsExactly("volunteering.star_awarded_by");
        assertThat(world.in(assessments::schemes)).containsKeys("grading.branches", "volunteering.stars");
    }

    private OrganizationId body(OrganizationKind kind) {
        return world.below(world.province(), RulesWorld.department(false, OrganizationLevel.GRASSROOTS, kind));
    }

    private static Evidence evidence(SubjectKind kind, OrganizationId id, long parent, String points) {
        return new Evidence(
                kind,
                id.value(),
                parent,
                Map.of(),
                List.of(new Rating("standard", "recheck", points, 1)),
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    private static Assessment of(List<Assessment> found, OrganizationId id) {
        return found.stream()
                .filter(one -> one.subject() == id.value())
                .findFirst()
                .orElseThrow();
    }
}
