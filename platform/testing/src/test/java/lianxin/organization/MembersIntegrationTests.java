package lianxin.organization;

import static java.time.LocalDate.of;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Page;
import lianxin.kernel.Period;
import lianxin.kernel.Refusal;
import lianxin.kernel.Role;
import lianxin.organization.Members.RosterChanged;
import lianxin.organization.Membership.Joining;
import lianxin.organization.Membership.Leaving;
import lianxin.organization.Organizations.Close;
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
class MembersIntegrationTests {

    private static final LocalDate DAY = of(2024, 1, 1);
    private static final Period YEAR = Period.year(2025);

    @Autowired
    OrganizationFixtures fixtures;

    @Autowired
    Organizations organizations;

    @Autowired
    Members members;

    @Autowired
    ApplicationEvents events;

    OrganizationId county;
    OrganizationId branch;
    OrganizationId other;

    @BeforeEach
    void prepare() {
        fixtures.run(() -> {
            county = fixtures.county();
            branch = fixtures.branch(county, DAY);
            other = fixtures.branch(county, DAY);
        });
    }

    private MemberId member(String name) {
        return members.join(name, "", branch, DAY, Joining.ADMITTED).orThrow();
    }

    @Test
    void aTransferLeavesNoDayInTwoBranches() {
        fixtures.run(() -> {
            MemberId id = member("张三");
            members.transfer(List.of(id), other, of(2025, 7, 1)).orThrow();
            Membership before = members.rosterOf(branch, YEAR).getFirst();
            Membership after = members.rosterOf(other, YEAR).getFirst();
            assertThat(before.period()).isEqualTo(new Period(DAY, of(2025, 6, 30)));
            assertThat(before.left()).isEqualTo(Leaving.TRANSFERRED);
            assertThat(after.period()).isEqualTo(Period.from(of(2025, 7, 1)));
            assertThat(after.joined()).isEqualTo(Joining.TRANSFERRED);
            assertThat(members.rosterOf(branch, Period.year(2026))).isEmpty();
            assertThat(events.stream(RosterChanged.class))
                    .contains(new RosterChanged(Set.of(branch, other), of(2025, 7, 1)));
        });
    }

    @Test
    void aNameInATextIsWarnedOfAroundTheBranchAndNowhereElse() {
        fixtures.run(() -> {
            MemberId id = member("欧阳谷雨");
            Map<String, String> texts = Map.of("title", "帮欧阳谷雨找工作", "result", "已联系企业");
            assertThat(members.namedIn(texts, branch)).containsExactly(Refusal.of("title", "free-text.name", "欧阳谷雨"));
            assertThat(members.namedIn(texts, county)).hasSize(1);
            assertThat(members.namedIn(texts, other)).isEmpty();
            LocalDate today = LocalDate.now(HouseClock.ZONE);
            members.leave(List.of(id), today.minusYears(2), Leaving.LEFT_LEAGUE).orThrow();
            assertThat(members.namedIn(texts, branch)).as("left long ago").isEmpty();
        });
    }

    @Test
    void whoHasLeftMayComeBackBySomeOtherBranch() {
        fixtures.run(() -> {
            MemberId id = member("李四");
            members.leave(List.of(id), of(2025, 6, 30), Leaving.GRADUATED).orThrow();
            assertThat(fixtures.codes(members.transfer(List.of(id), other, of(2025, 6, 30))))
                    .containsExactly("member.before-last-change");
            members.transfer(List.of(id), other, of(2025, 9, 1)).orThrow();
            assertThat(members.history(id)).extracting(Membership::left).containsExactly(Leaving.GRADUATED, null);
        });
    }

