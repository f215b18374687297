package lianxin.organization;

import static java.time.LocalDate.of;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import lianxin.kernel.Outcome;
import lianxin.kernel.Period;
import lianxin.kernel.Role;
import lianxin.organization.Cadre.Standing;
import lianxin.organization.Cadres.Appointment;
import lianxin.organization.Cadres.CadreChanged;
import lianxin.organization.Cadres.CadreHandedOver;
import lianxin.organization.Cadres.HandOver;
import lianxin.organization.Organizations.Rename;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@Tag("database")
@SpringBootTest
@RecordApplicationEvents
class CadresIntegrationTests {

    private static final LocalDate DAY = of(2024, 1, 1);

    @Autowired
    OrganizationFixtures fixtures;

    @Autowired
    Organizations organizations;

    @Autowired
    Cadres cadres;

    @Autowired
    HandOvers handOvers;

    @Autowired
    ApplicationEvents events;

    OrganizationId county;

    @BeforeEach
    void prepare() {
        county = fixtures.county();
    }

    private Appointment secretary(OrganizationId body, LocalDate from) {
        return new Appointment(body, "书记", true, Staffing.FULL_TIME, from);
    }

    @Test
    void rankPostAndBodyAreReadTogetherByDate() {
        fixtures.run(() -> {
            CadreId id = cadres.register("单雄信", CadreRank.SECTION, secretary(county, DAY))
                    .orThrow();
            cadres.changeRank(id, CadreRank.DEPUTY_DIVISION, of(2025, 9, 1)).orThrow();
            organizations
                    .carryOut(new Rename(county, "共青团改名" + county.value(), of(2025, 3, 1)))
                    .orThrow();

            assertThat(cadres.standings(List.of(id)).get(id))
                    .extracting(
                            Standing::period,
                            Standing::rank,
                            standing -> standing.body().name().substring(0, 5))
                    .containsExactly(
                            tuple(new Period(DAY, of(2025, 2, 28)), CadreRank.SECTION, "共青团测试"),
                            tuple(new Period(of(2025, 3, 1), of(2025, 8, 31)), CadreRank.SECTION, "共青团改名"),
                            tuple(Period.from(of(2025, 9, 1)), CadreRank.DEPUTY_DIVISION, "共青团改名"));
            assertThat(events.stream(CadreChanged.class)).contains(new CadreChanged(Set.of(id), of(2025, 9, 1)));
        });
    }

    @Test
    void leavingAndNamingASuccessorIsOneSitting() {
        fixtures.run(() -> {
            CadreId leaver = cadres.register("甲某", CadreRank.SECTION, secretary(county, DAY))
                    .orThrow();
            CadreId successor = cadres.register(
                            "乙某", CadreRank.STAFF, new Appointment(county, "副书记", false, Staffing.PART_TIME, DAY))
                    .orThrow();
            assertThat(handOvers.due(leaver, of(2025, 8, 31)))
                    .extracting(HandOvers.Item::kind)
                    .containsExactly("organization.handover.post");
            HandOvers.HandOverId done = cadres.handOver(new HandOver(leaver, successor, of(2025, 8, 31), true))
                    .orThrow();
            HandOvers.Protocol kept = handOvers.find(done).orElseThrow();
            assertThat(List.of(kept.leaver(), kept.successor())).containsExactly(leaver, successor);
            assertThat(kept.lines()).singleElement().satisfies(line -> {
                assertThat(line.what()).endsWith("委员会 书记");
                assertThat(line.passed()).isTrue();
            });
            assertThat(handOvers.latest(county, null, 10).rows())
                    .extracting(HandOvers.Protocol::id)
                    .containsExactly(done);
            OrganizationId elsewhere = fixtures.county();
            fixtures.as(Role.SECRETARY, elsewhere, () -> {
                assertThat(handOvers.find(done)).isEqualTo(handOvers.find(new HandOvers.HandOverId(7)));
                assertThat(handOvers.latest(county, null, 10).rows()).isEmpty();
                assertThat(handOvers.due(successor, of(2025, 8, 31))).isEmpty();
                return null;
            });
            assertThat(cadres.leaders(List.of(county), of(2025, 8, 31)).get(county))
                    .containsExactly(leaver);
            assertThat(cadres.leaders(List.of(county), of(2025, 9, 1)).get(county))
                    .containsExactly(successor);
            assertThat(cadres.search("yimou", county, null, 10).rows())
                    .extracting(Cadre.Line::title)
                    .containsExactly("书记");
            assertThat(events.stream(CadreHandedOver.class))
                    .containsExactly(new CadreHandedOver(leaver, successor, of(2025, 8, 31)));
        });
    }

