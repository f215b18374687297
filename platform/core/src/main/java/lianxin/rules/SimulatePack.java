package lianxin.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lianxin.audit.Audit;
import lianxin.kernel.Outcome;
import lianxin.kernel.Period;
import lianxin.kernel.Refusal;
import lianxin.ledger.Subject;
import lianxin.ledger.SubjectKind;
import lianxin.organization.Cadre;
import lianxin.organization.CadreId;
import lianxin.organization.Cadres;
import lianxin.organization.OrganizationId;
import lianxin.rules.PackDraft.DraftId;
import lianxin.rules.Simulation.Change;
import lianxin.rules.Simulation.Watch;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Judges the records of a year that has passed by what is in force and by a draft, and compares. A draft that begins
 * later meets those records as if they had been made in its first year: so its numbers of that year are tried.
 */
@Component
class SimulatePack {

    /** More than anybody looks through; the counts are of all. */
    private static final int LISTED = 2_000;

    private final PackDrafts drafts;
    private final PackLibrary library;
    private final ActivePacks packs;
    private final CheckDraft check;
    private final RestedYears rested;
    private final ReadInputs inputs;
    private final Cadres cadres;
    private final Audit audit;
    private final ObjectProvider<SubjectRegister> registers;
    private final TransactionTemplate transaction;

    SimulatePack(
            PackDrafts drafts,
            PackLibrary library,
            ActivePacks packs,
            CheckDraft check,
            RestedYears rested,
            ReadInputs inputs,
            Cadres cadres,
            Audit audit,
            ObjectProvider<SubjectRegister> registers,
            TransactionTemplate transaction) {
        this.drafts = drafts;
        this.library = library;
        this.packs = packs;
        this.check = check;
        this.rested = rested;
        this.inputs = inputs;
        this.cadres = cadres;
        this.audit = audit;
        this.registers = registers;
        this.transaction = new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
        this.transaction.setReadOnly(true);
    }

    private record Where(String duty, long object, LocalDate first) {

        static Where of(Standing standing) {
            return new Where(
                    standing.duty(), standing.object(), standing.period().first());
        }
    }

