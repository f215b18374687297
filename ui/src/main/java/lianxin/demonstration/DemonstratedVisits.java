package lianxin.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import lianxin.demonstration.Demonstration.Province;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Period;
import lianxin.ledger.RecordForm;
import lianxin.liaison.HostAnswer;
import lianxin.liaison.KeyContact;
import lianxin.liaison.Liaison;
import lianxin.liaison.LiaisonArrangement;
import lianxin.liaison.LiaisonAssignment;
import lianxin.liaison.LiaisonPoint.PointId;
import lianxin.liaison.LiaisonProblem;
import lianxin.liaison.LiaisonVisit.VisitId;
import lianxin.liaison.PointRecord;
import lianxin.liaison.PracticalDeed;
import lianxin.liaison.VisitReport;
import lianxin.liaison.VisitWork;
import lianxin.liaison.VisitWork.PolicyBriefing;
import lianxin.liaison.VisitWork.Task;
import lianxin.liaison.VisitWork.ThreeTogethers;
import lianxin.liaison.VisitWork.YouthInterview;
import lianxin.liaison.YouthField;
import lianxin.organization.CadreId;
import lianxin.organization.OrganizationId;
import org.springframework.stereotype.Component;

/** Liaison points and their visits: last year whole, this year up to yesterday. Most keep the rule, some are late. */
@Component
class DemonstratedVisits {

    /** 发文机关代字. */
    private static final Map<String, String> ISSUERS =
            Map.of("national", "中青办发", "hubei", "鄂团办发", "guangdong", "粤团办发", "beijing", "京团办发");

    /** A cadre in charge of two counties. */
    record Charge(CadreId cadre, List<OrganizationId> counties) {}

    private final LiaisonArrangement arrangement;
    private final Liaison liaison;
    private final HouseClock clock;

    DemonstratedVisits(LiaisonArrangement arrangement, Liaison liaison, HouseClock clock) {
        this.arrangement = arrangement;
        this.liaison = liaison;
        this.clock = clock;
    }

    void replay(Province province, List<Charge> charges, InventedPeople dice) {
        int thisYear = clock.today().getYear();
        LocalDate yesterday = clock.today().minusDays(1);
        for (Charge charge : charges) {
            int turn = 0;
            for (OrganizationId county : charge.counties()) {
                PointId point = assign(province, charge.cadre(), county, thisYear - 1);
                LocalDate spring = LocalDate.of(thisYear - 1, 3, 1).plusDays(dice.below(60) + 70L * turn);
                for (LocalDate arrival : List.of(
                        spring,
                        spring.plusDays(190 - 70L * turn),
                        spring.plusYears(1),
                        spring.plusDays(540 - 70L * turn))) {
                    if (arrival.plusDays(10).isBefore(yesterday) && dice.below(10) > 0) {
                        visit(charge.cadre(), point, arrival, 5 + dice.below(2), dice);
                    }
                }
                keepUp(charge.cadre(), point, spring.plusDays(20), dice);
                turn++;
            }
        }
    }

    /** Puts a cadre in charge of the county from the beginning of that year on. */
    PointId assign(Province province, CadreId cadre, OrganizationId county, int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        PointId[] point = new PointId[1];
        HouseClock.on(first.plusDays(4), () -> {
            point[0] = arrangement.establish(county, "", "").orThrow();
            arrangement
                    .assign(new LiaisonArrangement.Assign(
                            cadre, point[0], first, Period.OPEN_END, document(province.code(), year, 3)))
                    .orThrow();
        });
        return point[0];
    }

    /** The points that a cadre is in charge of. */
    List<PointId> assigned(CadreId cadre) {
        return arrangement.of(cadre, clock.today()).stream()
                .map(LiaisonAssignment::point)
                .toList();
    }

    /** 安排文号 as the committee of that province gives it. */
    static String document(String province, int year, int number) {
        return ISSUERS.get(province) + "〔" + year + "〕" + number + "号";
    }

    /** A visit of some days, entered two days after its end and confirmed by the host three days later. */
    VisitId visit(CadreId cadre, PointId point, LocalDate arrival, int days, InventedPeople dice) {
        LocalDate departure = arrival.plusDays(days - 1L);
        VisitId[] visit = new VisitId[1];
        HouseClock.on(departure.plusDays(2), () -> visit[0] = enter(cadre, point, arrival, departure, dice));
        HouseClock.on(
                departure.plusDays(5),
                () -> liaison.answer(visit[0], 1, HostAnswer.isTrue()).orThrow());
        return visit[0];
    }

