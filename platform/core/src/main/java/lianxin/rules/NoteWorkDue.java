package lianxin.rules;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import lianxin.kernel.Id;
import lianxin.kernel.Period;
import lianxin.ledger.InputsChanged;
import lianxin.ledger.Subject;
import lianxin.ledger.SubjectKind;
import lianxin.organization.Cadres.CadreChanged;
import lianxin.organization.Members.RosterChanged;
import lianxin.organization.Organizations.StructureChanged;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notes whom a change concerns, in the transaction of the change; {@link DrainWorkDue} does the work. */
@Component
class NoteWorkDue {

    private final WorkDue due;
    private final ActivePacks packs;
    private final ObjectProvider<Relation> relations;

    NoteWorkDue(WorkDue due, ActivePacks packs, ObjectProvider<Relation> relations) {
        this.due = due;
        this.packs = packs;
        this.relations = relations;
    }

    @EventListener
    void rosterChanged(RosterChanged event) {
        note(Input.ROSTER, event.branches(), event.from());
    }

    @EventListener
    void cadreChanged(CadreChanged event) {
        note(Input.POST, event.cadres(), event.from());
        noteHolders(packs.inForce().reading(), SubjectKind.CADRE, values(event.cadres()), event.from());
    }

    @EventListener
    void structureChanged(StructureChanged event) {
        note(Input.STRUCTURE, event.organizations(), event.from());
        noteHolders(packs.inForce().reading(), SubjectKind.ORGANIZATION, values(event.organizations()), event.from());
    }

    /** What is recorded for one subject may count for another that has it: a cadre's visit for the body. */
    @EventListener
    void inputsChanged(InputsChanged event) {
        RuleBook book = packs.underLocksOf(event.subjects()).reading();
        event.subjects().stream()
                .collect(Collectors.groupingBy(Subject::kind, Collectors.mapping(Subject::id, Collectors.toList())))
                .forEach(
                        (kind, ids) -> noteHolders(book, kind, ids, event.days().first()));
    }

    void note(Input input, Collection<? extends Id> changed, LocalDate since) {
        List<Subject> subjects = input.kinds().stream()
                .flatMap(kind -> values(changed).stream().map(id -> new Subject(kind, id)))
                .toList();
        due.note(Stage.DUTIES, subjects, since);
    }

    /** Those who have what changed, where a duty of the book looks at it. */
    void noteHolders(RuleBook book, SubjectKind changed, Collection<Long> ids, LocalDate since) {
        relations.stream()
                .filter(relation -> relation.kind().carrier() == changed)
                .filter(relation -> book.looksAt(relation.kind()))
                .forEach(relation -> due.note(
                        Stage.DUTIES,
                        relation.holders(ids, Period.from(since)).stream()
                                .map(id -> new Subject(relation.kind().subject(), id))
                                .toList(),
                        since));
    }

    private static List<Long> values(Collection<? extends Id> ids) {
        return ids.stream().map(Id::value).toList();
    }
}
