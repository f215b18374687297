package lianxin.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    ComputeAssessments(ActivePacks packs, Rules rules, ObjectProvider<SubjectRegister> registers) {
        this.packs = packs;
        this.rules = rules;
        this.registers = registers;
    }

    /** Name and Chinese title of each scheme in force. */
    public Map<String, String> schemes() {
        return packs.book().schemes().values().stream().collect(Collectors.toMap(Scheme::name, Scheme::title));
    }

    /**
     * What a scheme says of these subjects, assessed with each other, in order of id. What the registers know of them and
     * how their duties stand is added here; ratings, entries and what is held come with the evidence.
     *
     * @param scheme name of a scheme in force
     * @param population everybody who is assessed: quotas are shares of it
     * @param on a day in the period that is assessed; what happened later is not looked at
     */
    public List<Assessment> of(String scheme, Collection<Evidence> population, LocalDate on) {
        RuleBook book = packs.book();
        Scheme known = book.schemes().get(scheme);
        if (known == null) {
            throw new Fault(Fault.Category.DEFECT, "No assessment scheme in force is called " + scheme);
        }
        Map<SubjectKind, List<Long>> ids = new HashMap<>();
        for (Evidence evidence : population) {
            SubjectKind kind = evidence.kind();
            if (kind != null) {
                ids.computeIfAbsent(kind, each -> new ArrayList<>()).add(evidence.id());
            }
        }
        Map<Subject, Map<String, Object>> attributes = new HashMap<>();
        Map<Subject, List<Evidence.Achieved>> achieved = new HashMap<>();
        ids.forEach((kind, some) -> {
            attributes.putAll(attributes(kind, some, known.window(on)));
            List<Subject> subjects =
                    some.stream().map(id -> new Subject(kind, id)).toList();
            rules.standings(subjects, known.window(on))
                    .forEach((subject, standings) -> achieved.put(
                            subject,
                            standings.stream().map(ComputeAssessments::achieved).toList()));
        });
        List<Evidence> complete = population.stream()
                .map(evidence -> {
                    SubjectKind kind = evidence.kind();
                    Subject subject = kind == null ? null : new Subject(kind, evidence.id());
                    return subject == null
                            ? evidence
                            : evidence.with(
                                    attributes.getOrDefault(subject, Map.of()),
                                    achieved.getOrDefault(subject, List.of()));
                })
                .toList();
        return Assessing.of(book, known, complete, on);
    }

    private Map<Subject, Map<String, Object>> attributes(SubjectKind kind, List<Long> ids, Period window) {
        Map<Subject, Map<String, Object>> known = new HashMap<>();
        registers.stream()
                .filter(register -> register.kind() == kind)
                .forEach(register -> register.of(ids, window)
                        .forEach(
                                (id, states) -> known.put(new Subject(kind, id), lastOf(kind, states, window.last()))));
        return known;
    }

    /** What holds at the end of the period, and how old the subject is then. */
    private static Map<String, Object> lastOf(SubjectKind kind, List<SubjectRegister.State> states, LocalDate end) {
        Map<String, Object> known = new HashMap<>();
        states.getLast().attributes().forEach((name, value) -> known.put(kind.word() + '.' + name, value));
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
