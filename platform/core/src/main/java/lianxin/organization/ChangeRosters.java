package lianxin.organization;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Outcome;
import lianxin.kernel.Period;
import lianxin.kernel.Refusal;
import lianxin.organization.Members.Enrolment;
import lianxin.organization.Membership.Joining;
import lianxin.organization.Membership.Leaving;
import lianxin.privacy.FreeText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Enters members into branches, moves them and lets them go. */
@Component
class ChangeRosters {

    private record Place(OrganizationId branch, LocalDate day) {}

    static final int LONGEST_CODE = 40;

    private final MemberRows rows;
    private final Memberships memberships;
    private final OrganizationRows organizations;
    private final Authorization authorization;
    private final HouseClock clock;

    ChangeRosters(
            MemberRows rows,
            Memberships memberships,
            OrganizationRows organizations,
            Authorization authorization,
            HouseClock clock) {
        this.rows = rows;
        this.memberships = memberships;
        this.organizations = organizations;
        this.authorization = authorization;
        this.clock = clock;
    }

    Outcome<List<MemberId>> enter(List<Enrolment> wanted) {
        Map<OrganizationId, LeagueOrganization> branches =
                organizations.findAll(wanted.stream().map(Enrolment::branch).collect(toSet()));
        Set<String> taken = rows
                .withCodes(wanted.stream()
                        .map(Enrolment::code)
                        .filter(code -> !code.isEmpty())
                        .collect(toSet()))
                .stream()
                .map(LeagueMember::code)
                .collect(toSet());
        List<Refusal> wrong = new ArrayList<>();
        Map<Place, List<Refusal>> places = new HashMap<>();
        for (Enrolment each : wanted) {
            wrong.addAll(PersonName.refusals(each.name()));
            wrong.addAll(FreeText.refusals("code", each.code(), LONGEST_CODE).stream()
                    .filter(refusal -> !refusal.code().equals("free-text.telephone"))
                    .toList());
            wrong.addAll(places.computeIfAbsent(
                    new Place(each.branch(), each.day()),
                    place -> refusals(branches.get(place.branch()), place.day())));
            if (!each.code().isEmpty() && !taken.add(each.code())) {
                wrong.add(Refusal.of("code", "member.code-taken", each.code()));
            }
        }
        return wrong.isEmpty() ? Outcome.accepted(write(wanted)) : Outcome.refused(wrong);
    }

    private List<MemberId> write(List<Enrolment> wanted) {
        List<LeagueMember> members = wanted.stream()
                .map(each -> new LeagueMember(MemberId.next(), each.name(), each.code(), each.branch()))
                .toList();
        List<Membership> begun = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            Enrolment each = wanted.get(i);
            begun.add(new Membership(members.get(i).id(), each.branch(), Period.from(each.day()), each.how(), null));
        }
        rows.insert(members);
        memberships.begin(begun);
        return members.stream().map(LeagueMember::id).toList();
    }

    /** Moves members; answers with the branches that they leave and the one that they come to. */
    Outcome<Set<OrganizationId>> transfer(Collection<MemberId> ids, OrganizationId branch, LocalDate from) {
        List<LeagueMember> members = rows.lockAll(ids);
        List<Refusal> wrong =
                new ArrayList<>(refusals(organizations.find(branch).orElse(null), from));
        wrong.addAll(refusals(members, ids, from));
        if (members.stream().anyMatch(member -> branch.equals(member.branch()))) {
            wrong.add(Refusal.of("branch", "member.already-there"));
        }
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        List<MemberId> moved = members.stream().map(LeagueMember::id).toList();
        memberships.end(moved, from.minusDays(1), Leaving.TRANSFERRED);
        memberships.begin(moved.stream()
                .map(id -> new Membership(id, branch, Period.from(from), Joining.TRANSFERRED, null))
                .toList());
        rows.place(moved, branch);
        return Outcome.accepted(
                Stream.concat(branchesOf(members), Stream.of(branch)).collect(toSet()));
    }

    /** Ends memberships; answers with the branches that the members leave. */
    Outcome<Set<OrganizationId>> leave(Collection<MemberId> ids, LocalDate lastDay, Leaving why) {
        List<LeagueMember> members = rows.lockAll(ids);
        List<Refusal> wrong = new ArrayList<>(refusals(members, ids, lastDay.plusDays(1)));
        if (members.stream().anyMatch(member -> member.branch() == null)) {
            wrong.add(Refusal.of("members", "member.gone"));
        }
        if (lastDay.isAfter(clock.today())) {
            wrong.add(Refusal.of("lastDay", "organization.day-in-future", lastDay.toString()));
        }
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        List<MemberId> gone = members.stream().map(LeagueMember::id).toList();
        memberships.end(gone, lastDay, why);
        rows.place(gone, null);
        return Outcome.accepted(branchesOf(members).collect(toSet()));
    }

    /** What is wrong with ending the present memberships on the day before this one. */
    private List<Refusal> refusals(List<LeagueMember> members, Collection<MemberId> ids, LocalDate from) {
        boolean known = members.size() == Set.copyOf(ids).size()
                && organizations.findAll(branchesOf(members).collect(toSet())).values().stream()
                        .allMatch(branch -> authorization.reaches(Members.CHANGE, branch.path()));
        if (!known) {
            return List.of(Refusal.of("members", "member.unknown"));
        }
        Map<MemberId, List<Membership>> histories = memberships.of(ids);
        List<Refusal> wrong = new ArrayList<>();
        for (LeagueMember member : members) {
            Membership last = histories.getOrDefault(member.id(), List.of()).getLast();
            LocalDate bound =
                    last.left() == null ? last.period().first() : last.period().last();
            if (!from.isAfter(bound)) {
                wrong.add(Refusal.of("from", "member.before-last-change", member.name(), bound.toString()));
            }
        }
        return wrong;
    }

    /** What is wrong with being in this branch from this day on. */
    List<Refusal> refusals(@Nullable LeagueOrganization branch, LocalDate from) {
        if (branch == null || !authorization.reaches(Members.CHANGE, branch.path())) {
            return List.of(Refusal.of("branch", "organization.unknown", ""));
        }
        List<Refusal> wrong = new ArrayList<>();
        if (!branch.description().kind().isBranch()) {
            wrong.add(Refusal.of("branch", "member.no-branch", branch.name()));
        }
        if (!branch.isOpen(from) || !branch.existence().last().equals(Period.OPEN_END)) {
            wrong.add(Refusal.of("from", "organization.not-open", branch.name(), from.toString()));
        }
        if (from.isAfter(clock.today())) {
            wrong.add(Refusal.of("from", "organization.day-in-future", from.toString()));
        }
        return wrong;
    }

    private static Stream<OrganizationId> branchesOf(List<LeagueMember> members) {
        return members.stream().map(LeagueMember::branch).filter(Objects::nonNull);
    }
}
