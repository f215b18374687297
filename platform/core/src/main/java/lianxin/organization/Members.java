package lianxin.organization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lianxin.kernel.Outcome;
import lianxin.kernel.Page;
import lianxin.kernel.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The members of the League in the branches of this tenant, dated. Reading needs the operation {@code member.read},
 * changing {@code member.change}, over the branches concerned; an id out of reach answers like an unknown one.
 */
@Service
public class Members {

    /** Published in the transaction that changed rosters: these branches have other members from this day on. */
    public record RosterChanged(Set<OrganizationId> branches, LocalDate from) {}

    /**
     * Enters a member into a branch.
     *
     * @param code number in the roster of origin, empty when there is none
     */
    public Outcome<MemberId> join(
            String name, String code, OrganizationId branch, LocalDate day, Membership.Joining how) {
        throw new UnsupportedOperationException();
    }

    /** Moves members to another branch from this day on. Refused when one of them is unknown, gone, or joined later. */
    public Outcome<Integer> transfer(Collection<MemberId> members, OrganizationId branch, LocalDate from) {
        throw new UnsupportedOperationException();
    }

    /** Ends the membership of these members. Refused when one of them is unknown, gone already, or joined later. */
    public Outcome<Integer> leave(Collection<MemberId> members, LocalDate lastDay, Membership.Leaving why) {
        throw new UnsupportedOperationException();
    }

    /** The member, when within reach. */
    public Optional<LeagueMember> find(MemberId id) {
        throw new UnsupportedOperationException();
    }

    /** All branches the member was in, in order of time; empty out of reach. */
    public List<Membership> history(MemberId id) {
        throw new UnsupportedOperationException();
    }

    /** Present members at or below a body whose name, full pinyin or initials begin with the text, within reach. */
    public Page<LeagueMember> search(String text, OrganizationId within, @Nullable String after, int size) {
        throw new UnsupportedOperationException();
    }

    /** Names for lists, whatever the reach; unknown ids are left out. */
    public Map<MemberId, String> names(Collection<MemberId> ids) {
        throw new UnsupportedOperationException();
    }

    /** Who was in the branch during the period, also for a part of it, whatever the reach: input of the rules. */
    public List<Membership> rosterOf(OrganizationId branch, Period period) {
        throw new UnsupportedOperationException();
    }

    /** {@link #rosterOf} for many branches in one read; branches without members are left out. */
    public Map<OrganizationId, List<Membership>> rostersOf(Collection<OrganizationId> branches, Period period) {
        throw new UnsupportedOperationException();
    }
}
