package lianxin.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import lianxin.kernel.Outcome;
import lianxin.kernel.Period;
import lianxin.kernel.Refusal;
import lianxin.organization.LeagueOrganization.Description;
import lianxin.organization.Organizations.Close;
import lianxin.organization.Organizations.Move;
import lianxin.organization.Organizations.Preview;
import org.springframework.stereotype.Component;

/** Redescribes, moves or closes an organisation. */
@Component
class ReshapeOrganization {

    private final OrganizationRows rows;
    private final OrganizationVersions versions;
    private final Placement placement;
    private final Authorization authorization;

    ReshapeOrganization(
            OrganizationRows rows, OrganizationVersions versions, Placement placement, Authorization authorization) {
        this.rows = rows;
        this.versions = versions;
        this.placement = placement;
        this.authorization = authorization;
    }

    Outcome<Preview> redescribe(OrganizationId id, UnaryOperator<Description> change, LocalDate from) {
        return plan(id, from, "", (before, wrong) -> {
            Description is = change.apply(before.description());
            wrong.addAll(Placement.refusals(before.code(), is));
            Optional.ofNullable(before.parent()).flatMap(rows::find).ifPresent(parent -> {
                wrong.addAll(Placement.refusals(is, parent));
                wrong.addAll(placement.nameTaken(is.name(), before, parent));
            });
            wrong.addAll(Placement.refusals(rows.openBelow(List.of(before.id()), from), is));
            return new LeagueOrganization(before.id(), before.code(), is, before.ancestors(), before.existence());
        });
    }

    Outcome<Preview> plan(Move change) {
        return plan(change.id(), change.from(), "%", (before, wrong) -> {
            Optional<LeagueOrganization> parent = find(change.parent());
            if (before.parent() == null) {
                wrong.add(Refusal.of("id", "organization.root-stays"));
            }
            if (parent.isEmpty()) {
                wrong.add(Refusal.of("parent", "organization.unknown", ""));
                return before;
            }
            wrong.addAll(refusals(before, parent.get(), change.from()));
            return new LeagueOrganization(
                    before.id(),
                    before.code(),
                    before.description(),
                    TreePath.ids(parent.get().path()),
                    before.existence());
        });
    }

    private List<Refusal> refusals(LeagueOrganization moved, LeagueOrganization parent, LocalDate from) {
        if (parent.path().startsWith(moved.path())) {
            return List.of(Refusal.of("parent", "organization.circle", parent.name()));
        }
        List<Refusal> wrong = new ArrayList<>(placement.refusals(parent, from));
        wrong.addAll(Placement.refusals(moved.description(), parent));
        wrong.addAll(placement.nameTaken(moved.name(), moved, parent));
        int deeper = parent.path().length()
                - moved.path().length()
                + Long.toString(moved.id().value()).length()
                + 1;
        if (rows.longestPath(moved.path()) + deeper > TreePath.MAX_LENGTH) {
            wrong.add(Refusal.of("parent", "organization.too-deep"));
        }
        return wrong;
    }

    Outcome<Preview> plan(Close change) {
        return plan(change.id(), change.from(), "", (before, wrong) -> {
            wrong.addAll(placement.stillInUse(before, change.from()));
            LocalDate first = before.existence().first();
            if (!change.from().isAfter(first)) {
                wrong.add(Refusal.of("from", "organization.before-last-change", first.toString()));
                return before;
            }
            Period existence = new Period(first, change.from().minusDays(1));
            return new LeagueOrganization(
                    before.id(), before.code(), before.description(), before.ancestors(), existence);
        });
    }

    /** The organisation after the change, with all that is wrong added to the list. */
    private Outcome<Preview> plan(
            OrganizationId id,
            LocalDate from,
            String below,
            BiFunction<LeagueOrganization, List<Refusal>, LeagueOrganization> change) {
        Optional<LeagueOrganization> found = find(id);
        if (found.isEmpty()) {
            return Outcome.refused(Refusal.of("id", "organization.unknown", ""));
        }
        LeagueOrganization before = found.get();
        if (!before.existence().last().equals(Period.OPEN_END)) {
            return Outcome.refused(Refusal.of("id", "organization.closed", before.name()));
        }
        List<Refusal> wrong = new ArrayList<>(placement.refusals(from));
        LocalDate lastChange = versions.lastChange(before.path() + below);
        if (from.isBefore(lastChange)) {
            wrong.add(Refusal.of("from", "organization.before-last-change", lastChange.toString()));
        }
        LeagueOrganization after = change.apply(before, wrong);
        return wrong.isEmpty()
                ? Outcome.accepted(new Preview(before, after, rows.countOpen(before.path() + below)))
                : Outcome.refused(wrong);
    }

    private Optional<LeagueOrganization> find(OrganizationId id) {
        return rows.find(id).filter(each -> authorization.reaches(Organizations.CHANGE, each.path()));
    }

    void write(LeagueOrganization before, LeagueOrganization after, LocalDate from) {
        boolean moves = !after.path().equals(before.path());
        versions.end(moves ? before.path() + "%" : before.path(), from.minusDays(1));
        rows.update(after);
        if (moves) {
            rows.rehang(before.path(), after.path());
        }
        versions.begin(moves ? after.path() + "%" : after.path(), from);
    }
}
