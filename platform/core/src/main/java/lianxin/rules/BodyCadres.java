package lianxin.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lianxin.kernel.Period;
import lianxin.ledger.Attribute;
import lianxin.ledger.SubjectKind;
import lianxin.organization.Cadre;
import lianxin.organization.CadreId;
import lianxin.organization.Cadres;
import lianxin.organization.OrganizationId;
import org.springframework.stereotype.Component;

/** {@code organization.cadres}: who serves in a body, and when; what they do may count for it. */
@Component
class BodyCadres implements Relation {

    private static final RelationKind KIND = new RelationKind(
            "organization.cadres",
            "本单位团干部",
            SubjectKind.ORGANIZATION,
            "officer",
            SubjectKind.CADRE,
            List.of(
                    Attribute.code("rank", "职级"),
                    Attribute.code("staffing", "任职方式：FULL_TIME 专职、PART_TIME 兼职、SECONDED 挂职"),
                    Attribute.flag("leader", "是否书记或负责人")));

    private final Cadres cadres;

    BodyCadres(Cadres cadres) {
        this.cadres = cadres;
    }

    @Override
    public RelationKind kind() {
        return KIND;
    }

    @Override
    public Map<Long, List<Link>> of(Collection<Long> subjects, Period days) {
        Set<Long> bodies = new HashSet<>(subjects);
        Set<CadreId> serving =
                cadres.servingIn(bodies.stream().map(OrganizationId::new).toList(), days.first());
        Map<Long, List<Link>> links = new HashMap<>();
        standings(serving, days).forEach(standing -> {
            long body = standing.post().organization().value();
            if (bodies.contains(body)) {
                links.computeIfAbsent(body, id -> new ArrayList<>()).add(link(standing));
            }
        });
        return links;
    }

    @Override
    public Collection<Long> holders(Collection<Long> objects, Period days) {
        return standings(objects.stream().map(CadreId::new).toList(), days).stream()
                .map(standing -> standing.post().organization().value())
                .collect(Collectors.toSet());
    }

    private List<Cadre.Standing> standings(Collection<CadreId> ids, Period days) {
        return cadres.standings(ids).values().stream()
                .flatMap(List::stream)
                .filter(standing -> standing.period().overlaps(days))
                .toList();
    }

    private static Link link(Cadre.Standing standing) {
        return new Link(
                standing.cadre().value(),
                standing.period(),
                Map.of(
                        "rank", standing.rank().name(),
                        "staffing", standing.post().staffing().name(),
                        "leader", standing.post().leader()));
    }
}
