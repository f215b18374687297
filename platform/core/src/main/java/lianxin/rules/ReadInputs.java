package lianxin.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lianxin.kernel.Period;
import lianxin.ledger.Fact;
import lianxin.ledger.Ledger;
import lianxin.ledger.Subject;
import lianxin.ledger.SubjectKind;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reads what the duties of many subjects are judged from, in a few statements for all of them. */
@Component
class ReadInputs {

    private static final int BATCH = 1_000;
    private static final Period ALL_TIME = Period.from(LocalDate.of(1949, 10, 1));
    private static final Comparator<Link> ORDER = Comparator.comparingLong(Link::object)
            .thenComparing(link -> link.days().first());

    private final Ledger ledger;
    private final ObjectProvider<Relation> relations;
    private final ObjectProvider<SubjectRegister> registers;
    private final FindPlaces places;
    private final UnitNumbers numbers;

    ReadInputs(
            Ledger ledger,
            ObjectProvider<Relation> relations,
            ObjectProvider<SubjectRegister> registers,
            FindPlaces places,
            UnitNumbers numbers) {
        this.ledger = ledger;
        this.relations = relations;
        this.registers = registers;
        this.places = places;
        this.numbers = numbers;
    }

    /** The inputs of all subjects that are known in these days. */
    List<Inputs> of(RuleBook book, SubjectKind kind, Collection<Long> ids, Period days) {
        List<Duty> duties = book.duties(kind);
        if (duties.isEmpty() || ids.isEmpty()) {
            return List.of();
        }
        Period around = book.around(duties, days);
        Map<String, Map<Long, List<Link>>> links = links(book, duties, ids, days, around);
        Period read = duties.stream().anyMatch(duty -> book.isTenure(duty, days))
                ? Period.from(firstDay(links, around))
                : around;
        boolean career = duties.stream().anyMatch(duty -> duty.needs().career());
        Map<Long, List<SubjectRegister.State>> states = places.of(book, states(kind, ids, career ? ALL_TIME : read));
        OwnNumbers own = own(book, duties, states);
        List<Subject> subjects =
                states.keySet().stream().map(id -> new Subject(kind, id)).toList();
        Map<Subject, List<Fact>> facts = ledger.factsOf(subjects, read);
        Map<RelationKind, Map<Long, List<Fact>>> sources = new HashMap<>();
        duties.stream()
                .flatMap(duty -> duty.needs().sources().stream())
                .distinct()
                .forEach(source -> sources.put(source, carried(source, links, read)));
        return subjects.stream()
                .map(subject -> new Inputs(
                        subject,
                        states.getOrDefault(subject.id(), List.of()),
                        facts.getOrDefault(subject, List.of()),
                        others(sources, links, subject.id()),
                        ofSubject(links, subject.id()),
                        own))
                .toList();
    }

    private OwnNumbers own(RuleBook book, List<Duty> duties, Map<Long, List<SubjectRegister.State>> states) {
        return duties.stream().allMatch(duty -> duty.needs().own().isEmpty())
                ? OwnNumbers.NONE
                : numbers.of(
                        book,
                        states.values().stream()
                                .flatMap(List::stream)
                                .map(SubjectRegister.State::unit)
                                .collect(Collectors.toSet()));
    }

    private Map<Long, List<SubjectRegister.State>> states(SubjectKind kind, Collection<Long> ids, Period days) {
        return registers.stream()
                .filter(register -> register.kind() == kind)
                .findFirst()
                .map(register -> register.of(ids, days))
                .orElse(Map.of());
    }

    /** Where objects are judged over their own validity, all of it is read. */
    private Map<String, Map<Long, List<Link>>> links(
            RuleBook book, List<Duty> duties, Collection<Long> ids, Period days, Period around) {
        Map<String, Boolean> whole = duties.stream()
                .flatMap(duty -> duty.needs().relations().stream()
                        .map(kind -> Map.entry(kind.name(), book.isTenure(duty, days))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Boolean::logicalOr));
        Map<String, Map<Long, List<Link>>> links = new HashMap<>();
        relations.stream()
                .filter(relation -> whole.containsKey(relation.kind().name()))
                .forEach(relation -> {
                    String name = relation.kind().name();
                    links.put(name, relation.of(ids, Boolean.TRUE.equals(whole.get(name)) ? ALL_TIME : around));
                });
        return links;
    }

    private static LocalDate firstDay(Map<String, Map<Long, List<Link>>> links, Period days) {
        return links.values().stream()
                .flatMap(related -> related.values().stream())
                .flatMap(List::stream)
                .filter(link -> link.days().overlaps(days))
                .map(link -> link.days().first())
                .filter(day -> day.isBefore(days.first()))
                .min(Comparator.naturalOrder())
                .orElse(days.first());
    }

    private static SortedMap<String, List<Link>> ofSubject(Map<String, Map<Long, List<Link>>> links, long id) {
        SortedMap<String, List<Link>> own = new TreeMap<>();
        links.forEach((name, related) -> {
            List<Link> sorted = new ArrayList<>(related.getOrDefault(id, List.of()));
            sorted.sort(ORDER);
            own.put(name, sorted);
        });
        return own;
    }

    /** The facts of the objects that carry them. */
    private Map<Long, List<Fact>> carried(RelationKind source, Map<String, Map<Long, List<Link>>> links, Period days) {
        SubjectKind carrier = Objects.requireNonNull(source.carrier());
        List<Subject> objects = links.getOrDefault(source.name(), Map.of()).values().stream()
                .flatMap(List::stream)
                .map(link -> new Subject(carrier, link.object()))
                .distinct()
                .sorted()
                .toList();
        Map<Long, List<Fact>> facts = new HashMap<>();
        for (int first = 0; first < objects.size(); first += BATCH) {
            List<Subject> some = objects.subList(first, Math.min(first + BATCH, objects.size()));
            ledger.factsOf(some, days).forEach((subject, own) -> facts.put(subject.id(), own));
        }
        return facts;
    }

    private static SortedMap<String, List<Fact>> others(
            Map<RelationKind, Map<Long, List<Fact>>> sources, Map<String, Map<Long, List<Link>>> links, long id) {
        SortedMap<String, List<Fact>> others = new TreeMap<>();
        sources.forEach((source, facts) -> others.put(
                source.name(),
                Inputs.whileHeld(links.getOrDefault(source.name(), Map.of()).getOrDefault(id, List.of()), facts)));
        return others;
    }
}
