package lianxin.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lianxin.kernel.Ids;
import lianxin.kernel.Period;
import lianxin.ledger.SourceRecord;
import lianxin.ledger.Subject;
import lianxin.organization.CadreId;
import lianxin.organization.CadreRank;
import lianxin.organization.Cadres;
import lianxin.organization.MemberId;
import lianxin.organization.Members;
import lianxin.organization.Membership;
import lianxin.organization.OrganizationId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("database")
@SpringBootTest
@Import(RulesWorld.Words.class)
class RulesIntegrationTests {

    private static final Period YEAR = Period.year(2026);
    private static final LocalDate EARLIER = LocalDate.of(2024, 9, 1);

    @Autowired
    RulesWorld world;

    @Autowired
    Rules rules;

    @Autowired
    Recompute recompute;

    @Autowired
    DrainWorkDue drain;

    @Autowired
    KeptResults kept;

    @Autowired
    ActivePacks packs;

    @Autowired
    Members members;

    @Autowired
    Cadres cadres;

    @Autowired
    JdbcClient client;

    private final long fangxian = Ids.next();

    @BeforeEach
    void nothingIsDue() {
        drained();
    }

    @Test
    void fourDaysAtFangxianAreShownAndNotCountedUntilTheForgottenDayIsAdded() {
        CadreId head = world.cadre(CadreRank.DIVISION);
        world.assign(head, fangxian, Period.from(EARLIER), "420325");
        SourceRecord visit = world.visit(head, fangxian, day(5, 20), day(5, 23));

        Explanation before = explain(head, "liaison.visits");
        assertThat(before.standing().parts().getFirst().done()).isZero();
        assertThat(before.counted()).isEmpty();
        assertThat(before.notCounted()).singleElement().satisfies(no -> {
            assertThat(no.reason()).isEqualTo("不足规定天数");
            assertThat(no.article()).isEqualTo("第二条");
            assertThat(no.fact().days().days()).isEqualTo(4);
        });
        assertThat(before.clause()).contains("每次不少于5天");
        assertThat(before.parameters())
                .filteredOn(used -> used.parameter().equals("liaison.min_days_per_visit"))
                .singleElement()
                .satisfies(used -> {
                    assertThat(used.value()).isEqualTo("5");
                    assertThat(used.reference()).isEqualTo("中青办发〔2014〕44号 第二条");
                });

        world.revise(visit, 2, head, fangxian, day(5, 19), day(5, 23));
        Explanation after = explain(head, "liaison.visits");
        assertThat(after.standing().parts().getFirst().done()).isEqualTo(1);
        assertThat(after.counted()).hasSize(1);
        assertThat(keptOf(head)).extracting(KeptResult::duty).contains("liaison.visits", "liaison.counties");
    }

    @Test
    void whatNobodyHasSettledReadsAwaitingAndIsNotKept() {
        CadreId cadre = world.cadre(CadreRank.DEPUTY_DIVISION);
        world.assign(cadre, fangxian, Period.from(EARLIER), "420325");
        world.visit(cadre, fangxian, day(5, 18), day(5, 23));

        Standing visits = standings(cadre).stream()
                .filter(standing -> standing.duty().equals("liaison.visits"))
                .findFirst()
                .orElseThrow();
        assertThat(visits.status()).isEqualTo(Status.AWAITING_PROVINCE);
        assertThat(visits.parts().getFirst().done()).isEqualTo(1);
        assertThat(visits.gaps()).extracting(Gap::title).containsExactly("副处级是否按局、处级的次数和天数执行");
        assertThat(keptOf(cadre)).extracting(KeptResult::duty).doesNotContain("liaison.visits");
    }

