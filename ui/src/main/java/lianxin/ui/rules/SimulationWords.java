package lianxin.ui.rules;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import lianxin.ledger.Subject;
import lianxin.ledger.SubjectKind;
import lianxin.organization.CadreId;
import lianxin.organization.Cadres;
import lianxin.organization.OrganizationId;
import lianxin.organization.Organizations;
import lianxin.rules.Simulation.Change;
import lianxin.rules.Standing;
import lianxin.rules.Status;
import lianxin.ui.DutyWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whom a trial of a draft concerns, and how a duty would stand, in words. */
@Component
class SimulationWords {

    private final Cadres cadres;
    private final Organizations organizations;
    private final DutyWords duties;

    SimulationWords(Cadres cadres, Organizations organizations, DutyWords duties) {
        this.cadres = cadres;
        this.organizations = organizations;
        this.duties = duties;
    }

    DutyWords duties() {
        return duties;
    }

    /** What the subjects of these changes are called, cadres with the body in which they serve. */
    Map<Subject, String> names(Collection<Change> changes) {
        Set<CadreId> people = new HashSet<>();
        Set<OrganizationId> bodies = new HashSet<>();
        changes.forEach(change -> {
            bodies.add(change.organization());
            if (change.subject().kind() == SubjectKind.CADRE) {
                people.add(new CadreId(change.subject().id()));
            }
        });
        Map<CadreId, String> cadreNames = cadres.names(people);
        Map<OrganizationId, String> bodyNames = organizations.names(bodies);
        Map<Subject, String> names = new HashMap<>();
        changes.forEach(change -> {
            String cadre = cadreNames.getOrDefault(new CadreId(change.subject().id()), "");
            String body = bodyNames.getOrDefault(change.organization(), "");
            names.put(change.subject(), change.subject().kind() == SubjectKind.CADRE ? cadre + " · " + body : body);
        });
        return names;
    }

    /** The duty, and at what it is judged. */
    String duty(Standing standing) {
        String object = duties.object(standing);
        String title = I18NProvider.translate(standing.title());
        return object.isEmpty() ? title : title + " · " + object;
    }

    String status(@Nullable Status status) {
        return I18NProvider.translate(
                status == null
                        ? "ui.pack.simulation.nothing"
                        : "status." + status.name().toLowerCase(Locale.ROOT));
    }

    /** Its status, and of what is counted first how much is done and asked. */
    String standing(@Nullable Standing standing) {
        if (standing == null || standing.parts().isEmpty()) {
            return status(standing == null ? null : standing.status());
        }
        Standing.Part part = standing.parts().getFirst();
        String asked =
                part.target() == null ? "" : CellWords.amount(part.target().toString(), part.unit());
        return I18NProvider.translate(
                asked.isEmpty() ? "ui.pack.simulation.done" : "ui.pack.simulation.done-of",
                status(standing.status()),
                CellWords.amount(Long.toString(part.done()), part.unit()),
                asked);
    }
}
