package lianxin.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Period;
import lianxin.kernel.Refusal;
import lianxin.organization.LeagueOrganization.Description;
import org.springframework.stereotype.Component;

/** What must hold of an organisation and of the place where it is to hang. */
@Component
class Placement {

    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z][0-9A-Za-z.-]{0,59}");
    private static final int LONGEST_NAME = 120;

    private final OrganizationRows rows;
    private final OrganizationVersions versions;
    private final HouseClock clock;

    Placement(OrganizationRows rows, OrganizationVersions versions, HouseClock clock) {
        this.rows = rows;
        this.versions = versions;
        this.clock = clock;
    }

    LocalDate today() {
        return clock.today();
    }

    /** What is wrong with a day from which a change is to hold. */
    List<Refusal> refusals(LocalDate from) {
        return from.isAfter(clock.today())
                ? List.of(Refusal.of("from", "organization.day-in-future", from.toString()))
                : List.of();
    }

    /** What is wrong with an organisation by itself. */
    static List<Refusal> refusals(String code, Description is) {
        List<Refusal> wrong = new ArrayList<>();
        if (!CODE.matcher(code).matches()) {
            wrong.add(Refusal.of("code", "organization.code-shape", code));
        }
        if (is.name().isBlank() || is.name().length() > LONGEST_NAME) {
            wrong.add(Refusal.of("name", "organization.name", LONGEST_NAME));
        }
        return wrong;
    }

    /** What is wrong with hanging it below this parent. */
    static List<Refusal> refusals(Description is, LeagueOrganization parent) {
        List<Refusal> wrong = new ArrayList<>();
        if (parent.description().kind().isBranch()) {
            wrong.add(Refusal.of("parent", "organization.below-branch", parent.name()));
        }
        if (is.level().compareTo(parent.description().level()) < 0) {
            wrong.add(Refusal.of("level", "organization.level-above-parent", parent.name()));
        }
        if (parent.path().length() + Long.toString(Long.MAX_VALUE).length() > TreePath.MAX_LENGTH) {
            wrong.add(Refusal.of("parent", "organization.too-deep"));
        }
        return wrong;
    }

    /** What is wrong with hanging anything below this parent from this day on. */
    List<Refusal> refusals(LeagueOrganization parent, LocalDate from) {
        if (!parent.existence().last().equals(Period.OPEN_END)) {
            return List.of(Refusal.of("parent", "organization.closed", parent.name()));
        }
        if (!parent.isOpen(from)) {
            return List.of(Refusal.of("from", "organization.not-open", parent.name(), from.toString()));
        }
        return versions.pathOn(parent.id(), from).filter(parent.path()::equals).isPresent()
                ? List.of()
                : List.of(Refusal.of("from", "organization.before-parents-move", parent.name()));
    }

    /** What is wrong with becoming this while these hang below. */
    static List<Refusal> refusals(List<LeagueOrganization> children, Description is) {
        if (is.kind().isBranch() && !children.isEmpty()) {
            return List.of(Refusal.of(
                    "kind", "organization.children-open", children.getFirst().name()));
        }
        return children.stream()
                .filter(child -> child.description().level().compareTo(is.level()) < 0)
                .limit(1)
                .map(child -> Refusal.of("level", "organization.level-below-child", child.name()))
                .toList();
    }

    List<Refusal> nameTaken(String name, LeagueOrganization holder, LeagueOrganization parent) {
        return rows.isNameTaken(parent.id(), name, holder.id())
                ? List.of(Refusal.of("name", "organization.name-taken", name, parent.name()))
                : List.of();
    }

    /** What still hangs on an organisation that is to end. */
    List<Refusal> stillInUse(LeagueOrganization ending, LocalDate from) {
        List<Refusal> wrong = new ArrayList<>();
        if (rows.hasOpenChildren(ending.id())) {
            wrong.add(Refusal.of("id", "organization.children-open", ending.name()));
        }
        if (rows.hasMembers(ending.id(), from)) {
            wrong.add(Refusal.of("id", "organization.members-remaining", ending.name()));
        }
        if (rows.hasPosts(ending.id(), from)) {
            wrong.add(Refusal.of("id", "organization.posts-remaining", ending.name()));
        }
        return wrong;
    }
}
