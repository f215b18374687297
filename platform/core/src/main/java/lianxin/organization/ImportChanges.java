package lianxin.organization;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import lianxin.kernel.Outcome;
import lianxin.kernel.Period;
import lianxin.organization.Members.Enrolment;
import lianxin.organization.Membership.Joining;
import lianxin.organization.Membership.Leaving;
import lianxin.organization.RosterImport.Candidate;
import lianxin.organization.RosterImport.RowState;
import lianxin.organization.RosterImport.Sheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes over what changed in rosters since the last time: 转入、转出、毕业、离团. */
@Component
class ImportChanges implements TakeOver {

    private final Members members;
    private final MemberRows rows;
    private final Memberships memberships;
    private final OrganizationRows organizations;
    private final Authorization authorization;

    ImportChanges(
            Members members,
            MemberRows rows,
            Memberships memberships,
            OrganizationRows organizations,
            Authorization authorization) {
        this.members = members;
        this.rows = rows;
        this.memberships = memberships;
        this.organizations = organizations;
        this.authorization = authorization;
    }

    @Override
    public Sheet sheet() {
        return Sheet.CHANGES;
    }

    @Override
    public String key(RosterRow row) {
        String who = row.text("code").isEmpty() ? row.text("name") : row.text("code");
        return String.join("@", row.text("change"), who, row.text("branch"), row.text("from"));
    }

    /** A known member of the name, with every time in a branch. */
    private record Known(LeagueMember member, List<Membership> history) {

        boolean isIn(OrganizationId branch) {
            return branch.equals(member.branch());
        }

        boolean left(OrganizationId branch, Leaving why, LocalDate lastDay) {
            return history.stream()
                    .anyMatch(each -> each.branch().equals(branch)
                            && each.left() == why
                            && each.period().last().equals(lastDay));
        }

        boolean joined(OrganizationId branch, LocalDate first) {
            return history.stream()
                    .anyMatch(each -> each.branch().equals(branch)
                            && each.period().first().equals(first));
        }

        Membership last() {
            return history.getLast();
        }
    }

    @Override
    public List<RosterRow> check(List<RosterRow> batch, Repeats repeats) {
        Map<String, LeagueOrganization> branches = branches(batch);
        Map<String, List<Known>> byName = known(batch);
        Map<String, LeagueMember> byCode = coded(batch);
        return batch.stream()
                .map(row -> {
                    LeagueOrganization branch = branches.get(row.text("branch"));
                    List<Known> known = byName.getOrDefault(row.text("name"), List.of());
                    if (branch == null || !isWithinReach(branch)) {
                        return row.wrong("branch", "organization.unknown", row.text("branch"));
                    }
                    if (repeats.before(row) > 0) {
                        return repeats.refuse(row, "name");
                    }
                    return why(row).map(why -> leaving(row, why, branch.id(), coded(row, known)))
                            .orElseGet(
                                    () -> joining(row, branch.id(), coded(row, known), byCode.get(row.text("code"))));
                })
                .toList();
    }

    private static RosterRow leaving(RosterRow row, Leaving why, OrganizationId branch, List<Known> known) {
        Optional<Known> gone = known.stream()
                .filter(each -> each.left(branch, why, row.date("from")))
                .findFirst();
        List<Known> present = known.stream().filter(each -> each.isIn(branch)).toList();
        if (gone.isPresent()) {
            return row.about(RowState.UNCHANGED, gone.get().member().id().value());
        }
        if (present.isEmpty()) {
            return row.wrong("name", "member.unknown");
        }
        if (present.size() > 1) {
            return row.namesake();
        }
        Period period = present.getFirst().last().period();
        return row.date("from").isBefore(period.first())
                ? row.wrong(
                        "from",
                        "member.before-last-change",
                        row.text("name"),
                        period.first().toString())
                : row.about(RowState.READY, present.getFirst().member().id().value());
    }

