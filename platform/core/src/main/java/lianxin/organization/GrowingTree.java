package lianxin.organization;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import lianxin.kernel.Period;
import lianxin.kernel.Refusal;
import lianxin.organization.Authorization.Reach;
import lianxin.organization.LeagueOrganization.Description;
import lianxin.organization.Organizations.Create;

/** The part of the tree that a list of new organisations touches, growing in memory by those accepted so far. */
class GrowingTree {

    private record NameBelow(OrganizationId parent, String name) {}

    private record ParentOn(OrganizationId parent, LocalDate day) {}

    private final Placement placement;
    private final Authorization authorization;
    private final OrganizationRows rows;
    private final Map<String, LeagueOrganization> byCode;
    private final Set<NameBelow> names;
    private final Set<OrganizationId> added = new HashSet<>();
    private final Map<ParentOn, List<Refusal>> placesChecked = new HashMap<>();
    private final Map<String, Integer> lastNumber = new HashMap<>();

    GrowingTree(List<Create> wanted, OrganizationRows rows, Placement placement, Authorization authorization) {
        this.rows = rows;
        this.placement = placement;
        this.authorization = authorization;
        byCode = new HashMap<>(rows.findByCodes(wanted.stream()
                .flatMap(each -> Stream.of(each.code(), each.parentCode()))
                .filter(code -> !code.isEmpty())
                .collect(toSet())));
        names =
                rows
                        .openBelow(
                                byCode.values().stream()
                                        .map(LeagueOrganization::id)
                                        .toList(),
                                placement.today())
                        .stream()
                        .flatMap(child ->
                                Stream.ofNullable(child.parent()).map(parent -> new NameBelow(parent, child.name())))
                        .collect(toSet());
    }

    List<Refusal> refusals(Create wanted) {
        List<Refusal> wrong = new ArrayList<>(placement.refusals(wanted.from()));
        if (byCode.containsKey(wanted.code())) {
            wrong.add(Refusal.of("code", "organization.code-taken", wanted.code()));
        }
        LeagueOrganization parent = byCode.get(wanted.parentCode());
        if (parent != null) {
            wrong.addAll(refusals(wanted, parent));
        } else if (!wanted.parentCode().isEmpty()) {
            wrong.add(Refusal.of("parent", "organization.unknown", wanted.parentCode()));
        } else if (!added.isEmpty() || rows.root().isPresent()) {
            wrong.add(Refusal.of("parent", "organization.root-exists"));
        } else if (authorization.reach(Organizations.CHANGE).orElse(Reach.SELF) != Reach.TENANT) {
            wrong.add(Refusal.of("parent", "organization.unknown", ""));
        } else {
            wrong.addAll(Placement.refusals(wanted.code(), wanted.description()));
        }
        return wrong;
    }

    private List<Refusal> refusals(Create wanted, LeagueOrganization parent) {
        List<Refusal> wrong = new ArrayList<>(placesChecked.computeIfAbsent(
                new ParentOn(parent.id(), wanted.from()), place -> refusals(parent, place.day())));
        Description is = wanted.description();
        wrong.addAll(Placement.refusals(is, parent));
        wrong.addAll(Placement.refusals(wanted.code().isEmpty() ? parent.code() : wanted.code(), is));
        if (names.contains(new NameBelow(parent.id(), is.name()))) {
            wrong.add(Refusal.of("name", "organization.name-taken", is.name(), parent.name()));
        }
        return wrong;
    }

    private List<Refusal> refusals(LeagueOrganization parent, LocalDate from) {
        if (added.contains(parent.id())) {
            return parent.isOpen(from)
                    ? List.of()
                    : List.of(Refusal.of("from", "organization.not-open", parent.name(), from.toString()));
        }
        return authorization.reaches(Organizations.CHANGE, parent.path())
                ? placement.refusals(parent, from)
                : List.of(Refusal.of("parent", "organization.unknown", parent.code()));
    }

    /** Whether all that is wrong is that the parent is nowhere yet. */
    boolean lacksOnlyParent(Create wanted, List<Refusal> refusals) {
        return refusals.size() == 1
                && refusals.getFirst().code().equals("organization.unknown")
                && !byCode.containsKey(wanted.parentCode());
    }

    /** Adds one that nothing is wrong with. */
    LeagueOrganization add(Create wanted) {
        LeagueOrganization parent = byCode.get(wanted.parentCode());
        OrganizationId id = OrganizationId.next();
        LeagueOrganization fresh = new LeagueOrganization(
                id,
                wanted.code().isEmpty() && parent != null ? nextCode(parent.code()) : wanted.code(),
                wanted.description(),
                parent == null ? List.of() : TreePath.ids(parent.path()),
                Period.from(wanted.from()));
        added.add(id);
        byCode.put(fresh.code(), fresh);
        if (parent != null) {
            names.add(new NameBelow(parent.id(), fresh.name()));
        }
        return fresh;
    }

    private String nextCode(String parent) {
        int number = lastNumber.computeIfAbsent(parent, rows::lastNumberBelow) + 1;
        lastNumber.put(parent, number);
        return "%s-%04d".formatted(parent, number);
    }
}
