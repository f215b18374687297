package lianxin.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lianxin.audit.Audit;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Outcome;
import lianxin.kernel.Period;
import lianxin.kernel.Refusal;
import lianxin.organization.Authorization;
import lianxin.organization.CadreRank;
import lianxin.organization.LeagueOrganization;
import lianxin.organization.OrganizationField;
import lianxin.organization.OrganizationId;
import lianxin.organization.OrganizationKind;
import lianxin.organization.OrganizationLevel;
import lianxin.organization.Organizations;
import lianxin.organization.Staffing;
import lianxin.rules.OwnNumbers.Said;
import lianxin.rules.Provision.Given;
import lianxin.rules.Provision.Own;
import lianxin.rules.Provision.Value;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a unit lays down for itself where the policy leaves it to each unit: listed, and added to from a day on. */
@Component
class SetOwnNumbers {

    private static final int LONGEST_REFERENCE = 120;
    private static final int LONGEST_VALUE = 200;
    private static final Map<String, Enum<?>[]> KNOWN = Map.of(
            "rank", CadreRank.values(),
            "staffing", Staffing.values(),
            "level", OrganizationLevel.values(),
            "kind", OrganizationKind.values(),
            "field", OrganizationField.values());

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

    List<Own> of(OrganizationId unit) {
        authorization.require("own-number.read", unit);
        RuleBook book = book();
        List<Said> said = numbers.of(book, List.of(unit.value())).ofUnits().getOrDefault(unit.value(), List.of());
        return book.parameters().values().stream()
                .filter(Parameter::isOwn)
                .map(parameter -> new Own(
                        Provision.of(
                                book,
                                parameter,
                                said.stream()
                                        .filter(one -> one.parameter().equals(parameter.name()))
                                        .map(one -> new Value(
                                                one.cell(),
                                                parameter.words(one.value()),
                                                null,
                                                one.from(),
                                                one.reference()))
                                        .toList()),
                        parameter.type().name(),
                        parameter.choices(),
                        parameter.by().stream().map(SetOwnNumbers::codes).toList()))
                .toList();
    }

    Outcome<OrganizationId> set(Given given) {
        authorization.require("own-number.set", given.unit());
        Parameter parameter = book().parameters().get(given.parameter());
        Object value = parameter == null || given.value().length() > LONGEST_VALUE
                ? null
                : UnitNumbers.value(parameter, given.value());
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
        } else if (!isCell(given.cell(), parameter.by())) {
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

    private static boolean isCell(String cell, List<String> by) {
        String[] codes = cell.isEmpty() ? new String[0] : cell.split("/", -1);
        if (codes.length != by.size()) {
            return false;
        }
        for (int i = 0; i < codes.length; i++) {
            List<String> known = codes(by.get(i));
            if (codes[i].isEmpty() || !(known.isEmpty() || known.contains(codes[i]))) {
                return false;
            }
        }
        return true;
    }

    /** What may stand in a dimension of a table; empty where any code may. */
    private static List<String> codes(String attribute) {
        String name = attribute.startsWith("body_") ? attribute.substring("body_".length()) : attribute;
        return Stream.of(KNOWN.getOrDefault(name, new Enum<?>[0]))
                .map(Enum::name)
                .toList();
    }

    /** The departments of a body work by its numbers. */
    private Stream<OrganizationId> departments(OrganizationId unit, LocalDate from) {
        return organizations.below(List.of(unit), Period.from(from)).getOrDefault(unit, List.of()).stream()
                .filter(version -> version.description().kind() == OrganizationKind.DEPARTMENT
                        && version.ancestors().getLast().equals(unit))
                .map(LeagueOrganization.Version::id)
                .distinct();
    }

    private RuleBook book() {
        return packs.inForce().timeline().on(clock.today());
    }
}
