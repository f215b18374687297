package lianxin.organization;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import lianxin.kernel.Outcome;
import lianxin.kernel.Refusal;
import lianxin.organization.Members.Enrolment;
import lianxin.organization.Membership.Joining;
import lianxin.organization.RosterImport.Candidate;
import lianxin.organization.RosterImport.RowState;
import lianxin.organization.RosterImport.Sheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes over the rosters of branches. Namesakes count within a branch: across a province they are everyday. */
@Component
class ImportMembers implements TakeOver {

    private record NameIn(@Nullable OrganizationId branch, String name) {}

    private final Members members;
    private final MemberRows rows;
    private final Memberships memberships;
    private final OrganizationRows organizations;
    private final ChangeRosters rosters;

    ImportMembers(
            Members members,
            MemberRows rows,
            Memberships memberships,
            OrganizationRows organizations,
            ChangeRosters rosters) {
        this.members = members;
        this.rows = rows;
        this.memberships = memberships;
        this.organizations = organizations;
        this.rosters = rosters;
    }

    @Override
    public Sheet sheet() {
        return Sheet.MEMBERS;
    }

    @Override
    public String key(RosterRow row) {
        return row.text("code").isEmpty() ? row.text("name") + "@" + row.text("branch") : row.text("code");
    }

    @Override
    public List<RosterRow> check(List<RosterRow> batch, Repeats repeats) {
        Map<String, LeagueOrganization> branches = organizations.findByCodes(
                batch.stream().map(row -> row.text("branch")).collect(toSet()));
        Map<String, LeagueMember> byCode =
                rows.withCodes(batch.stream().map(row -> row.text("code")).collect(toSet())).stream()
                        .collect(toMap(LeagueMember::code, member -> member));
        Map<NameIn, List<LeagueMember>> byName = namesakes(batch, branches);
        Map<MemberId, List<Membership>> histories = memberships.of(byName.values().stream()
                .flatMap(List::stream)
                .map(LeagueMember::id)
                .toList());
        Map<String, List<Refusal>> places = new HashMap<>();
        List<RosterRow> checked = new ArrayList<>();
        for (RosterRow row : batch) {
            LeagueOrganization branch = branches.get(row.text("branch"));
            List<Refusal> refusals = places.computeIfAbsent(
                    row.text("branch") + row.text("from"), place -> rosters.refusals(branch, row.date("from")));
            LeagueMember coded = byCode.get(row.text("code"));
            if (branch == null) {
                checked.add(row.wrong("branch", "organization.unknown", row.text("branch")));
            } else if (!refusals.isEmpty()) {
                checked.add(row.wrong(refusals));
            } else if (coded != null) {
                checked.add(sameCode(row, coded, branch));
            } else if (!row.text("code").isEmpty() && repeats.before(row) > 0) {
                checked.add(repeats.refuse(row, "code"));
            } else {
                List<LeagueMember> known = byName.getOrDefault(new NameIn(branch.id(), row.text("name")), List.of());
                checked.add(sameName(row, known, histories, repeats.before(row)));
            }
        }
        return checked;
    }

    private Map<NameIn, List<LeagueMember>> namesakes(List<RosterRow> batch, Map<String, LeagueOrganization> branches) {
        Set<String> names = batch.stream().map(row -> row.text("name")).collect(toSet());
        List<OrganizationId> ids =
                branches.values().stream().map(LeagueOrganization::id).toList();
        return rows.named(names, ids).stream()
                .collect(groupingBy(member -> new NameIn(member.branch(), member.name())));
    }

    private static RosterRow sameCode(RosterRow row, LeagueMember known, LeagueOrganization branch) {
        if (!known.name().equals(row.text("name"))) {
            return row.wrong("code", "import.code-other-name", row.text("code"));
        }
        return branch.id().equals(known.branch())
                ? row.about(RowState.UNCHANGED, known.id().value())
                : row.wrong("branch", "import.member-elsewhere");
    }

    /** A second row of the same name is only known when a second person of that name came on that day. */
    private static RosterRow sameName(
            RosterRow row, List<LeagueMember> known, Map<MemberId, List<Membership>> histories, int earlier) {
        List<LeagueMember> sameDay = known.stream()
                .filter(member -> row.text("code").isEmpty()
                        && histories.getOrDefault(member.id(), List.of()).stream()
                                .anyMatch(each -> each.left() == null
                                        && each.period().first().equals(row.date("from"))))
                .toList();
        if (sameDay.size() > earlier) {
            return row.about(RowState.UNCHANGED, sameDay.get(earlier).id().value());
        }
        return known.isEmpty() && earlier == 0 ? row : row.namesake();
    }

    @Override
    public Outcome<?> write(List<RosterRow> ready) {
        Map<String, LeagueOrganization> branches = organizations.findByCodes(
                ready.stream().map(row -> row.text("branch")).collect(toSet()));
        List<RosterRow> known = ready.stream().filter(row -> row.known() != 0).toList();
        List<Enrolment> fresh = ready.stream()
                .filter(row -> row.known() == 0)
                .map(row -> new Enrolment(
                        row.text("name"),
                        row.text("code"),
                        Objects.requireNonNull(branches.get(row.text("branch"))).id(),
                        row.date("from"),
                        Joining.ENROLLED))
                .toList();
        known.stream()
                .filter(row -> !row.text("code").isEmpty())
                .forEach(row -> rows.giveCode(new MemberId(row.known()), row.text("code")));
        return fresh.isEmpty() ? Outcome.accepted(known.size()) : members.joinAll(fresh);
    }

    @Override
    public List<Candidate> candidates(RosterRow row) {
        List<OrganizationId> branches = organizations.findByCodes(List.of(row.text("branch"))).values().stream()
                .map(LeagueOrganization::id)
                .toList();
        List<LeagueMember> known = rows.named(List.of(row.text("name")), branches);
        Map<MemberId, List<Membership>> histories =
                memberships.of(known.stream().map(LeagueMember::id).toList());
        return known.stream()
                .map(member -> {
                    Membership present =
                            histories.getOrDefault(member.id(), List.of()).getLast();
                    return new Candidate(
                            member.id(),
                            present.branch(),
                            member.code(),
                            present.period().first());
                })
                .toList();
    }
}
