package lianxin.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lianxin.kernel.Fault;
import lianxin.kernel.Period;
import lianxin.ledger.Subject;
import lianxin.ledger.SubjectKind;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Computes assessment schemes of the packs in force; keeps nothing. Asked under the reach that the caller has checked. */
@Service
@Transactional(readOnly = true)
public class ComputeAssessments {

    private final ActivePacks packs;
    private final Rules rules;
    private final ObjectProvider<SubjectRegister> registers;
    private final FindPlaces places;

    ComputeAssessments(ActivePacks packs, Rules rules, ObjectProvider<SubjectRegister> registers, FindPlaces places) {
        this.packs = packs;
        this.rules = rules;
        this.registers = registers;
        this.places = places;
    }

    /** Name and Chinese title of each scheme in force. */
    public Map<String, String> schemes() {
        return packs.inForce().timeline().latest().schemes().values().stream()
                .collect(Collectors.toMap(Scheme::name, Scheme::title));
    }

    /**
     * What a scheme says of these subjects, assessed with each other, in order of id; who is in no register in that period
     * is left out, and where the scheme comes from a pack of one place or some fields, who is elsewhere. What the registers know of them and how their duties stand is added here; ratings, entries and what is
     * held come with the evidence.
     *
     * @param scheme name of a scheme in force
     * @param population everybody who is assessed: quotas are shares of it
     * @param on a day in the period that is assessed; what happened later is not looked at
     */
    public List<Assessment> of(String scheme, Collection<Evidence> population, LocalDate on) {
        RuleBook book = packs.inForce().timeline().on(on);
        Scheme known = book.schemes().get(scheme);
        if (known == null) {
            throw new Fault(Fault.Category.DEFECT, "No assessment scheme in force is called " + scheme);
        }
        Map<Optional<SubjectKind>, List<Evidence>> kinds =
                population.stream().collect(Collectors.groupingBy(evidence -> Optional.ofNullable(evidence.kind())));
        List<Evidence> complete = new ArrayList<>();
        kinds.forEach((kind, some) -> complete.addAll(
                kind.isEmpty()
                        ? some
                        : completed(book, kind.get(), some, known.window(on)).stream()
                                .filter(evidence -> known.pack().holdsIn(evidence.where()))
                                .toList()));
        return Assessing.of(book, known, complete, on);
    }

    private List<Evidence> completed(RuleBook book, SubjectKind kind, List<Evidence> given, Period window) {
        List<Long> ids = given.stream().map(Evidence::id).toList();
        Map<Long, List<SubjectRegister.State>> states = registers.stream()
                .filter(register -> register.kind() == kind)
                .findFirst()
                .map(register -> places.of(book, register.of(ids, window)))
                .orElse(Map.of());
        Map<Subject, List<Standing>> standings =
                rules.standings(ids.stream().map(id -> new Subject(kind, id)).toList(), window);
        return given.stream()
                .filter(evidence -> states.containsKey(evidence.id()))
                .map(evidence -> evidence.with(
                        lastOf(kind, states.getOrDefault(evidence.id(), List.of()), window.last()),
                        standings.getOrDefault(new Subject(kind, evidence.id()), List.of()).stream()
                                .map(ComputeAssessments::achieved)
                                .toList()))
                .toList();
    }

    /** What holds at the end of the period, and how old the subject is then. */
    private static Map<String, Object> lastOf(SubjectKind kind, List<SubjectRegister.State> states, LocalDate end) {
        Map<String, Object> known = new HashMap<>();
        states.getLast().attributes().forEach((name, value) -> known.put(kind.word() + '.' + name, value));
        if (!states.getLast().division().isEmpty()) {
            known.put(kind.word() + ".division", states.getLast().division());
        }
        LocalDate since = states.getLast().since();
        known.put(kind.word() + ".months_old", Math.max(0, ChronoUnit.MONTHS.between(since, end.plusDays(1))));
        return known;
    }

    private static Evidence.Achieved achieved(Standing standing) {
        Standing.Part part =
                standing.parts().isEmpty() ? null : standing.parts().getFirst();
        return new Evidence.Achieved(
                standing.duty(),
                standing.object(),
                part == null ? 0 : part.done(),
                part == null ? null : part.target(),
                standing.status());
    }
}
