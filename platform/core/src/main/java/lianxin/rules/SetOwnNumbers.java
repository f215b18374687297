package lianxin.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lianxin.audit.Audit;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Outcome;
import lianxin.kernel.Period;
import lianxin.kernel.Refusal;
import lianxin.organization.Authorization;
import lianxin.organization.LeagueOrganization;
import lianxin.organization.OrganizationId;
import lianxin.organization.OrganizationKind;
import lianxin.organization.Organizations;
import lianxin.rules.OwnNumbers.Said;
import lianxin.rules.Provision.Given;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a unit lays down for itself where the policy leaves it to each unit: added to from a day on. */
@Component
class SetOwnNumbers {

    private static final int LONGEST_REFERENCE = 120;
    private static final int LONGEST_VALUE = 200;

    private final ActivePacks packs;
    private final UnitNumbers numbers;
    private final NoteWorkDue notes;
    private final Organizations organizations;
    private final Authorization authorization;
    private final Audit audit;
    private final HouseClock clock;

    SetOwnNumbers(
            ActivePacks packs,
            UnitNumbers numbers,
            NoteWorkDue notes,
            Organizations organizations,
            Authorization authorization,
            Audit audit,
            HouseClock clock) {
        this.packs = packs;
        this.numbers = numbers;
        this.notes = notes;
        this.organizations = organizations;
        this.authorization = authorization;
        this.audit = audit;
        this.clock = clock;
    }

    Outcome<OrganizationId> set(Given given) {
        authorization.require("own-number.set", given.unit());
        Parameter parameter =
                packs.inForce().timeline().on(clock.today()).parameters().get(given.parameter());
        Object value = parameter == null || given.value().length() > LONGEST_VALUE
                ? null
                : ParameterForm.value(parameter, given.value());
        List<Refusal> wrong = refusals(given, parameter);
        if (parameter == null || value == null || !wrong.isEmpty()) {
            if (parameter != null && value == null) {
                wrong.add(Refusal.of("value", "own-number.value", parameter.title()));
            }
            return Outcome.refused(wrong);
        }
        Said said = new Said(
                parameter.name(),
                given.cell(),
                given.from(),
                value,
                given.reference().strip());
        numbers.add(given.unit(), said, given.value());
        notes.note(
                Input.OWN_NUMBER,
                Stream.concat(Stream.of(given.unit()), departments(given.unit(), given.from()))
                        .toList(),
                given.from());
        audit.record("own-number.set", given.unit(), parameter.name());
        return Outcome.accepted(given.unit());
    }

    private List<Refusal> refusals(Given given, @Nullable Parameter parameter) {
        List<Refusal> wrong = new ArrayList<>();
        if (parameter == null || !parameter.isOwn()) {
            wrong.add(Refusal.of("parameter", "own-number.unknown", given.parameter()));
        } else if (!OwnCells.hold(parameter, given.cell())) {
            wrong.add(Refusal.of("cell", "own-number.cell", parameter.title()));
        }
        LocalDate earliest = LocalDate.of(clock.today().getYear() - 1, 1, 1);
        if (given.from().isBefore(earliest)) {
            wrong.add(Refusal.of("from", "own-number.too-early", earliest));
        }
        if (given.reference().isBlank() || given.reference().strip().length() > LONGEST_REFERENCE) {
            wrong.add(Refusal.of("reference", "own-number.reference", LONGEST_REFERENCE));
        }
        boolean department = organizations
                .find(given.unit())
                .map(LeagueOrganization::description)
                .filter(is -> is.kind() == OrganizationKind.DEPARTMENT)
                .isPresent();
        if (department) {
            wrong.add(Refusal.of("unit", "own-number.department"));
        }
        return wrong;
    }

    /** The departments of a body work by its numbers. */
    private Stream<OrganizationId> departments(OrganizationId unit, LocalDate from) {
        return organizations.below(List.of(unit), Period.from(from)).getOrDefault(unit, List.of()).stream()
                .filter(version -> version.description().kind() == OrganizationKind.DEPARTMENT
                        && version.ancestors().getLast().equals(unit))
                .map(LeagueOrganization.Version::id)
                .distinct();
    }
}
