package lianxin.organization;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lianxin.audit.Audit;
import lianxin.kernel.Outcome;
import lianxin.kernel.Page;
import lianxin.kernel.Period;
import lianxin.kernel.Refusal;
import lianxin.privacy.FreeText;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The members of the League in the branches of this tenant, dated. Reading needs the operation {@code member.read},
 * changing {@code member.change}, over the branches concerned; an id out of reach answers like an unknown one.
 */
@Service
@Transactional(readOnly = true)
public class Members {

    static final String READ = "member.read";
    static final String CHANGE = "member.change";

    /**
     * A member to be entered into a branch.
     *
     * @param code number in the roster of origin, empty when there is none
     */
    public record Enrolment(String name, String code, OrganizationId branch, LocalDate day, Membership.Joining how) {}

    /** Published in the transaction that changed rosters: these branches have other members from this day on. */
    public record RosterChanged(Set<OrganizationId> branches, LocalDate from) {}

    private final MemberRows rows;
    private final Memberships memberships;
    private final ChangeRosters rosters;
    private final Authorization authorization;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Members(
            MemberRows rows,
            Memberships memberships,
            ChangeRosters rosters,
            Authorization authorization,
            Audit audit,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.memberships = memberships;
        this.rosters = rosters;
        this.authorization = authorization;
        this.audit = audit;
        this.events = events;
    }

    /** Enters a member. Refused: unknown branch, not open on that day, a day in the future, a code already known. */
    @Transactional
    public Outcome<MemberId> join(
            String name, String code, OrganizationId branch, LocalDate day, Membership.Joining how) {
        return joinAll(List.of(new Enrolment(name, code, branch, day, how))).map(List::getFirst);
    }

    /** Enters many, all or none, like {@link #join}; answers with their ids in the same order. */
    @Transactional
    public Outcome<List<MemberId>> joinAll(List<Enrolment> members) {
        return rosters.enter(members).map(ids -> {
            members.stream()
                    .collect(groupingBy(Enrolment::day, mapping(Enrolment::branch, toSet())))
                    .forEach((day, branches) -> changed("member.join", branches, day));
            return ids;
        });
    }

    /**
     * Moves members to another branch from this day on; someone who had left may come back by it. Refused when one of them
     * is unknown, there already, or came or left later.
     *
     * @return number of members moved
     */
    @Transactional
    public Outcome<Integer> transfer(Collection<MemberId> members, OrganizationId branch, LocalDate from) {
        return rosters.transfer(members, branch, from).map(branches -> {
            changed("member.transfer", branches, from);
            return members.size();
        });
    }

    /**
     * Ends the membership of these members. Refused when one of them is unknown, gone already, or joined later.
     *
     * @return number of members gone
     */
    @Transactional
    public Outcome<Integer> leave(Collection<MemberId> members, LocalDate lastDay, Membership.Leaving why) {
        return rosters.leave(members, lastDay, why).map(branches -> {
            changed("member.leave", branches, lastDay.plusDays(1));
            return members.size();
        });
    }

    private void changed(String act, Set<OrganizationId> branches, LocalDate from) {
        branches.forEach(branch -> audit.record(act, branch, "members"));
        events.publishEvent(new RosterChanged(branches, from));
    }

    /** The member, when within reach of the branch; one who has left all branches, only with the whole tenant in reach. */
    public Optional<LeagueMember> find(MemberId id) {
        return rows.find(id).filter(this::isReadable);
    }

    private boolean isReadable(LeagueMember member) {
        OrganizationId branch = member.branch();
        return branch == null
                ? authorization
                        .reach(READ)
                        .filter(Authorization.Reach.TENANT::equals)
                        .isPresent()
                : authorization.allows(READ, branch);
    }

    /** All branches the member was in, in order of time; empty out of reach. */
    public List<Membership> history(MemberId id) {
        return find(id).map(member -> memberships.of(List.of(id)).getOrDefault(id, List.of()))
                .orElse(List.of());
    }

    /** Present members at or below a body whose name, full pinyin or initials begin with the text, within reach. */
    public Page<LeagueMember> search(String text, OrganizationId within, @Nullable String after, int size) {
        return rows.search(text, authorization.pattern(READ, within), after, size);
    }

    /** Ids by number in the roster of origin, whatever the reach; unknown numbers are left out. */
    public Map<String, MemberId> byCodes(Collection<String> codes) {
        return codes.isEmpty()
                ? Map.of()
                : rows.withCodes(codes).stream().collect(toMap(LeagueMember::code, LeagueMember::id));
    }

    /** Names for lists, whatever the reach; unknown ids are left out. */
    public Map<MemberId, String> names(Collection<MemberId> ids) {
        return rows.findAll(ids).stream().collect(toMap(LeagueMember::id, LeagueMember::name));
    }

    /**
     * Warnings of names in texts that somebody typed: of whoever is in a branch at or below a body, or was since the
     * beginning of last year, whatever the reach.
     *
     * @param texts by the fields that they were typed into
     */
    public List<Refusal> namedIn(Map<String, String> texts, OrganizationId within) {
        Set<String> written = texts.values().stream()
                .flatMap(text -> WrittenNames.in(text).stream())
                .collect(toSet());
        Set<String> names = written.isEmpty() ? Set.of() : memberships.names(written, within);
        return texts.entrySet().stream()
                .flatMap(text -> FreeText.warnings(text.getKey(), text.getValue(), names).stream())
                .toList();
    }

    /** Who was in the branch during the period, also for a part of it, whatever the reach: input of the rules. */
    public List<Membership> rosterOf(OrganizationId branch, Period period) {
        return memberships.in(List.of(branch), period).getOrDefault(branch, List.of());
    }

    /** {@link #rosterOf} for many branches in one read; branches without members are left out. */
    public Map<OrganizationId, List<Membership>> rostersOf(Collection<OrganizationId> branches, Period period) {
        return memberships.in(branches, period);
    }
}
