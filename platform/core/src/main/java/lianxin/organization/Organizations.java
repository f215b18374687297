package lianxin.organization;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lianxin.audit.Audit;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Outcome;
import lianxin.kernel.Page;
import lianxin.kernel.Period;
import lianxin.organization.LeagueOrganization.Description;
import lianxin.organization.LeagueOrganization.Version;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The dated tree of organisations of this tenant. Names and places of organisations are open to everyone in the tenant;
 * changes need the operation {@code organization.change} over the place that they touch. Every change has a day from
 * which it holds, today at the latest and not before the last change of what it touches; nothing is ever overwritten.
 */
@Service
@Transactional(readOnly = true)
public class Organizations {

    static final String CHANGE = "organization.change";

    /** A change of the tree. */
    public sealed interface Change {
        /** First day on which the change holds. */
        LocalDate from();
    }

    /**
     * A new organisation.
     *
     * @param code stable code, empty to have one made from the parent's
     * @param parentCode code of the organisation above, empty for the root of the tenant, of which there is one
     */
    public record Create(String code, String parentCode, Description description, LocalDate from) implements Change {}

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
     * @param touched number of organisations that become different
     */
    public record Preview(@Nullable LeagueOrganization before, LeagueOrganization after, int touched) {}

    /** Published in the transaction that changed the tree: these organisations are different from this day on. */
    public record StructureChanged(Set<OrganizationId> organizations, LocalDate from) {}

    private final OrganizationRows rows;
    private final OrganizationVersions versions;
    private final EstablishOrganizations establish;
    private final ReshapeOrganization reshape;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final HouseClock clock;

