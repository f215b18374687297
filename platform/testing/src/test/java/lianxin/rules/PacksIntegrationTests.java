package lianxin.rules;

import static lianxin.rules.PacksWorld.ONE;
import static lianxin.rules.PacksWorld.OTHER;
import static lianxin.rules.PacksWorld.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import lianxin.audit.Audit;
import lianxin.audit.AuditEntry;
import lianxin.kernel.Fault;
import lianxin.kernel.Ids;
import lianxin.kernel.Outcome;
import lianxin.kernel.Period;
import lianxin.kernel.Role;
import lianxin.ledger.Subject;
import lianxin.organization.CadreId;
import lianxin.organization.CadreRank;
import lianxin.rules.PackChange.ChangeId;
import lianxin.rules.PackDraft.DraftId;
import lianxin.testing.TestTenants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** The life of a province's pack, from the upload to its end. */
@Tag("database")
@SpringBootTest(properties = "spring.application.name=packs")
@Import({RulesWorld.Words.class, PacksWorld.class})
class PacksIntegrationTests {

    @Autowired
    RulesWorld world;

    @Autowired
    PacksWorld admins;

    @Autowired
    TestTenants tenants;

    @Autowired
    Packs packs;

    @Autowired
    ActivePacks active;

    @Autowired
    Rules rules;

    @Autowired
    Recompute recompute;

    @Autowired
    KeptResults kept;

    @Autowired
    Audit audit;

    private final long point = Ids.next();
    private CadreId cadre;

    @BeforeEach
    void aCadreWithAPointForTwoYears() {
        cadre = world.cadre(CadreRank.DIVISION);
        world.assign(cadre, point, Period.from(day(2024, 9, 1)), "420325");
        admins.drained();
    }

    @Test
    void aPackJudgesOnceASecondPersonHasApprovedItAndAllResultsAreMade() {
        long before = admins.visitsAsked(cadre, 2026);
        long entries = entries();
        PackChange asked = admins.submit(ProvincialPack.asking(5));

        assertThat(admins.codes(() -> packs.approve(asked.id()))).containsExactly("pack.same-person");
        admins.approved(asked);
        assertThat(admins.visitsAsked(cadre, 2026)).isEqualTo(before);
        assertThat(admins.as(ONE, packs::state).building()).isTrue();

        admins.drained();
        assertThat(admins.visitsAsked(cadre, 2026)).isEqualTo(5);
        assertThat(admins.as(ONE, packs::state).building()).isFalse();
        assertThat(admins.as(ONE, packs::history).getFirst().state()).isEqualTo(PackChange.State.DONE);
        assertThat(stateOf(asked)).isEqualTo(PackDraft.State.IN_FORCE);
        assertThat(keptTargets()).containsOnly(5L);
        assertNoDifference();
        assertThat(entries() - entries).isEqualTo(4);
    }

    @Test
    void aYearThatBeganBeforeAPackIsJudgedByTheOneBeforeIt() {
        admins.inForce(ProvincialPack.asking(4));
        String chain = chainOf2026();
        long past = admins.visitsAsked(cadre, 2025);
        admins.inForce(ProvincialPack.asking(6, "2026-06-01"));

        assertThat(admins.visitsAsked(cadre, 2025)).isEqualTo(past);
        assertThat(admins.visitsAsked(cadre, 2026)).isEqualTo(4);
        assertThat(chainOf2026()).isEqualTo(chain);
        assertNoDifference();

        admins.inForce(ProvincialPack.asking(7));
        assertThat(admins.visitsAsked(cadre, 2026)).isEqualTo(7);
        assertThat(admins.visitsAsked(cadre, 2025)).isEqualTo(past);
        Explanation then = world.in(
                () -> rules.explainBy(chain, Subject.cadre(cadre.value()), "liaison.visits", point, Period.year(2026))
                        .orElseThrow());
        assertThat(then.standing().parts().getFirst().target()).isEqualTo(4);
        assertThat(then.packs())
                .extracting(Explanation.PackVersion::id)
                .startsWith("rules-national")
                .endsWith(ProvincialPack.ID);
    }

    @Test
    void aRollBackBringsBackWhatWasBeforeAndIsApprovedByASecondPersonToo() {
        admins.inForce(ProvincialPack.asking(3));
        admins.inForce(ProvincialPack.asking(8));
        PackChange asked = admins.as(ONE, () -> packs.rollBack().orThrow());
        assertThat(admins.codes(() -> packs.approve(asked.id()))).containsExactly("pack.same-person");
        admins.approved(asked);
        admins.drained();

        assertThat(admins.visitsAsked(cadre, 2026)).isEqualTo(3);
        assertNoDifference();
    }

