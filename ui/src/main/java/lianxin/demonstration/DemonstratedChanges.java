package lianxin.demonstration;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import lianxin.conversation.Conversation;
import lianxin.conversation.FollowUp;
import lianxin.conversation.Handling;
import lianxin.conversation.TalkForm;
import lianxin.conversation.Topic;
import lianxin.kernel.HouseClock;
import lianxin.liaison.Liaison;
import lianxin.liaison.LiaisonArrangement;
import lianxin.liaison.LiaisonArrangement.Replace;
import lianxin.liaison.LiaisonAssignment;
import lianxin.liaison.LiaisonPoint.PointId;
import lianxin.liaison.LiaisonVisit.VisitId;
import lianxin.liaison.VisitReport;
import lianxin.liaison.VisitWork;
import lianxin.organization.CadreId;
import lianxin.organization.CadreRank;
import lianxin.organization.Cadres;
import lianxin.organization.LeagueOrganization.Description;
import lianxin.organization.MemberId;
import lianxin.organization.Members;
import lianxin.organization.Membership;
import lianxin.organization.OrganizationField;
import lianxin.organization.OrganizationId;
import lianxin.organization.OrganizationKind;
import lianxin.organization.OrganizationLevel;
import lianxin.organization.Organizations;
import org.springframework.stereotype.Component;

/** What changes in 湖北 while the years go by: people who move, points that are replaced, branches that graduate, dates that were wrong. */
@Component
class DemonstratedChanges {

    private static final int GRADUATING = 40;
    private static final String CLASSES = "42U0101";
    private static final String XIANTAO = "429004";

    private final Organizations organizations;
    private final Cadres cadres;
    private final Members members;
    private final LiaisonArrangement arrangement;
    private final Liaison liaison;
    private final Conversation conversation;
    private final DemonstratedVisits visits;
    private final DemonstratedTalks talks;
    private final HouseClock clock;

    DemonstratedChanges(
            Organizations organizations,
            Cadres cadres,
            Members members,
            LiaisonArrangement arrangement,
            Liaison liaison,
            Conversation conversation,
            DemonstratedVisits visits,
            DemonstratedTalks talks,
            HouseClock clock) {
        this.organizations = organizations;
        this.cadres = cadres;
        this.members = members;
        this.arrangement = arrangement;
        this.liaison = liaison;
        this.conversation = conversation;
        this.visits = visits;
        this.talks = talks;
        this.clock = clock;
    }

    /** One county is given up without another in its place: the arrangement shows who has one alone. */
    void keepsOneCounty(CadreId cadre) {
        LocalDate day = LocalDate.of(thisYear(), 2, 28);
        on(
                day,
                () -> arrangement
                        .end(charge(cadre, day).getLast().id(), LocalDate.of(thisYear() - 1, 12, 31), "县区联系安排调整，另行确定")
                        .orThrow());
    }

    /** A point is replaced after seven months, here by 仙桃, which is a county without a prefecture. */
    void replacesPoint(CadreId cadre) {
        LocalDate day = LocalDate.of(thisYear(), 8, 1);
        on(day, () -> {
            PointId xiantao = arrangement.establish(body(XIANTAO), "", "").orThrow();
            LiaisonAssignment old = charge(cadre, day).getLast();
            arrangement
                    .replace(new Replace(
                            old.id(),
                            cadre,
                            xiantao,
                            day,
                            DemonstratedVisits.document("hubei", thisYear(), 19),
                            "对口联系调整"))
                    .orThrow();
        });
    }

    void isPromoted(CadreId cadre) {
        LocalDate day = LocalDate.of(thisYear(), 9, 1);
        on(day, () -> cadres.changeRank(cadre, CadreRank.DEPUTY_DIVISION, day).orThrow());
    }

    void handsOver(CadreId leaver, CadreId successor) {
        LocalDate day = LocalDate.of(thisYear(), 9, 1);
        on(
                day,
                () -> cadres.handOver(new Cadres.HandOver(leaver, successor, day.minusDays(1), true))
                        .orThrow());
    }

    /** Five days from 29 December to 2 January, and a visit of November that is entered on Christmas Eve. */
    void worksAroundTheYearsEnd(CadreId cadre, InventedPeople dice) {
        LocalDate yearsEnd = LocalDate.of(thisYear() - 1, 12, 24);
        PointId point = charge(cadre, yearsEnd).getFirst().point();
        visits.visit(cadre, point, LocalDate.of(thisYear() - 1, 12, 29), 5, dice);
        LocalDate arrival = LocalDate.of(thisYear() - 1, 11, 24);
        on(yearsEnd, () -> visits.enter(cadre, point, arrival, arrival.plusDays(4), dice));
    }

