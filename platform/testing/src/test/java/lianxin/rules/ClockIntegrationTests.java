package lianxin.rules;

import static lianxin.rules.PacksWorld.ONE;
import static lianxin.rules.PacksWorld.OTHER;
import static lianxin.rules.RulesWorld.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import lianxin.kernel.Caller;
import lianxin.kernel.Ids;
import lianxin.kernel.Outcome;
import lianxin.kernel.Period;
import lianxin.kernel.Refusal;
import lianxin.kernel.Role;
import lianxin.ledger.Subject;
import lianxin.organization.CadreId;
import lianxin.organization.CadreRank;
import lianxin.testing.TestTenants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** A node whose clock goes back or stands behind says so, and changes nothing of what is in force. */
@Tag("database")
@SpringBootTest(properties = "spring.application.name=clock")
@Import({RulesWorld.Words.class, PacksWorld.class})
class ClockIntegrationTests {

    private static final LocalDate BEHIND = TODAY.minusDays(3);

    @Autowired
    RulesWorld world;

    @Autowired
    PacksWorld admins;

    @Autowired
    Packs packs;

    @Autowired
    Rules rules;

    @Autowired
    Recompute.Years years;

    @Autowired
    DrainWorkDue drain;

    @Autowired
    Recompute recompute;

    private CadreId cadre;

    @BeforeEach
    void aCadreWithAPoint() {
        cadre = world.cadre(CadreRank.DIVISION);
        world.assign(cadre, Ids.next(), Period.from(LocalDate.of(2024, 9, 1)), "420325");
        admins.drained();
    }

    @Test
    void nothingIsAskedForOrApprovedByAClockThatStandsBeforeWhatIsInForce() {
        admins.inForce(ProvincialPack.asking(6));
        PackDraft draft = admins.upload(ProvincialPack.asking(7));
        assertThat(refused(BEHIND, ONE, () -> packs.submit(draft.id()))).containsExactly("pack.clock-behind");
        assertThat(refused(BEHIND, ONE, packs::rollBack)).containsExactly("pack.clock-behind");
        assertThat(refused(BEHIND, ONE, () -> packs.deactivate(ProvincialPack.ID, TODAY)))
                .containsExactly("pack.clock-behind");
        PackChange asked = admins.as(ONE, () -> packs.submit(draft.id()).orThrow());
        assertThat(refused(BEHIND, OTHER, () -> packs.approve(asked.id()))).containsExactly("pack.clock-behind");

        assertThat(admins.visitsAsked(cadre, 2026)).isEqualTo(6);
        assertThat(admins.as(ONE, packs::history).getFirst().state()).isEqualTo(PackChange.State.SUBMITTED);
        admins.approved(asked);
        admins.drained();
        assertThat(admins.visitsAsked(cadre, 2026)).isEqualTo(7);
    }

    @Test
    void whatANodeWithAClockBehindHasMadeCountsAsLaterThanWhatWasBefore() {
        admins.inForce(ProvincialPack.asking(8));
        admins.approved(ProvincialPack.asking(9));
        world.on(BEHIND, () -> {
            drain.run();
            return true;
        });

        assertThat(admins.visitsAsked(cadre, 2026)).isEqualTo(9);
        assertThat(asKnownOn(TODAY)).isEqualTo(9);
        assertThat(admins.as(ONE, packs::history).getFirst().doneAt())
                .isAfter(admins.as(ONE, packs::history).get(1).doneAt());
        assertThat(world.in(() -> recompute.differences(Period.year(2026)))).isZero();
    }

    @Test
    void anEditionWithAnEarlierFirstDayJudgesWhatLiesBeforeAndLeavesTheLaterOneItsPeriods() {
        admins.inForce(ProvincialPack.asking(10, "2026-01-01"));
        admins.inForce(ProvincialPack.asking(11, "2025-01-01"));

        assertThat(admins.visitsAsked(cadre, 2025)).isEqualTo(11);
        assertThat(admins.visitsAsked(cadre, 2026)).isEqualTo(10);
        assertThat(world.in(() -> recompute.differences(Period.year(2025)))).isZero();
    }

    @Test
    void aYearIsNotFrozenByAClockThatStandsBeforeItsClosingDayOrItsRequest() {
        LocalDate closing = LocalDate.of(2024, 1, 20);
        assertThat(refused(closing, ONE, () -> years.ask(2023, closing))).containsExactly("year.closing-to-come");
        assertThat(refused(TODAY, ONE, () -> years.ask(2023, closing))).isEmpty();
        assertThat(refused(BEHIND, OTHER, () -> years.approve(2023))).containsExactly("year.clock-behind");
        assertThat(refused(closing, OTHER, () -> years.approve(2023))).containsExactly("year.clock-behind");

        assertThat(refused(TODAY, OTHER, () -> years.approve(2023))).isEmpty();
        world.on(BEHIND, () -> {
            drain.run();
            return true;
        });
        Recompute.FrozenYear frozen = as(TODAY, ONE, years::all).getFirst();
        assertThat(frozen.state()).isEqualTo(Recompute.FrozenYear.State.FROZEN);
        assertThat(frozen.frozenAt()).isAfterOrEqualTo(frozen.decidedAt());
    }

    @Test
    void nothingIsSaidOfADayThatIsStillToCome() {
        assertThat(refused(TODAY, ONE, () -> rules.asKnownOn(TODAY.plusDays(1), then -> 1)))
                .containsExactly("day.to-come");
        assertThat(refused(TODAY, ONE, () -> rules.asKnownOn(TODAY, then -> 1))).isEmpty();
    }

    private <T> T as(LocalDate day, long account, Supplier<T> work) {
        return world.on(
                day, () -> new Caller(TestTenants.HUBEI, account, "", Role.ADMINISTRATOR, 0, 0).call(work::get));
    }

    private List<String> refused(LocalDate day, long account, Supplier<? extends Outcome<?>> work) {
        return as(
                day,
                account,
                () -> work.get() instanceof Outcome.Refused<?> refused
                        ? refused.reasons().stream().map(Refusal::code).toList()
                        : List.<String>of());
    }

    private long asKnownOn(LocalDate day) {
        return world
                .on(
                        TODAY.plusDays(1),
                        () -> rules.asKnownOn(
                                        day, then -> then.standings(Subject.cadre(cadre.value()), Period.year(2026)))
                                .orThrow())
                .stream()
                .filter(standing -> standing.duty().equals("liaison.visits"))
                .findFirst()
                .orElseThrow()
                .parts()
                .getFirst()
                .target();
    }
}
