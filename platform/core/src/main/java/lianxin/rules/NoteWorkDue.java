package lianxin.rules;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import lianxin.kernel.Id;
import lianxin.ledger.Subject;
import lianxin.organization.Cadres.CadreChanged;
import lianxin.organization.Members.RosterChanged;
import lianxin.organization.Organizations.StructureChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notes whom a change concerns, in the transaction of the change; {@link DrainWorkDue} does the work. */
@Component
class NoteWorkDue {

    private final WorkDue due;

    NoteWorkDue(WorkDue due) {
        this.due = due;
    }

    @EventListener
    void rosterChanged(RosterChanged event) {
        note(Input.ROSTER, event.branches(), event.from());
    }

    @EventListener
    void cadreChanged(CadreChanged event) {
        note(Input.POST, event.cadres(), event.from());
    }

    @EventListener
    void structureChanged(StructureChanged event) {
        note(Input.STRUCTURE, event.organizations(), event.from());
    }

    void note(Input input, Collection<? extends Id> changed, LocalDate since) {
        List<Subject> subjects = input.kinds().stream()
                .flatMap(kind -> changed.stream().map(Id::value).map(id -> new Subject(kind, id)))
                .toList();
        due.note(Stage.DUTIES, subjects, since);
    }
}
