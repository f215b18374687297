package lianxin.organization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lianxin.kernel.Outcome;
import lianxin.kernel.Page;
import lianxin.organization.LeagueOrganization.Description;
import lianxin.organization.LeagueOrganization.Version;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The dated tree of organisations of this tenant. Names and places of organisations are open to everyone in the tenant;
 * changes need the operation {@code organization.change} over the place that they touch. Every change has a day from
 * which it holds, today at the latest and not before the last change of what it touches; nothing is ever overwritten.
 */
@Service
public class Organizations {

    /** A change of the tree. */
    public sealed interface Change {
        /** First day on which the change holds. */
        LocalDate from();
    }

    /**
     * A new organisation.
     *
     * @param code stable code, empty to have one made from the parent's
     * @param parent null for the root of the tenant, of which there is one
     */
    public record Create(String code, @Nullable OrganizationId parent, Description description, LocalDate from)
            implements Change {}

    /** Another name. */
    public record Rename(OrganizationId id, String name, LocalDate from) implements Change {}

    /** Another level, kind, field or division, or no longer a leading body; the name in it counts as well. */
    public record Redescribe(OrganizationId id, Description description, LocalDate from) implements Change {}

    /** Another parent, with everything below. */
    public record Move(OrganizationId id, OrganizationId parent, LocalDate from) implements Change {}

    /** The end: {@code from} is the first day without it. */
    public record Close(OrganizationId id, LocalDate from) implements Change {}

    /**
     * What a change would do.
     *
     * @param before null when it creates
     * @param after null when it closes
     * @param touched number of organisations that get a new version
     */
    public record Preview(
            @Nullable LeagueOrganization before, @Nullable LeagueOrganization after, int touched) {}

    /** Published in the transaction that changed the tree: these organisations are different from this day on. */
    public record StructureChanged(Set<OrganizationId> organizations, LocalDate from) {}

    /** What the change would do, or why it cannot be; writes nothing. */
    public Outcome<Preview> preview(Change change) {
        throw new UnsupportedOperationException();
    }

    /**
     * Carries out the change. Refused: unknown organisation or out of reach, closed parent, a parent that lies below it,
     * children or members still there, a day in the future or before the last change, a code or name already taken.
     */
    public Outcome<OrganizationId> carryOut(Change change) {
        throw new UnsupportedOperationException();
    }

    /** Creates many at once, all or none; a parent may come earlier in the same list, named by its code. */
    public Outcome<Integer> createAll(List<Create> organizations) {
        throw new UnsupportedOperationException();
    }

    /** The organisation, closed ones too. */
    public Optional<LeagueOrganization> find(OrganizationId id) {
        throw new UnsupportedOperationException();
    }

    /** The organisation with this stable code. */
    public Optional<LeagueOrganization> findByCode(String code) {
        throw new UnsupportedOperationException();
    }

    /** The organisation at the top of the tenant; none before it was set up. */
    public Optional<LeagueOrganization> root() {
        throw new UnsupportedOperationException();
    }

    /** From the root down to the organisation itself; empty when it is unknown. */
    public List<LeagueOrganization> pathTo(OrganizationId id) {
        throw new UnsupportedOperationException();
    }

    /** The open organisations directly below, by pinyin. */
    public Page<LeagueOrganization> children(OrganizationId parent, @Nullable String after, int size) {
        throw new UnsupportedOperationException();
    }

    /** Open organisations at or below one, whose name, full pinyin, initials or code begin with the text. */
    public Page<LeagueOrganization> search(String text, OrganizationId within, @Nullable String after, int size) {
        throw new UnsupportedOperationException();
    }

    /** Names for lists; unknown ids are left out. */
    public Map<OrganizationId, String> names(Collection<OrganizationId> ids) {
        throw new UnsupportedOperationException();
    }

    /** The organisation and everything below it on this day. */
    public Set<OrganizationId> subtree(OrganizationId id, LocalDate day) {
        throw new UnsupportedOperationException();
    }

    /** All versions of these organisations in order of time; unknown ids are left out. */
    public Map<OrganizationId, List<Version>> histories(Collection<OrganizationId> ids) {
        throw new UnsupportedOperationException();
    }

    /** Ids of all organisations, closed ones too, in order of id: for work over the whole tenant. */
    public List<OrganizationId> ids(@Nullable OrganizationId after, int size) {
        throw new UnsupportedOperationException();
    }
}