    /** A visit that its host has not answered. */
    VisitId enter(CadreId cadre, PointId point, LocalDate arrival, LocalDate departure, InventedPeople dice) {
        return liaison.record(
                        "demo-" + cadre.value() + "-" + arrival,
                        cadre,
                        new VisitReport(
                                point, arrival, departure, true, work(arrival, dice, liaison.visitForm(arrival))))
                .orThrow()
                .id();
    }

    /** Entered with four days, and again with the day of arrival that had been forgotten; the host confirms it anew. */
    void visitWithForgottenDay(CadreId cadre, PointId point, LocalDate second, InventedPeople dice) {
        VisitId visit = visit(cadre, point, second, 4, dice);
        LocalDate last = second.plusDays(3);
        HouseClock.on(
                last.plusDays(8),
                () -> liaison.revise(
                                "demo-" + cadre.value() + "-forgotten",
                                visit,
                                1,
                                new VisitReport(
                                        point, second.minusDays(1), last, true, work(second, dice, RecordForm.NONE)),
                                "漏记到达当天")
                        .orThrow());
        HouseClock.on(
                last.plusDays(9),
                () -> liaison.answer(visit, 2, HostAnswer.isTrue()).orThrow());
    }

    /** Key contacts and a deed at a point. */
    void keepUp(CadreId cadre, PointId point, LocalDate day, InventedPeople dice) {
        List<YouthField> fields = new ArrayList<>(
                List.of(YouthField.RURAL, YouthField.SCHOOL, YouthField.PRIVATE_ENTERPRISE, YouthField.COMMUNITY));
        HouseClock.on(day, () -> {
            for (YouthField field : fields) {
                keep(cadre, point, field.name(), new KeyContact(0, field, Period.from(day)));
            }
            LocalDate due = day.plusMonths(2);
            keep(
                    cadre,
                    point,
                    "deed",
                    new PracticalDeed(
                            "为乡镇青年之家添置图书和活动器材",
                            60 + dice.below(200),
                            day.minusDays(10),
                            due,
                            PracticalDeed.Progress.DONE,
                            day.minusDays(1),
                            "已投入使用，周末开放",
                            "",
                            false,
                            AddedByPacks.numbers(liaison.deedForm(day.minusDays(10)), 3)));
            keep(
                    cadre,
                    point,
                    "problem",
                    new LiaisonProblem(
                            "返乡青年创业贷款手续多",
                            day.minusDays(15),
                            "县金融服务中心",
                            due,
                            "合并为一次申请，已经告知",
                            day.minusDays(1),
                            AddedByPacks.numbers(liaison.problemForm(day.minusDays(15)), 2)));
        });
    }

    private void keep(CadreId cadre, PointId point, String what, PointRecord record) {
        liaison.keep(what + Long.toString(cadre.value(), 36) + Long.toString(point.value(), 36), cadre, point, record)
                .orThrow();
    }

    private static VisitWork work(LocalDate arrival, InventedPeople dice, RecordForm added) {
        int met = 10 + dice.below(8);
        return new VisitWork(
                dice.below(3) == 0,
                dice.below(3),
                Set.of(Task.RESEARCH, Task.GUIDANCE, Task.FRIENDSHIP),
                List.of(new ThreeTogethers(
                        arrival.plusDays(1),
                        Set.of(ThreeTogethers.Kind.WORK, ThreeTogethers.Kind.STUDY, ThreeTogethers.Kind.LIVING))),
                List.of(new PolicyBriefing(
                        dice.below(2) == 0 ? PolicyBriefing.Topic.PARTY_POLICY : PolicyBriefing.Topic.LEAGUE_DECISION,
                        30 + dice.below(60))),
                Stream.concat(
                                Stream.of(
                                        new YouthInterview(YouthField.RURAL, met, met - dice.below(4)),
                                        new YouthInterview(YouthField.SCHOOL, 5, 5)),
                                AddedByPacks.closer(added, "field").stream()
                                        .map(value -> new YouthInterview(YouthField.FREELANCE, 2, 2, List.of(value))))
                        .toList(),
                AddedByPacks.numbers(added, arrival.getDayOfMonth()));
    }
}
