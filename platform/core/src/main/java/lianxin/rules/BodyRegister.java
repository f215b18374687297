package lianxin.rules;

import static lianxin.ledger.Attribute.code;
import static lianxin.ledger.Attribute.flag;
import static lianxin.ledger.Attribute.number;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import lianxin.kernel.Period;
import lianxin.ledger.Attribute;
import lianxin.ledger.SubjectKind;
import lianxin.organization.LeagueOrganization.Version;
import lianxin.organization.OrganizationId;
import lianxin.organization.Organizations;

/** Organisations as subjects: branches in one register, all other bodies in another. */
final class BodyRegister implements SubjectRegister {

    static final List<Attribute> ATTRIBUTES = List.of(
            code("level", "层级：CENTRAL、PROVINCE、PREFECTURE、COUNTY、TOWNSHIP、GRASSROOTS"),
            code("kind", "类别：LEAGUE_COMMITTEE、LEAGUE_BRANCH、MOBILE_MEMBERS_BRANCH 等"),
            code("field", "领域"),
            flag("leading_body", "是否团的领导机关"),
            number("youth", "人", "所属青年数，未知时为0"));

    private static final int BATCH = 1_000;

    private final SubjectKind kind;
    private final Organizations organizations;

    BodyRegister(SubjectKind kind, Organizations organizations) {
        this.kind = kind;
        this.organizations = organizations;
    }

    @Override
    public SubjectKind kind() {
        return kind;
    }

    @Override
    public List<Attribute> attributes() {
        return ATTRIBUTES;
    }

    @Override
    public Map<Long, List<State>> of(Collection<Long> subjects, Period days) {
        Map<Long, List<State>> states = new HashMap<>();
        organizations
                .histories(subjects.stream().map(OrganizationId::new).toList())
                .forEach((id, versions) -> {
                    List<State> touching = versions.stream()
                            .filter(version -> version.period().overlaps(days) && isOfKind(version))
                            .map(version ->
                                    state(version, versions.getFirst().period().first()))
                            .toList();
                    if (!touching.isEmpty()) {
                        states.put(id.value(), touching);
                    }
                });
        return states;
    }

    private boolean isOfKind(Version version) {
        return version.description().kind().isBranch() == (kind == SubjectKind.BRANCH);
    }

    private static State state(Version version, LocalDate founded) {
        return new State(
                version.period(),
                Map.of(
                        "level", version.description().level().name(),
                        "kind", version.description().kind().name(),
                        "field", version.description().field().name(),
                        "leading_body", version.description().leadingBody()),
                founded,
                version.line(),
                "");
    }

    @Override
    public void forEachBatch(Period days, Consumer<List<Long>> batch) {
        CadreRegister.<OrganizationId>inBatches(after -> organizations.ids(after, BATCH), batch);
    }
}