    /** A date is found wrong in October: the revision stands beside the original and waits for the host. */
    void correctsADate(CadreId cadre, InventedPeople dice) {
        LocalDate arrival = LocalDate.of(thisYear(), 7, 20);
        LocalDate departure = arrival.plusDays(5);
        on(LocalDate.of(thisYear(), 10, 20), () -> {
            PointId point = charge(cadre, arrival).getLast().point();
            VisitId visit = visits.visit(cadre, point, arrival, 6, dice);
            VisitWork work = liaison.find(visit).orElseThrow().latest().work();
            VisitReport report = new VisitReport(point, arrival.plusDays(1), departure, true, work);
            liaison.revise("demo-corrected-" + cadre.value(), visit, 1, report, "到达日期登记有误")
                    .orThrow();
        });
    }

    /** Forty classes graduate: some of their members leave the League's rosters, others go on in a branch for those on the move. */
    void graduate(InventedPeople people) {
        LocalDate term = LocalDate.of(thisYear() - 3, 9, 1);
        LocalDate dissolved = LocalDate.of(thisYear(), 8, 1);
        List<Organizations.Create> classes = new ArrayList<>(IntStream.rangeClosed(1, GRADUATING)
                .mapToObj(number -> branch(CLASSES + "B" + number, "汉语言文学毕业" + number + "班团支部", term))
                .toList());
        classes.add(branch(CLASSES + "M", "武汉大学文学院流动团员团支部", term));
        organizations.createAll(classes).orThrow();
        OrganizationId mobile = body(CLASSES + "M");
        for (Organizations.Create one : classes.subList(0, GRADUATING)) {
            OrganizationId branch = body(one.code());
            List<MemberId> roster = members.joinAll(IntStream.range(0, 3)
                            .mapToObj(number ->
                                    new Members.Enrolment(people.name(), "", branch, term, Membership.Joining.ENROLLED))
                            .toList())
                    .orThrow();
            talks.talk(branch, LocalDate.of(thisYear(), 4, 16), TalkForm.GROUP, roster.size());
            on(dissolved, () -> {
                members.leave(roster.subList(0, 2), dissolved.minusDays(1), Membership.Leaving.GRADUATED)
                        .orThrow();
                members.transfer(roster.subList(2, 3), mobile, dissolved).orThrow();
                organizations
                        .carryOut(new Organizations.Close(branch, dissolved))
                        .orThrow();
            });
        }
    }

    /** What came up in talks of the village, and what is done about it. */
    void followsUp(OrganizationId branch, CadreId leader) {
        LocalDate heard = LocalDate.of(thisYear(), 2, 21);
        YearMonth month = YearMonth.from(heard);
        on(heard, () -> {
            conversation
                    .reportTopics(branch, month, Set.of(Topic.FINDING_WORK, Topic.SKILLS), "demo-topics")
                    .orThrow();
            raise(branch, month, Topic.FINDING_WORK, "联系县人社局，三月到镇上办一场招聘会", Handling.OWN_LEVEL, leader);
            raise(branch, month, Topic.SKILLS, "镇上没有电商培训班，请县里统筹", Handling.REPORTED, leader);
        });
        on(
                heard.plusDays(33),
                () -> conversation.followUps(branch, true, null, 10).rows().stream()
                        .filter(followUp -> followUp.content().handling() == Handling.OWN_LEVEL)
                        .forEach(followUp -> conversation
                                .close(
                                        followUp.id(),
                                        new FollowUp.Result(heard.plusDays(30), "招聘会已办，来了十二家企业", 26),
                                        followUp.content().extra())
                                .orThrow()));
    }

    private void raise(
            OrganizationId branch, YearMonth month, Topic topic, String matter, Handling how, CadreId leader) {
        FollowUp.Content content = new FollowUp.Content(
                month,
                topic,
                matter,
                how,
                how == Handling.REPORTED ? null : leader,
                month.atEndOfMonth().plusMonths(1),
                AddedByPacks.numbers(conversation.followUpForm(clock.today()), 2));
        conversation.raise(branch, content, "demo-" + topic).orThrow();
    }

    private List<LiaisonAssignment> charge(CadreId cadre, LocalDate day) {
        return arrangement.of(cadre, day);
    }

    private static Organizations.Create branch(String code, String name, LocalDate from) {
        return new Organizations.Create(
                code,
                CLASSES,
                new Description(
                        name,
                        OrganizationLevel.GRASSROOTS,
                        OrganizationKind.LEAGUE_BRANCH,
                        false,
                        OrganizationField.SCHOOL,
                        ""),
                from);
    }

    private OrganizationId body(String code) {
        return organizations.findByCode(code).orElseThrow().id();
    }

    private int thisYear() {
        return clock.today().getYear();
    }

    /** What is still to come in the running year is left out. */
    private void on(LocalDate day, Runnable work) {
        if (day.isBefore(clock.today())) {
            HouseClock.on(day, work);
        }
    }
}