    @Test
    void whatCannotBeHandedOverIsRefused() {
        fixtures.run(() -> {
            CadreId leaver = cadres.register("甲某", CadreRank.SECTION, secretary(county, DAY))
                    .orThrow();
            CadreId late = cadres.register("丙某", CadreRank.STAFF, secretary(county, of(2025, 10, 1)))
                    .orThrow();
            assertThat(fixtures.codes(cadres.handOver(new HandOver(leaver, leaver, of(2025, 8, 31), true))))
                    .containsExactly("handover.same-person");
            assertThat(fixtures.codes(cadres.handOver(new HandOver(leaver, late, of(2025, 8, 31), true))))
                    .containsExactly("handover.too-early");
            assertThat(fixtures.codes(cadres.handOver(new HandOver(leaver, new CadreId(7), of(2025, 8, 31), true))))
                    .containsExactly("cadre.unknown");
            assertThat(cadres.find(leaver).orElseThrow().posts().getFirst().period())
                    .isEqualTo(Period.from(DAY));
            assertThat(fixtures.codes(cadres.register("张3", CadreRank.STAFF, secretary(county, DAY))))
                    .containsExactly("person.name");
            assertThat(fixtures.codes(cadres.appoint(leaver, secretary(county, of(2025, 1, 1)))))
                    .containsExactly("cadre.post-held");
            assertThat(fixtures.codes(cadres.appoint(leaver, secretary(county, of(2023, 1, 1)))))
                    .contains("organization.not-open", "cadre.before-first-day");
        });
    }

    @Test
    void aRankWithoutAPostAndTwoPostsSideBySideArePossible() {
        fixtures.run(() -> {
            OrganizationId other = fixtures.county();
            CadreId id = cadres.register(
                            "丁某", CadreRank.DIVISION, new Appointment(county, "", false, Staffing.FULL_TIME, DAY))
                    .orThrow();
            cadres.appoint(id, new Appointment(other, "副书记", false, Staffing.SECONDED, of(2025, 1, 1)))
                    .orThrow();
            assertThat(cadres.standings(List.of(id)).get(id))
                    .extracting(standing -> standing.post().staffing())
                    .containsExactly(Staffing.FULL_TIME, Staffing.SECONDED);
            assertThat(cadres.find(id).orElseThrow().organization())
                    .as("the full-time post is the main one")
                    .isEqualTo(county);
        });
    }

    @Test
    void aCadreOutOfReachAnswersLikeAnUnknownOne() {
        CadreId id = fixtures.in(() ->
                cadres.register("戊某", CadreRank.STAFF, secretary(county, DAY)).orThrow());
        OrganizationId elsewhere = fixtures.in(fixtures::county);
        fixtures.as(Role.SECRETARY, elsewhere, () -> {
            assertThat(cadres.find(id)).isEmpty();
            assertThat(cadres.search("", county, null, 10).rows()).isEmpty();
            assertThat(cadres.changeRank(id, CadreRank.SECTION, of(2025, 1, 1)))
                    .isEqualTo(cadres.changeRank(new CadreId(7), CadreRank.SECTION, of(2025, 1, 1)))
                    .isInstanceOf(Outcome.Refused.class);
            return null;
        });
        fixtures.as(Role.SECRETARY, county, () -> {
            assertThat(cadres.find(id)).isPresent();
            assertThat(cadres.search("wm", county, null, 10).rows()).hasSize(1);
            return null;
        });
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }
}