    Outcome<Simulation> run(DraftId id, int year, Watch watch) {
        Pack draft = drafts.find(id).map(found -> library.pack(found.hash())).orElse(null);
        if (draft == null) {
            return Outcome.refused(Refusal.ofAll("pack.draft-unknown"));
        }
        int findings = check.report(draft).findings().size();
        if (findings > 0) {
            return Outcome.refused(Refusal.ofAll("pack.has-findings", findings));
        }
        new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()))
                .executeWithoutResult(status -> audit.record("pack.simulate", id));
        return Outcome.accepted(
                run(draft, year, watch),
                isUnlinked(year) ? List.of(Refusal.ofAll("pack.year-at-rest", Integer.toString(year))) : List.of());
    }

    private Simulation run(Pack draft, int year, Watch watch) {
        Trial trial = trial(draft, year);
        List<SubjectRegister> judged = registers.stream()
                .filter(register -> !trial.reading().duties(register.kind()).isEmpty())
                .sorted(Comparator.comparing(SubjectRegister::kind))
                .toList();
        int[] subjects = new int[1];
        judged.forEach(register -> register.forEachBatch(trial.days(), ids -> subjects[0] += ids.size()));
        SimulatedChanges found = new SimulatedChanges();
        try {
            judged.forEach(register -> register.forEachBatch(trial.days(), ids -> {
                transaction.executeWithoutResult(status -> compare(trial, register.kind(), ids, found));
                if (!watch.goesOn(found.judged(ids.size()), subjects[0])) {
                    throw new Cancelled();
                }
            }));
        } catch (Cancelled byTheUser) {
            return found.simulation(year, false);
        }
        return found.simulation(year, true);
    }

    Optional<Simulation.Reasons> why(DraftId id, int year, Change change) {
        return drafts.find(id).flatMap(found -> why(library.pack(found.hash()), year, change));
    }

    private Optional<Simulation.Reasons> why(Pack draft, int year, Change change) {
        Trial trial = trial(draft, year);
        Subject subject = change.subject();
        String duty = change.standing().duty();
        long object = change.standing().object();
        return read(trial, subject.kind(), List.of(subject.id()))
                .map(of -> new Simulation.Reasons(
                        trial.explain(trial.before(), of, duty, object)
                                .map(SimulatePack::withoutMembers)
                                .orElse(null),
                        trial.explain(trial.after(), of, duty, object)
                                .map(SimulatePack::withoutMembers)
                                .orElse(null)))
                .findFirst();
    }

    /** Which members were met is for the leaders of their branch alone. */
    private static Explanation withoutMembers(Explanation explanation) {
        return explanation.standing().subject().kind() == SubjectKind.BRANCH
                ? explanation.withoutMembers()
                : explanation;
    }

    private boolean isUnlinked(int year) {
        return rested.within(Period.year(year)).contains(year);
    }

    private Trial trial(Pack draft, int year) {
        RuleBook after = check.book(draft);
        LocalDate from = draft.header().validFrom();
        int ahead = Math.max(0, from.getYear() - year);
        RuleBook before = packs.inForce().timeline().on(ahead > 0 ? from : LocalDate.of(year, 1, 1));
        return new Trial(before, after, before.besides(after), Period.year(year), ahead, isUnlinked(year));
    }

    private Stream<Inputs> read(Trial trial, SubjectKind kind, List<Long> ids) {
        return inputs.of(trial.reading(), kind, ids, trial.days()).stream().map(trial::later);
    }

    private void compare(Trial trial, SubjectKind kind, List<Long> ids, SimulatedChanges found) {
        List<Change> changes = new ArrayList<>();
        read(trial, kind, ids).forEach(of -> {
            List<Change> own =
                    compare(of.subject(), trial.standings(trial.before(), of), trial.standings(trial.after(), of));
            changes.addAll(own);
            found.subject(!own.isEmpty());
        });
        changes.forEach(found::count);
        List<Change> listed = changes.subList(0, Math.min(changes.size(), LISTED - found.listed()));
        Map<Long, OrganizationId> bodies = bodies(kind, listed, trial.days());
        listed.forEach(change -> found.list(new Change(
                change.subject(),
                bodies.getOrDefault(change.subject().id(), change.organization()),
                change.before(),
                change.after())));
    }

    private static List<Change> compare(Subject subject, Stream<Standing> before, Stream<Standing> after) {
        Map<Where, Standing> were = before.collect(
                Collectors.toMap(Where::of, Function.identity(), (one, same) -> one, LinkedHashMap::new));
        List<Change> changes = new ArrayList<>();
        after.forEach(standing -> {
            Standing was = were.remove(Where.of(standing));
            if (was == null || !isSame(was, standing)) {
                changes.add(new Change(subject, new OrganizationId(subject.id()), was, standing));
            }
        });
        were.values().forEach(gone -> changes.add(new Change(subject, new OrganizationId(subject.id()), gone, null)));
        return changes;
    }

    private static boolean isSame(Standing one, Standing other) {
        return one.status() == other.status()
                && one.parts().equals(other.parts())
                && one.due().equals(other.due());
    }

    private Map<Long, OrganizationId> bodies(SubjectKind kind, List<Change> changes, Period days) {
        if (kind != SubjectKind.CADRE) {
            return Map.of();
        }
        Map<Long, OrganizationId> bodies = new HashMap<>();
        cadres.standings(changes.stream()
                        .map(change -> new CadreId(change.subject().id()))
                        .distinct()
                        .toList())
                .forEach((cadre, standings) -> standings.stream()
                        .filter(standing -> standing.period().overlaps(days))
                        .map(Cadre.Standing::post)
                        .forEach(post -> bodies.put(cadre.value(), post.organization())));
        return bodies;
    }

    /** The user does not want to wait any longer. */
    private static final class Cancelled extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