    @Test
    void membersAreFoundPageByPageHoweverTheirNamesAreTyped() {
        fixtures.run(() -> {
            String number = "N" + branch.value();
            members.join("曾国强", number, branch, DAY, Joining.ADMITTED).orThrow();
            List.of("单雄信", "仇英", "𠮷永强", "吕蒙", "张敏", "赵明", "周梅", "曾国栋").forEach(this::member);
            assertThat(found("zeng")).containsExactly("曾国栋", "曾国强");
            assertThat(found("sxx")).containsExactly("单雄信");
            assertThat(found("单")).containsExactly("单雄信");
            assertThat(found("qiuy")).containsExactly("仇英");
            assertThat(found("𠮷")).containsExactly("𠮷永强");
            assertThat(found("jyq")).containsExactly("𠮷永强");
            assertThat(found("lvm")).containsExactly("吕蒙");
            assertThat(found("z")).containsExactly("曾国栋", "曾国强", "张敏", "赵明", "周梅");
            assertThat(found("zm")).containsExactly("张敏", "赵明", "周梅");
            assertThat(found("曾国")).containsExactly("曾国强", "曾国栋");
            assertThat(found(number.substring(0, 6))).containsExactly("曾国强");
            assertThat(found("")).hasSize(9).startsWith("𠮷永强").endsWith("周梅");
        });
    }

    /** All that is found, one to a page. */
    private List<String> found(String typed) {
        List<String> names = new ArrayList<>();
        Page<LeagueMember> page = members.search(typed, branch, null, 1);
        names.addAll(page.rows().stream().map(LeagueMember::name).toList());
        while (page.next() != null) {
            page = members.search(typed, branch, page.next(), 1);
            names.addAll(page.rows().stream().map(LeagueMember::name).toList());
        }
        return names;
    }

    @Test
    void noIdNumberIsTakenForTheNumberOfAMember() {
        fixtures.run(() -> {
            assertThat(fixtures.codes(members.join("孙七", "42032520000101123X", branch, DAY, Joining.ADMITTED)))
                    .containsExactly("free-text.id-number");
            assertThat(fixtures.codes(members.join("孙七", "7".repeat(41), branch, DAY, Joining.ADMITTED)))
                    .containsExactly("free-text.too-long");
        });
    }

    @Test
    void whatCannotBeIsRefusedForAll() {
        fixtures.run(() -> {
            MemberId id = member("王五");
            MemberId gone = member("赵六");
            members.leave(List.of(gone), of(2025, 3, 1), Leaving.LEFT_LEAGUE).orThrow();
            assertThat(fixtures.codes(members.leave(List.of(id, gone), of(2025, 6, 30), Leaving.GRADUATED)))
                    .containsExactly("member.gone");
            assertThat(fixtures.codes(members.leave(List.of(id, new MemberId(7)), of(2025, 6, 30), Leaving.GRADUATED)))
                    .containsExactly("member.unknown");
            assertThat(fixtures.codes(members.leave(List.of(id), of(2023, 6, 30), Leaving.GRADUATED)))
                    .containsExactly("member.before-last-change");
            assertThat(fixtures.codes(members.transfer(List.of(id), county, of(2025, 6, 30))))
                    .containsExactly("member.no-branch");
            assertThat(fixtures.codes(members.transfer(List.of(id), branch, of(2025, 6, 30))))
                    .containsExactly("member.already-there");
            assertThat(fixtures.codes(members.join("钱七", "", branch, of(2999, 1, 1), Joining.ADMITTED)))
                    .containsExactly("organization.day-in-future");
            assertThat(fixtures.codes(organizations.carryOut(new Close(branch, of(2025, 7, 1)))))
                    .containsExactly("organization.members-remaining");
            assertThat(members.find(id).orElseThrow().branch()).isEqualTo(branch);
        });
    }

    @Test
    void aBranchLeaderSeesTheOwnBranchAlone() {
        MemberId id = fixtures.in(() -> member("孙八"));
        fixtures.as(Role.BRANCH_LEADER, branch, () -> {
            assertThat(members.search("sb", county, null, 10).rows())
                    .extracting(LeagueMember::id)
                    .containsExactly(id);
            return null;
        });
        fixtures.as(Role.BRANCH_LEADER, other, () -> {
            assertThat(members.find(id)).isEmpty();
            assertThat(members.search("", county, null, 10).rows()).isEmpty();
            assertThat(fixtures.codes(members.leave(List.of(id), of(2025, 6, 30), Leaving.GRADUATED)))
                    .containsExactly("member.unknown");
            return null;
        });
    }
}
