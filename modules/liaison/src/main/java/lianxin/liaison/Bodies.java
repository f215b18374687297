package lianxin.liaison;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lianxin.organization.Cadre;
import lianxin.organization.CadreId;
import lianxin.organization.Cadres;
import lianxin.organization.OrganizationId;
import org.springframework.stereotype.Component;

/** In which body a cadre served on a day. */
@Component
class Bodies {

    private final Cadres cadres;

    Bodies(Cadres cadres) {
        this.cadres = cadres;
    }

    Optional<OrganizationId> of(CadreId cadre, LocalDate day) {
        return cadres.standings(List.of(cadre)).getOrDefault(cadre, List.of()).stream()
                .filter(standing -> standing.period().contains(day))
                .map(Cadre.Standing::post)
                .map(Cadre.Post::organization)
                .findFirst();
    }
}