    @Test
    void aPackThatIsEndedLeavesTheChainWithoutItFromThatDayOn() {
        admins.inForce(ProvincialPack.asking(9));
        PackChange asked = admins.as(
                ONE, () -> packs.deactivate(ProvincialPack.ID, day(2026, 1, 1)).orThrow());
        admins.approved(asked);
        admins.drained();

        assertThat(admins.visitsAsked(cadre, 2026)).isEqualTo(2);
        assertThat(admins.codes(() -> packs.deactivate(ProvincialPack.ID, day(2026, 1, 1))))
                .containsExactly("pack.not-in-force");
        assertThat(admins.codes(() -> packs.deactivate("rules-national", day(2026, 1, 1))))
                .containsExactly("pack.not-in-force");
        assertNoDifference();
    }

    @Test
    void whatIsTheWrongStepIsRefusedInClearWords() {
        ProvincialPack first = ProvincialPack.asking(3);
        ProvincialPack second = ProvincialPack.asking(4);
        PackDraft draft = admins.upload(first);
        PackDraft newer = admins.upload(second);
        assertThat(admins.upload(first).id()).isEqualTo(draft.id());

        PackChange asked = admins.as(ONE, () -> packs.submit(draft.id()).orThrow());
        PackChange askedToo = admins.as(ONE, () -> packs.submit(newer.id()).orThrow());
        assertThat(admins.codes(() -> packs.submit(draft.id()))).containsExactly("pack.not-a-draft");
        assertThat(admins.codes(() -> packs.remove(draft.id()))).containsExactly("pack.in-use");
        admins.approved(askedToo);
        assertThat(admins.as(OTHER, () -> packs.approve(asked.id()))).isInstanceOf(Outcome.Refused.class);
        admins.drained();
        assertThat(admins.as(OTHER, () -> packs.approve(asked.id()))).isInstanceOf(Outcome.Refused.class);
        admins.as(ONE, () -> packs.withdraw(asked.id()).orThrow());
        assertThat(admins.codes(() -> packs.withdraw(asked.id()))).containsExactly("pack.not-submitted");
        assertThat(admins.codes(() -> packs.submit(draft.id()))).containsExactly("pack.not-newer");
        assertThat(admins.codes(() -> packs.remove(newer.id()))).containsExactly("pack.in-use");
        assertThat(admins.codes(() -> packs.remove(draft.id()))).isEmpty();
        assertThat(admins.codes(() -> packs.submit(new DraftId(1)))).containsExactly("pack.draft-unknown");
        assertThat(admins.codes(() -> packs.approve(new ChangeId(1)))).containsExactly("pack.not-submitted");
        assertThat(admins.as(ONE, packs::drafts)).extracting(PackDraft::id).doesNotContain(draft.id());
    }

