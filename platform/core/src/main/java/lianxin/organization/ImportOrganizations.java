package lianxin.organization;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lianxin.kernel.Outcome;
import lianxin.kernel.Refusal;
import lianxin.organization.LeagueOrganization.Description;
import lianxin.organization.Organizations.Create;
import lianxin.organization.RosterImport.Candidate;
import lianxin.organization.RosterImport.RowState;
import lianxin.organization.RosterImport.Sheet;
import org.springframework.stereotype.Component;

/** Takes over organisations; one whose parent comes later in the workbook waits for it. */
@Component
class ImportOrganizations implements TakeOver {

    private final Organizations organizations;
    private final OrganizationRows rows;
    private final EstablishOrganizations establish;

    ImportOrganizations(Organizations organizations, OrganizationRows rows, EstablishOrganizations establish) {
        this.organizations = organizations;
        this.rows = rows;
        this.establish = establish;
    }

    @Override
    public Sheet sheet() {
        return Sheet.ORGANIZATIONS;
    }

    @Override
    public String key(RosterRow row) {
        return row.text("code");
    }

    @Override
    public List<RosterRow> check(List<RosterRow> batch, Repeats repeats) {
        Map<String, LeagueOrganization> known =
                rows.findByCodes(batch.stream().map(this::key).toList());
        Map<OrganizationId, LeagueOrganization> parents = rows.findAll(known.values().stream()
                .map(LeagueOrganization::parent)
                .filter(Objects::nonNull)
                .toList());
        GrowingTree tree =
                establish.tree(batch.stream().map(ImportOrganizations::create).toList());
        List<RosterRow> checked = new ArrayList<>();
        for (RosterRow row : batch) {
            LeagueOrganization same = known.get(row.key());
            if (repeats.before(row) > 0) {
                checked.add(repeats.refuse(row, "code"));
            } else if (same != null) {
                checked.add(
                        isUnchanged(row, same, parents)
                                ? row.about(RowState.UNCHANGED, same.id().value())
                                : row.wrong("code", "import.organization-differs", row.key()));
            } else {
                checked.add(place(row, tree));
            }
        }
        return checked;
    }

    private static RosterRow place(RosterRow row, GrowingTree tree) {
        Create wanted = create(row);
        List<Refusal> refusals = tree.refusals(wanted);
        if (refusals.isEmpty()) {
            tree.add(wanted);
            return row;
        }
        return tree.lacksOnlyParent(wanted, refusals) ? row.below(wanted.parentCode()) : row.wrong(refusals);
    }

    private static boolean isUnchanged(
            RosterRow row, LeagueOrganization same, Map<OrganizationId, LeagueOrganization> parents) {
        OrganizationId parent = same.parent();
        LeagueOrganization above = parent == null ? null : parents.get(parent);
        return same.description().equals(create(row).description())
                && row.text("parent").equals(above == null ? "" : above.code());
    }

    @Override
    public Outcome<?> write(List<RosterRow> ready) {
        return organizations.createAll(
                ready.stream().map(ImportOrganizations::create).toList());
    }

    @Override
    public List<Candidate> candidates(RosterRow row) {
        return List.of();
    }

    private static Create create(RosterRow row) {
        return new Create(
                row.text("code"),
                row.text("parent"),
                new Description(
                        row.text("name"),
                        row.choice("level", OrganizationLevel.class),
                        row.choice("kind", OrganizationKind.class),
                        row.choice("leadingBody", Boolean.class),
                        row.choice("field", OrganizationField.class),
                        row.text("divisionCode")),
                row.date("from"));
    }
}
