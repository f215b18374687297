package lianxin.liaison;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lianxin.TestApplication;
import lianxin.kernel.Outcome;
import lianxin.kernel.Period;
import lianxin.kernel.Refusal;
import lianxin.ledger.Fact;
import lianxin.ledger.Ledger;
import lianxin.ledger.Subject;
import lianxin.liaison.Liaison.Awaiting;
import lianxin.liaison.Liaison.Saved;
import lianxin.liaison.LiaisonPoint.PointId;
import lianxin.liaison.LiaisonVisit.Revision;
import lianxin.liaison.LiaisonVisit.Verification;
import lianxin.liaison.LiaisonVisit.VisitId;
import lianxin.liaison.VisitWork.YouthInterview;
import lianxin.organization.CadreId;
import lianxin.rules.Explanation;
import lianxin.rules.Standing;
import lianxin.testing.TestTenants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@Tag("database")
@SpringBootTest(classes = TestApplication.class, properties = "lianxin.tenancy.modules=liaison")
class LiaisonIntegrationTests {

    private static final String FANG_COUNTY = "420325";
    private static final String XIANFENG_COUNTY = "422826";

    @Autowired
    LiaisonWorld world;

    @Autowired
    Liaison liaison;

    @Autowired
    Ledger ledger;

    private CadreId head;
    private PointId fangxian;
    private PointId xianfeng;

    @BeforeEach
    void aDepartmentHeadHasTwoPoints() {
        head = world.departmentHead("测试部长");
        fangxian = world.point(FANG_COUNTY);
        xianfeng = world.point(XIANFENG_COUNTY);
        world.assign(head, fangxian, day(2, 28));
        world.assign(head, xianfeng, day(2, 28));
    }

    @Test
    void fourDaysAtFangxianCountOnceTheForgottenDayIsAddedAndConfirmed() {
        Saved<VisitId> saved = record(fangxian, day(5, 20), day(5, 23));
        Standing tooShort = visits(saved);
        assertThat(tooShort.parts().getFirst().done()).isZero();
        Explanation why = world.as(head, day(5, 24), () -> liaison.explain(head, tooShort))
                .orElseThrow();
        assertThat(why.notCounted()).singleElement().satisfies(not -> {
            assertThat(not.reason()).isEqualTo("不足规定天数");
            assertThat(not.article()).contains("第二条");
            assertThat(not.fact().days()).isEqualTo(new Period(day(5, 20), day(5, 23)));
        });
        answer(saved, HostAnswer.isTrue());

        Saved<VisitId> revised = revise(saved, day(5, 19), day(5, 23), "漏记了到达当天");
        answer(revised, HostAnswer.isTrue());
        List<Standing> now = world.as(head, day(5, 28), () -> liaison.standings(head, 2026));
        assertThat(now)
                .filteredOn(standing -> standing.duty().equals("liaison.visits"))
                .filteredOn(standing -> standing.object() == fangxian.value())
                .singleElement()
                .satisfies(standing ->
                        assertThat(standing.parts().getFirst().done()).isEqualTo(1));
    }

    @Test
    void aNameFromARosterOfTheCountyIsWarnedOfAndATelephoneNumberIsRefused() {
        world.member(FANG_COUNTY, "欧阳谷雨");
        assertThat(tryToKeep(new LiaisonProblem("欧阳谷雨家没有通网", day(5, 20), "县里", day(8, 1), "", null)))
                .isInstanceOfSatisfying(
                        Outcome.Accepted.class,
                        accepted -> assertThat(accepted.warnings())
                                .isEqualTo(List.of(Refusal.of("title", "free-text.name", "欧阳谷雨"))));
        assertThat(tryToKeep(new LiaisonProblem("村里没有通网，找13871234567", day(5, 20), "", day(8, 1), "", null)))
                .isEqualTo(Outcome.refused(Refusal.of("title", "free-text.telephone")));
        Saved<VisitId> saved = record(fangxian, day(5, 20), day(5, 23));
        assertThat(world.as(head, day(5, 27), () -> liaison.withdraw("w", saved.id(), saved.revision(), "与欧阳谷雨约错了日子")))
                .isInstanceOfSatisfying(
                        Outcome.Accepted.class,
                        accepted -> assertThat(accepted.warnings())
                                .isEqualTo(List.of(Refusal.of("reason", "free-text.name", "欧阳谷雨"))));
    }

    private Outcome<Saved<PointRecord.RecordId>> tryToKeep(PointRecord record) {
        return world.as(head, day(5, 27), () -> liaison.keep("k" + record.hashCode(), head, fangxian, record));
    }

