package lianxin.rules;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lianxin.kernel.Id;
import lianxin.kernel.Period;
import lianxin.ledger.Attribute;
import lianxin.ledger.SubjectKind;
import lianxin.organization.LeagueOrganization.Version;
import lianxin.organization.OrganizationId;
import lianxin.organization.Organizations;
import org.springframework.stereotype.Component;

/** {@code organization.below}: the organisations below a body at any depth, and when; what they do may count for it. */
@Component
class BodiesBelow implements Relation {

    private static final RelationKind KIND = new RelationKind(
            "organization.below",
            "下级组织",
            SubjectKind.ORGANIZATION,
            "unit",
            SubjectKind.ORGANIZATION,
            List.of(
                    Attribute.code("level", "层级：PROVINCE、PREFECTURE、COUNTY、TOWNSHIP、GRASSROOTS"),
                    Attribute.code("kind", "类别：LEAGUE_COMMITTEE、LEAGUE_BRANCH 等"),
                    Attribute.code("field", "领域"),
                    Attribute.code("parent", "直接上级")));

    private final Organizations organizations;

    BodiesBelow(Organizations organizations) {
        this.organizations = organizations;
    }

    @Override
    public RelationKind kind() {
        return KIND;
    }

    @Override
    public Map<Long, List<Link>> of(Collection<Long> subjects, Period days) {
        Map<Long, List<Link>> links = new HashMap<>();
        organizations
                .below(subjects.stream().map(OrganizationId::new).toList(), days)
                .forEach((body, versions) -> links.put(
                        body.value(), versions.stream().map(BodiesBelow::link).toList()));
        return links;
    }

    @Override
    public Collection<Long> holders(Collection<Long> objects, Period days) {
        return organizations.histories(objects.stream().map(OrganizationId::new).toList()).values().stream()
                .flatMap(List::stream)
                .flatMap(version -> version.ancestors().stream())
                .map(Id::value)
                .collect(Collectors.toSet());
    }

    private static Link link(Version version) {
        return new Link(
                version.id().value(),
                version.period(),
                Map.of(
                        "level", version.description().level().name(),
                        "kind", version.description().kind().name(),
                        "field", version.description().field().name(),
                        "parent", Long.toString(version.ancestors().getLast().value())));
    }
}