    private static RosterRow joining(
            RosterRow row, OrganizationId branch, List<Known> known, @Nullable LeagueMember sameCode) {
        Optional<Known> there = known.stream()
                .filter(each -> each.joined(branch, row.date("from")))
                .findFirst();
        if (there.isPresent()) {
            return row.about(RowState.UNCHANGED, there.get().member().id().value());
        }
        if (sameCode != null && known.stream().noneMatch(each -> each.member().equals(sameCode))) {
            return sameCode.name().equals(row.text("name"))
                    ? row.wrong("code", "import.not-released", row.text("name"))
                    : row.wrong("code", "import.code-other-name", row.text("code"));
        }
        if (known.isEmpty()) {
            return row;
        }
        return row.text("code").isEmpty() || known.size() > 1
                ? row.namesake()
                : row.about(RowState.READY, known.getFirst().member().id().value());
    }

    /** The one with the row's number when there is one, otherwise all of the name. */
    private static List<Known> coded(RosterRow row, List<Known> known) {
        List<Known> exact = known.stream()
                .filter(each -> !row.text("code").isEmpty()
                        && row.text("code").equals(each.member().code()))
                .toList();
        return exact.isEmpty() ? known : exact;
    }

    private Map<String, LeagueMember> coded(List<RosterRow> batch) {
        return rows.withCodes(batch.stream().map(row -> row.text("code")).collect(toSet())).stream()
                .collect(toMap(LeagueMember::code, member -> member));
    }

    /** Members of these names who are within reach, or in no branch at present. */
    private Map<String, List<Known>> known(List<RosterRow> batch) {
        List<LeagueMember> named =
                rows.named(batch.stream().map(row -> row.text("name")).collect(toSet()));
        Map<OrganizationId, LeagueOrganization> branches = organizations.findAll(named.stream()
                .flatMap(member -> Stream.ofNullable(member.branch()))
                .collect(toSet()));
        Map<MemberId, List<Membership>> histories =
                memberships.of(named.stream().map(LeagueMember::id).toList());
        return named.stream()
                .filter(member -> member.branch() == null || isWithinReach(branches.get(member.branch())))
                .map(member -> new Known(member, histories.getOrDefault(member.id(), List.of())))
                .collect(groupingBy(each -> each.member().name()));
    }

    private boolean isWithinReach(@Nullable LeagueOrganization branch) {
        return branch != null && authorization.reaches(Members.CHANGE, branch.path());
    }

    private Map<String, LeagueOrganization> branches(List<RosterRow> batch) {
        return organizations.findByCodes(
                batch.stream().map(row -> row.text("branch")).collect(toSet()));
    }

    @Override
    public Outcome<?> write(List<RosterRow> ready) {
        Map<String, LeagueOrganization> branches = branches(ready);
        for (RosterRow row : ready) {
            OrganizationId branch =
                    Objects.requireNonNull(branches.get(row.text("branch"))).id();
            if (write(row, branch) instanceof Outcome.Refused<?> refused) {
                return refused;
            }
        }
        return Outcome.accepted(ready.size());
    }

    private Outcome<?> write(RosterRow row, OrganizationId branch) {
        List<MemberId> known = List.of(new MemberId(row.known()));
        Optional<Leaving> why = why(row);
        if (why.isPresent()) {
            return hasLeft(row, branch, why.get())
                    ? Outcome.accepted(1)
                    : members.leave(known, row.date("from"), why.get());
        }
        return row.known() == 0
                ? members.joinAll(List.of(new Enrolment(
                        row.text("name"), row.text("code"), branch, row.date("from"), Joining.TRANSFERRED)))
                : members.transfer(known, branch, row.date("from"));
    }

    /** Whether an earlier row, such as 转入 into the next branch, has let the member go already. */
    private boolean hasLeft(RosterRow row, OrganizationId branch, Leaving why) {
        return known(List.of(row)).getOrDefault(row.text("name"), List.of()).stream()
                .anyMatch(
                        each -> each.member().id().value() == row.known() && each.left(branch, why, row.date("from")));
    }

    @Override
    public List<Candidate> candidates(RosterRow row) {
        Collection<LeagueOrganization> branch = branches(List.of(row)).values();
        return known(List.of(row)).getOrDefault(row.text("name"), List.of()).stream()
                .filter(each -> why(row).isEmpty() || branch.stream().anyMatch(one -> each.isIn(one.id())))
                .map(each -> new Candidate(
                        each.member().id(),
                        each.last().branch(),
                        each.member().code(),
                        each.last().period().first()))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Optional<Leaving> why(RosterRow row) {
        return row.choice("change", Optional.class);
    }
}