    @Test
    void theHostConfirmsAVisitAndThenItsRevision() {
        Saved<VisitId> saved = record(fangxian, day(5, 20), day(5, 23));
        assertThat(awaiting()).anySatisfy(row -> {
            assertThat(row.visit().id()).isEqualTo(saved.id());
            assertThat(row.cadre()).isEqualTo("测试部长");
            assertThat(row.before()).isNull();
        });
        answer(saved, HostAnswer.isTrue());
        assertThat(find(saved).verification()).isEqualTo(Verification.CONFIRMED);
        assertThat(facts("liaison.visit")).singleElement().satisfies(fact -> {
            assertThat(fact.days()).isEqualTo(new Period(day(5, 20), day(5, 23)));
            assertThat(fact.content().confirmed()).isTrue();
        });

        Saved<VisitId> revised = revise(saved, day(5, 19), day(5, 23), "漏记了到达当天");
        assertThat(find(saved).verification()).isEqualTo(Verification.PENDING);
        assertThat(awaiting()).anySatisfy(row -> {
            assertThat(row.visit().id()).isEqualTo(saved.id());
            assertThat(row.visit().days().first()).isEqualTo(day(5, 19));
            assertThat(row.before()).isNotNull();
            assertThat(row.before().days().first()).isEqualTo(day(5, 20));
        });
        answer(revised, HostAnswer.isTrue());
        assertThat(facts("liaison.visit")).singleElement().satisfies(fact -> {
            assertThat(fact.days().days()).isEqualTo(5);
            assertThat(fact.content().confirmed()).isTrue();
        });
        assertThat(world.as(head, day(6, 1), () -> liaison.history(saved.id())))
                .extracting(Revision::reason)
                .containsExactly("", "漏记了到达当天");
    }

    @Test
    void aSaveThatIsSentTwiceIsOneVisitWithTheSameAnswer() {
        String key = UUID.randomUUID().toString();
        VisitReport report = report(fangxian, day(5, 20), day(5, 23));
        Saved<VisitId> first = world.as(head, day(5, 24), () -> liaison.record(key, head, report))
                .orThrow();
        Saved<VisitId> again = world.as(head, day(5, 24), () -> liaison.record(key, head, report))
                .orThrow();
        assertThat(again).isEqualTo(first);
        assertThat(visits()).hasSize(1);
        assertThat(facts("liaison.visit")).hasSize(1);
    }

    @Test
    void aRevisionThatIsSentTwiceIsOneRevision() {
        Saved<VisitId> saved = record(fangxian, day(5, 20), day(5, 23));
        String key = UUID.randomUUID().toString();
        VisitReport report = report(fangxian, day(5, 19), day(5, 23));
        for (int sent = 0; sent < 2; sent++) {
            assertThat(world.as(head, day(5, 26), () -> liaison.revise(key, saved.id(), 1, report, "漏记了到达当天"))
                            .orThrow()
                            .revision())
                    .isEqualTo(2);
        }
        assertThat(world.as(head, day(5, 26), () -> liaison.history(saved.id())))
                .hasSize(2);
    }

    @Test
    void aRevisionOfWhatSomebodyElseChangedMeanwhileIsRefused() {
        Saved<VisitId> saved = record(fangxian, day(5, 20), day(5, 23));
        revise(saved, day(5, 19), day(5, 23), "漏记了到达当天");
        VisitReport report = report(fangxian, day(5, 18), day(5, 23));
        assertThat(codes(world.as(head, day(5, 26), () -> liaison.revise("stale", saved.id(), 1, report, "再改"))))
                .containsExactly("visit.changed-meanwhile");
    }

    @Test
    void aRevisionOfAMadeVisitSaysWhy() {
        Saved<VisitId> saved = record(fangxian, day(5, 20), day(5, 23));
        VisitReport report = report(fangxian, day(5, 19), day(5, 23));
        assertThat(codes(world.as(head, day(5, 26), () -> liaison.revise("silent", saved.id(), 1, report, " "))))
                .containsExactly("liaison.reason-missing");
    }