    @Test
    void aPackOfAnotherProvinceALooserOneAndAnArchiveThatIsNoneAreToldWhy() {
        assertThat(problems(ProvincialPack.asking(3).in("440000").archive()))
                .containsExactly("pack.foreign-jurisdiction");
        assertThat(problems(ProvincialPack.asking(3).in("000000").archive()))
                .contains("pack.foreign-jurisdiction", "pack.wrong-level");
        assertThat(problems(ProvincialPack.asking(1).archive())).containsOnly("pack.below-floor");
        assertThat(problems("no archive".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .containsExactly("pack.not-an-archive");
        Map<String, String> files = ProvincialPack.asking(3).files();
        files.put("pack/Evil.class", "");
        assertThat(problems(PackArchive.write(files))).containsExactly("pack.not-declarative");
        Map<String, String> national = ProvincialPack.asking(3).files();
        national.computeIfPresent(
                "plugin.properties", (name, text) -> text.replace(ProvincialPack.ID, "rules-national"));
        assertThat(problems(PackArchive.write(national))).containsExactly("pack.second-pack");

        PackDraft loose = admins.as(
                        ONE, () -> packs.upload(ProvincialPack.asking(1).archive()))
                .draft();
        assertThat(admins.codes(() -> packs.submit(loose.id()))).containsExactly("pack.has-findings");
    }

    @Test
    void anotherProvinceSeesNothingOfItAndStandsAsItStood() {
        PackDraft draft = admins.upload(ProvincialPack.asking(5));
        for (var other : List.of(TestTenants.GUANGDONG, TestTenants.BEIJING)) {
            tenants.in(other, () -> active.inForce().timeline());
            String chain = chain(other);
            List<PackChange> history = admins.as(other, ONE, packs::history);
            PackChange asked = admins.as(ONE, () -> packs.rollBack()) instanceof Outcome.Accepted<PackChange> accepted
                    ? accepted.value()
                    : admins.submit(ProvincialPack.asking(5));
            admins.approved(asked);
            admins.drained();
            assertThat(chain(other)).isEqualTo(chain);
            assertThat(admins.as(other, ONE, packs::history)).isEqualTo(history);
            assertThat(admins.as(other, ONE, packs::drafts)).isEmpty();
            assertThat(admins.as(other, ONE, () -> packs.content(draft.id()))).isEmpty();
            assertThat(admins.as(other, ONE, () -> packs.submit(draft.id())))
                    .isEqualTo(admins.as(other, ONE, () -> packs.submit(new DraftId(1))));
        }
    }

    @Test
    void onlyAnAdministratorMayChangeWhatIsInForce() {
        for (Role role : List.of(Role.SECRETARY, Role.SECURITY_ADMINISTRATOR, Role.CADRE)) {
            assertThatThrownBy(() -> tenants.as(TestTenants.HUBEI, role, 0, 0, packs::rollBack))
                    .isInstanceOf(Fault.class);
        }
    }

    @Test
    void whatIsExportedComesBackAsTheSameDraft() {
        PackDraft draft = admins.upload(ProvincialPack.asking(4));
        byte[] exported = admins.as(ONE, () -> packs.content(draft.id()).orElseThrow());
        Packs.Upload again = admins.as(ONE, () -> packs.upload(exported));
        assertThat(again.draft()).isEqualTo(draft);
    }

    @Test
    void aSimulationSaysWhoWouldStandOtherwiseAndWritesNoResult() {
        long asked = admins.visitsAsked(cadre, 2026);
        for (int visit = 0; visit < asked; visit++) {
            world.visit(cadre, point, day(2025, 2 + visit, 3), day(2025, 2 + visit, 7));
        }
        PackDraft draft = admins.upload(ProvincialPack.asking(10));
        List<KeptResult> before = keptRows();
        int[] steps = new int[1];
        Simulation simulation = admins.as(
                        ONE,
                        () -> packs.simulate(draft.id(), 2025, (judged, subjects) -> {
                            assertThat(judged).isLessThanOrEqualTo(subjects);
                            steps[0]++;
                            return true;
                        }))
                .orThrow();

        assertThat(steps[0]).isPositive();
        assertThat(simulation.complete()).isTrue();
        assertThat(simulation.counts())
                .filteredOn(count -> count.duty().equals("liaison.visits") && count.before() == Status.DONE)
                .singleElement()
                .satisfies(count -> assertThat(count.after()).isEqualTo(Status.UNMET));
        Simulation.Change change = simulation.changes().stream()
                .filter(one -> one.subject().equals(Subject.cadre(cadre.value())))
                .filter(one -> one.standing().duty().equals("liaison.visits"))
                .findFirst()
                .orElseThrow();
        assertThat(change.organization()).isEqualTo(world.province());
        Simulation.Reasons why =
                admins.as(ONE, () -> packs.why(draft.id(), 2025, change)).orElseThrow();
        assertThat(why.before().parameters())
                .extracting(Explanation.Used::value)
                .contains(Long.toString(asked));
        assertThat(why.after().parameters())
                .filteredOn(used -> "10".equals(used.value()))
                .singleElement()
                .satisfies(used -> assertThat(used.clause()).isEqualTo("每年深入每个联系点的次数。"));
        assertThat(keptRows()).isEqualTo(before);

        Simulation cancelled = admins.as(ONE, () -> packs.simulate(draft.id(), 2025, (judged, subjects) -> false))
                .orThrow();
        assertThat(cancelled.complete()).isFalse();
    }

    private List<String> problems(byte[] archive) {
        return admins.as(ONE, () -> packs.upload(archive)).report().findings().stream()
                .map(finding -> finding.problem().code())
                .distinct()
                .toList();
    }

    private PackDraft.State stateOf(PackChange change) {
        return admins.as(ONE, packs::drafts).stream()
                .filter(draft -> draft.hash().equals(change.hash()))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private List<KeptResult> keptRows() {
        return world.in(() -> kept.of(
                active.inForce().running(), Subject.cadre(1).kind(), List.of(cadre.value()), Period.year(2026)));
    }

    private List<Long> keptTargets() {
        return keptRows().stream()
                .filter(result -> result.duty().equals("liaison.visits"))
                .map(KeptResult::target)
                .toList();
    }

    private String chainOf2026() {
        return world.in(() -> active.inForce().timeline().on(day(2026, 1, 1)).hash());
    }

    private String chain(lianxin.kernel.TenantCode tenant) {
        return tenants.in(
                tenant, () -> active.inForce().timeline().on(day(2026, 1, 1)).hash());
    }

    private long entries() {
        return tenants
                .as(
                        TestTenants.HUBEI,
                        Role.AUDIT_ADMINISTRATOR,
                        0,
                        0,
                        () -> audit.read("pack.", java.util.Optional.empty(), 500))
                .rows()
                .stream()
                .map(AuditEntry::act)
                .count();
    }

    private void assertNoDifference() {
        assertThat(world.in(() -> recompute.differences(Period.year(2026)))).isZero();
    }
}
