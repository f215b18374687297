package lianxin.organization;

import static java.time.LocalDate.of;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import lianxin.kernel.Period;
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