    @Test
    void theIdOfAForeignPointOrVisitAnswersLikeAnUnknownOne() {
        PointId foreign = world.point("110118", TestTenants.BEIJING);
        VisitReport there = report(foreign, day(5, 20), day(5, 23));
        VisitReport nowhere = report(new PointId(4711), day(5, 20), day(5, 23));
        assertThat(world.as(head, day(5, 24), () -> liaison.record("foreign", head, there)))
                .isEqualTo(world.as(head, day(5, 24), () -> liaison.record("nowhere", head, nowhere)));

        Saved<VisitId> saved = record(fangxian, day(5, 20), day(5, 23));
        assertThat(world.on(day(5, 24), TestTenants.BEIJING, () -> liaison.find(saved.id())))
                .isEmpty();
        assertThat(world.on(day(5, 24), TestTenants.BEIJING, () -> liaison.withdraw("x", saved.id(), 1, "不是我们的")))
                .isEqualTo(world.on(
                        day(5, 24), TestTenants.BEIJING, () -> liaison.withdraw("y", new VisitId(4711), 1, "不是我们的")));
    }

    @Test
    void anotherCadreCannotRecordForHer() {
        CadreId other = world.departmentHead("另一位部长");
        VisitReport report = report(fangxian, day(5, 20), day(5, 23));
        assertThat(codes(world.as(other, day(5, 24), () -> liaison.record("other", head, report))))
                .containsExactly("cadre.unknown");
    }

    @Test
    void silenceReadsUnverifiedAfterTheDaysThatTheSettingsName() {
        Saved<VisitId> saved = record(fangxian, day(5, 20), day(5, 23));
        assertThat(world.as(head, day(6, 8), () -> liaison.find(saved.id()).orElseThrow())
                        .verification())
                .isEqualTo(Verification.PENDING);
        assertThat(world.as(head, day(6, 9), () -> liaison.find(saved.id()).orElseThrow())
                        .verification())
                .isEqualTo(Verification.UNVERIFIED);
    }

    @Test
    void aDayAtTwoPlacesIsWarnedOfAndCountsOnce() {
        record(fangxian, day(5, 4), day(5, 8));
        VisitReport second = report(xianfeng, day(5, 8), day(5, 12));
        Outcome<Saved<VisitId>> answer = world.as(head, day(5, 24), () -> liaison.record("second", head, second));
        assertThat(((Outcome.Accepted<Saved<VisitId>>) answer).warnings())
                .extracting(Refusal::code)
                .containsExactly("visit.two-places");
        assertThat(facts("liaison.visit"))
                .extracting(Fact::days)
                .containsExactly(new Period(day(5, 4), day(5, 8)), new Period(day(5, 9), day(5, 12)));
    }

    @Test
    void aDayThatAWithdrawnVisitTookGoesBackToTheOther() {
        Saved<VisitId> first = record(fangxian, day(5, 4), day(5, 8));
        record(xianfeng, day(5, 8), day(5, 12));
        world.as(head, day(5, 25), () -> liaison.withdraw("gone", first.id(), 1, "误录"))
                .orThrow();
        assertThat(facts("liaison.visit")).extracting(Fact::days).containsExactly(new Period(day(5, 8), day(5, 12)));
    }

    @Test
    void whereTheHostNamesOtherDatesOnlyTheSharedDaysCount() {
        Saved<VisitId> saved = record(fangxian, day(5, 19), day(5, 23));
        answer(saved, HostAnswer.datesDiffer(new Period(day(5, 20), day(5, 24))));
        assertThat(facts("liaison.visit")).extracting(Fact::days).containsExactly(new Period(day(5, 20), day(5, 23)));
        answer(saved, HostAnswer.notCome());
        assertThat(facts("liaison.visit")).isEmpty();
        answer(saved, HostAnswer.isTrue());
        assertThat(facts("liaison.visit")).extracting(Fact::days).containsExactly(new Period(day(5, 19), day(5, 23)));
    }

    @Test
    void aPlannedVisitPostsNothingUntilItIsMade() {
        VisitReport plan = new VisitReport(fangxian, day(6, 8), day(6, 12), false, VisitWork.NONE);
        Saved<VisitId> planned = world.as(head, day(5, 24), () -> liaison.record("plan", head, plan))
                .orThrow();
        assertThat(facts("liaison.visit")).isEmpty();
        VisitReport made = report(fangxian, day(6, 8), day(6, 12));
        world.as(head, day(6, 13), () -> liaison.revise("made", planned.id(), 1, made, ""))
                .orThrow();
        assertThat(facts("liaison.visit")).hasSize(1);
    }