    Organizations(
            OrganizationRows rows,
            OrganizationVersions versions,
            EstablishOrganizations establish,
            ReshapeOrganization reshape,
            Audit audit,
            ApplicationEventPublisher events,
            HouseClock clock) {
        this.rows = rows;
        this.versions = versions;
        this.establish = establish;
        this.reshape = reshape;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** What the change would do, or why it cannot be; writes nothing. */
    public Outcome<Preview> preview(Change change) {
        return plan(change);
    }

    private Outcome<Preview> plan(Change change) {
        return switch (change) {
            case Create fresh ->
                establish.plan(List.of(fresh)).map(planned -> new Preview(null, planned.getFirst(), planned.size()));
            case Rename rename -> reshape.redescribe(rename.id(), is -> is.named(rename.name()), rename.from());
            case Redescribe other -> reshape.redescribe(other.id(), is -> other.description(), other.from());
            case Move move -> reshape.plan(move);
            case Close close -> reshape.plan(close);
        };
    }

    /**
     * Carries out the change. Refused: unknown organisation or out of reach, closed parent, a parent that lies below it,
     * children, members or posts still there, a day in the future or before the last change, a code or name already
     * taken.
     */
    @Transactional
    public Outcome<OrganizationId> carryOut(Change change) {
        rows.lockTree();
        return plan(change).map(preview -> {
            write(preview, change.from());
            OrganizationId id = preview.after().id();
            audit.record("organization." + change.getClass().getSimpleName().toLowerCase(Locale.ROOT), id, "from");
            return id;
        });
    }

    private void write(Preview preview, LocalDate from) {
        LeagueOrganization before = preview.before();
        if (before == null) {
            establish.write(List.of(preview.after()));
        } else {
            reshape.write(before, preview.after(), from);
        }
        OrganizationId id = preview.after().id();
        events.publishEvent(new StructureChanged(
                preview.touched() > 1 || movesPlace(before, preview.after())
                        ? versions.ids(preview.after().path() + "%", from)
                        : Set.of(id),
                from));
    }

    /** What lies below and covers no place of its own lies in the place of the body above. */
    private static boolean movesPlace(@Nullable LeagueOrganization before, LeagueOrganization after) {
        return before != null
                && !before.description()
                        .divisionCode()
                        .equals(after.description().divisionCode());
    }

    /** Creates many at once, all or none; a parent may come earlier in the same list. Answers with their number. */
    @Transactional
    public Outcome<Integer> createAll(List<Create> organizations) {
        rows.lockTree();
        return establish.plan(organizations).map(planned -> {
            establish.write(planned);
            planned.stream()
                    .collect(groupingBy(each -> each.existence().first(), mapping(LeagueOrganization::id, toSet())))
                    .forEach((day, ids) -> events.publishEvent(new StructureChanged(ids, day)));
            audit.record("organization.create", planned.getFirst().id(), "from");
            return planned.size();
        });
    }

    /** The organisation, closed ones too. */
    public Optional<LeagueOrganization> find(OrganizationId id) {
        return rows.find(id);
    }

    /** The organisation with this stable code. */
    public Optional<LeagueOrganization> findByCode(String code) {
        return Optional.ofNullable(rows.findByCodes(List.of(code)).get(code));
    }

    /** The organisation at the top of the tenant; none before it was set up. */
    public Optional<LeagueOrganization> root() {
        return rows.root();
    }

    /** From the root down to the organisation itself; empty when it is unknown. */
    public List<LeagueOrganization> pathTo(OrganizationId id) {
        List<OrganizationId> ids =
                rows.find(id).map(LeagueOrganization::path).map(TreePath::ids).orElse(List.of());
        Map<OrganizationId, LeagueOrganization> found = rows.findAll(ids);
        return ids.stream().map(found::get).toList();
    }

    /** The open organisations directly below, by pinyin. */
    public Page<LeagueOrganization> children(OrganizationId parent, @Nullable String after, int size) {
        return rows.children(parent, clock.today(), after, size);
    }

    /** Open organisations at or below one, whose name, full pinyin, initials or code begin with the text. */
    public Page<LeagueOrganization> search(String text, OrganizationId within, @Nullable String after, int size) {
        return rows.find(within)
                .map(top -> rows.below(top.path(), text, clock.today(), after, size))
                .orElse(new Page<>(List.of(), null));
    }

    /** The organisations with these ids, closed ones too; unknown ids are left out. */
    public Map<OrganizationId, LeagueOrganization> findAll(Collection<OrganizationId> ids) {
        return rows.findAll(ids);
    }

    /**
     * The open organisations that somebody means by this: a stable code, the whole name, or the name without the way in
     * which nearly all begin and end, as in 咸丰县 for 共青团咸丰县委员会.
     */
    public List<LeagueOrganization> called(String text, LocalDate day) {
        return findByCode(text.strip()).map(List::of).orElseGet(() -> rows.called(Spelling.start(text.strip()), day));
    }

    /** Names for lists; unknown ids are left out. */
    public Map<OrganizationId, String> names(Collection<OrganizationId> ids) {
        return rows.findAll(ids).values().stream().collect(toMap(LeagueOrganization::id, LeagueOrganization::name));
    }

    /** The places that they cover, as in 咸丰县; the name of one that covers none, unknown ids are left out. */
    public Map<OrganizationId, String> places(Collection<OrganizationId> ids) {
        return rows.findAll(ids).values().stream()
                .collect(toMap(
                        LeagueOrganization::id, found -> found.description().place()));
    }

    /** The way down to the organisation as it was on this day, see {@link LeagueOrganization#path}; empty when it was not. */
    public Optional<String> pathOn(OrganizationId id, LocalDate day) {
        return versions.pathOn(id, day);
    }

    /** All versions of these organisations in order of time; unknown ids are left out. */
    public Map<OrganizationId, List<Version>> histories(Collection<OrganizationId> ids) {
        return versions.of(ids);
    }

    /**
     * The versions, in these days, of what lies below each of these organisations at any depth while it lies there;
     * organisations with nothing below are left out.
     */
    public Map<OrganizationId, List<Version>> below(Collection<OrganizationId> ids, Period days) {
        return versions.below(ids, days);
    }

    /** Ids of all organisations, closed ones too, in order of id: for work over the whole tenant. */
    public List<OrganizationId> ids(@Nullable OrganizationId after, int size) {
        return rows.ids(after == null ? 0 : after.value(), size);
    }
}