    @Test
    void aBranchOwesTwoTalksToEachMemberAndTheListSaysWhoIsStillToBeMet() {
        OrganizationId branch = world.branch();
        MemberId one = world.member(branch, EARLIER);
        MemberId two = world.member(branch, EARLIER);
        MemberId graduate = world.member(branch, EARLIER);
        world.talk(branch, day(3, 5), "INDIVIDUAL", List.of(one, two));
        world.talk(branch, day(6, 5), "CHANCE", List.of(one));

        Subject subject = Subject.branch(branch.value());
        Explanation explanation = world.in(
                () -> rules.explain(subject, "conversation.coverage", 0, YEAR).orElseThrow());
        assertThat(explanation.open()).containsExactlyInAnyOrder(two.value(), graduate.value());
        assertThat(explanation.standing().parts().getFirst().done()).isEqualTo(1);

        world.change(() -> members.leave(List.of(graduate), day(6, 30), Membership.Leaving.GRADUATED));
        world.talk(branch, day(9, 5), "REMOTE", List.of(two));
        Standing after = world.in(() -> rules.standings(subject, YEAR)).getFirst();
        assertThat(after.status()).isEqualTo(Status.AWAITING_PROVINCE);
        assertThat(after.gaps()).extracting(Gap::parameter).contains("conversation.leaver_days");
    }

    @Test
    void aSaveReadsOnceAndAnswersWithWhatItHasRead() {
        CadreId cadre = world.cadre(CadreRank.DIVISION);
        world.assign(cadre, fangxian, Period.from(EARLIER), "420325");
        Subject subject = Subject.cadre(cadre.value());

        List<Standing> answered = world.inOneTransaction(() -> {
            world.visitNow(cadre, fangxian, day(5, 18), day(5, 22));
            long before = statements();
            List<Standing> standings = rules.standings(subject, YEAR);
            assertThat(statements() - before).isEqualTo(1);
            return standings;
        });
        assertThat(answered).isEqualTo(standings(cadre));
        assertThat(answered)
                .filteredOn(standing -> standing.duty().equals("liaison.visits"))
                .singleElement()
                .satisfies(standing ->
                        assertThat(standing.parts().getFirst().done()).isEqualTo(1));
    }

    @Test
    void whatChangesAfterThatReadingIsReadAnew() {
        CadreId cadre = world.cadre(CadreRank.DIVISION);
        world.assign(cadre, fangxian, Period.from(EARLIER), "420325");
        Subject subject = Subject.cadre(cadre.value());

        List<Standing> answered = world.inOneTransaction(() -> {
            world.visitNow(cadre, fangxian, day(5, 18), day(5, 22));
            cadres.changeRank(cadre, CadreRank.STAFF, day(1, 1)).orThrow();
            return rules.standings(subject, YEAR);
        });
        assertThat(answered).isEqualTo(standings(cadre));
        assertThat(answered).noneMatch(standing -> standing.status() == Status.ON_TRACK);
    }

    /** How many statements this connection has sent, the question itself among them. */
    private long statements() {
        return client.sql("SHOW SESSION STATUS LIKE 'Questions'")
                .query((row, number) -> row.getLong(2))
                .single();
    }

    @Test
    void aWholeRecomputeFindsNothingToMend() {
        CadreId cadre = world.cadre(CadreRank.BUREAU);
        world.assign(cadre, fangxian, Period.from(EARLIER), "420325");
        drained();
        List<Integer> progress = new ArrayList<>();

        assertThat(world.in(() -> recompute.run(YEAR, progress::add))).isZero();
        assertThat(progress).isSorted().isNotEmpty();
    }

    private void drained() {
        world.in(() -> {
            drain.run();
            return true;
        });
    }

    private List<Standing> standings(CadreId cadre) {
        return world.in(() -> rules.standings(Subject.cadre(cadre.value()), YEAR));
    }

    private List<KeptResult> keptOf(CadreId cadre) {
        Subject subject = Subject.cadre(cadre.value());
        return world.in(() -> kept.of(packs.inForce().running(), subject.kind(), List.of(subject.id()), YEAR));
    }

    private Explanation explain(CadreId cadre, String duty) {
        return world.in(() -> rules.explain(Subject.cadre(cadre.value()), duty, fangxian, YEAR)
                .orElseThrow());
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }
}