    @Test
    void thePageOfAPointShowsTheYear() {
        VisitWork work = new VisitWork(
                false, 1, Set.of(), List.of(), List.of(), List.of(new YouthInterview(YouthField.RURAL, 12, 10)));
        VisitReport report = new VisitReport(fangxian, day(5, 19), day(5, 23), true, work);
        world.as(head, day(5, 24), () -> liaison.record("work", head, report)).orThrow();
        keep(new KeyContact(0, YouthField.RURAL, Period.from(day(5, 20))));
        keep(new LiaisonProblem("返乡青年贷款难", day(5, 20), "县金融办", day(6, 30), "", null));

        PointYear page = world.as(head, day(6, 1), () -> liaison.pointYear(fangxian, 2026))
                .orElseThrow();
        assertThat(page.county()).contains("房县");
        assertThat(page.visits()).anyMatch(visit -> visit.cadre().equals(head));
        assertThat(page.interviewed()).isGreaterThanOrEqualTo(12);
        assertThat(page.contacts())
                .anyMatch(kept -> kept.cadre().equals(head) && kept.content().number() > 0);
        assertThat(page.problems()).anyMatch(kept -> kept.cadre().equals(head));
        assertThat(page.cadres()).containsEntry(head, "测试部长");
        assertThat(facts("liaison.key_contact")).hasSize(1);
    }

    @Test
    void theHostConfirmsADeedThatIsDone() {
        PracticalDeed deed = new PracticalDeed(
                "修缮青年之家", 40, day(5, 20), day(9, 1), PracticalDeed.Progress.DONE, day(5, 23), "已投入使用", "", true);
        Saved<PointRecord.RecordId> kept = keep(deed);
        assertThat(facts("liaison.deed"))
                .singleElement()
                .extracting(fact -> fact.content().attributes().get("confirmed_by"))
                .isEqualTo("NOBODY");
        world.asHost(FANG_COUNTY, day(6, 1), () -> liaison.confirmDeed(kept.id(), kept.revision()))
                .orThrow();
        assertThat(facts("liaison.deed"))
                .singleElement()
                .extracting(fact -> fact.content().attributes().get("confirmed_by"))
                .isEqualTo("HOST");
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }

    private static VisitReport report(PointId point, LocalDate arrival, LocalDate departure) {
        return new VisitReport(point, arrival, departure, true, VisitWork.NONE);
    }

    private Saved<VisitId> record(PointId point, LocalDate arrival, LocalDate departure) {
        String key = UUID.randomUUID().toString();
        return world.as(head, day(5, 24), () -> liaison.record(key, head, report(point, arrival, departure)))
                .orThrow();
    }

    private Saved<VisitId> revise(Saved<VisitId> saved, LocalDate arrival, LocalDate departure, String reason) {
        String key = UUID.randomUUID().toString();
        VisitReport report = report(fangxian, arrival, departure);
        return world.as(head, day(5, 26), () -> liaison.revise(key, saved.id(), saved.revision(), report, reason))
                .orThrow();
    }

    private Saved<PointRecord.RecordId> keep(PointRecord record) {
        String key = UUID.randomUUID().toString();
        return world.as(head, day(5, 24), () -> liaison.keep(key, head, fangxian, record))
                .orThrow();
    }

    private Standing visits(Saved<VisitId> saved) {
        return saved.standings().stream()
                .filter(standing -> standing.duty().equals("liaison.visits"))
                .filter(standing -> standing.object() == fangxian.value())
                .findFirst()
                .orElseThrow();
    }

    private void answer(Saved<VisitId> saved, HostAnswer answer) {
        world.asHost(FANG_COUNTY, day(5, 27), () -> liaison.answer(saved.id(), saved.revision(), answer))
                .orThrow();
    }

    private List<Awaiting> awaiting() {
        return world.asHost(
                FANG_COUNTY,
                day(5, 27),
                () -> liaison.awaiting(world.body(FANG_COUNTY), null, 100).rows());
    }

    private LiaisonVisit find(Saved<VisitId> saved) {
        return world.as(head, day(5, 27), () -> liaison.find(saved.id()).orElseThrow());
    }

    private List<LiaisonVisit> visits() {
        return world.as(head, day(5, 27), () -> liaison.visitsOf(head, null, 10).rows());
    }

    private List<Fact> facts(String kind) {
        Subject subject = Subject.cadre(head.value());
        return world
                .on(day(6, 1), () -> ledger.factsOf(List.of(subject), Period.year(2026)))
                .getOrDefault(subject, List.of())
                .stream()
                .filter(fact -> fact.kind().equals(kind))
                .toList();
    }

    private static List<String> codes(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome)
                .reasons().stream().map(Refusal::code).toList();
    }
}
