package lianxin.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Outcome;
import lianxin.kernel.Period;
import lianxin.kernel.Refusal;
import lianxin.ledger.Subject;
import lianxin.ledger.SubjectKind;
import lianxin.organization.OrganizationId;
import lianxin.rules.Recompute.FrozenYear;
import lianxin.rules.Timeline.Asked;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What each subject owes, how it stands today, and why. Asked under the reach that the calling facade has checked. */
@Service
@Transactional(readOnly = true)
public class Rules {

    /**
     * A pack as the document (实施办法) that people read.
     *
     * @param edition hash of its content
     * @param from day from which it holds, null when it has from the beginning
     * @param national whether it speaks for the whole country
     * @param inForce false for an edition that is published and begins later
     * @param unplaced what it lays down by a reference that names none of its clauses
     * @param amended titles of the duties of levels above that it changes in a way they leave open, by name
     */
    public record Measures(
            String pack,
            String version,
            String edition,
            String title,
            String documentNumber,
            String issuer,
            boolean national,
            @Nullable LocalDate from,
            boolean inForce,
            List<Clause> clauses,
            List<Figure> unplaced,
            Map<String, String> amended,
            List<Annex> annexes) {}

    /**
     * A clause, with what comes from it.
     *
     * @param name as in {@code 第二条}
     * @param incorporated documents that it makes binding and whose text is not here
     * @param duties titles of the duties and assessments that it asks for, by name
     * @param above clauses of the levels above that it carries out
     * @param below clauses of the levels below that carry it out
     */
    public record Clause(
            String name,
            String words,
            List<String> incorporated,
            List<Figure> figures,
            Map<String, String> duties,
            List<Source> above,
            List<Source> below) {}

    /** A clause of another document. */
    public record Source(String pack, String documentNumber, String clause, String words) {}

    /**
     * A number or a choice that a clause lays down or leaves open.
     *
     * @param byUnit whether it is for each unit to set while it is open
     * @param declared whether this document is the first to speak of it; others above it do otherwise
     * @param cells one, or one for each row of its table
     */
    public record Figure(String title, String unit, boolean byUnit, boolean declared, List<Cell> cells) {}

    /**
     * What a clause says of one row.
     *
     * @param row as in {@code DIVISION}; empty where there is no table
     * @param value in the words of the pack; null where the clause leaves it open
     * @param since day from which it says so, null where it says nothing
     * @param above what the levels above say, null where they say nothing
     * @param now what holds of all levels together, null while nobody has set it
     * @param reference article from which that comes
     */
    public record Cell(
            String row,
            @Nullable String value,
            @Nullable LocalDate since,
            @Nullable String above,
            @Nullable String now,
            String reference) {}

    /**
     * An annex (附件).
     *
     * @param text empty where there is a table alone
     * @param table its rows, the headings first; empty where there is a text alone
     */
    public record Annex(String title, String text, List<List<String>> table) {}

    private final ActivePacks packs;
    private final SharedReading inputs;
    private final KeepResults results;
    private final ListOwnNumbers own;
    private final SetOwnNumbers setOwn;
    private final FrozenReading frozen;
    private final ReadExplanations explanations;
    private final HouseClock clock;

    Rules(
            ActivePacks packs,
            SharedReading inputs,
            KeepResults results,
            ListOwnNumbers own,
            SetOwnNumbers setOwn,
            FrozenReading frozen,
            ReadExplanations explanations,
            HouseClock clock) {
        this.packs = packs;
        this.inputs = inputs;
        this.results = results;
        this.own = own;
        this.setOwn = setOwn;
        this.frozen = frozen;
        this.explanations = explanations;
        this.clock = clock;
    }

    /**
     * Answers as on the evening of a past day: by what had been recorded until then (录入日期) and the packs that were in
     * force then, whatever was corrected, voided or published since.
     *
     * @param day today is answered as of now
     * @param question asked of this room, as in {@code then -> then.explain(…)}
     * @return refused with {@code day.to-come} at {@code day}: of a day that is still to come nothing is known
     */
    public <T> Outcome<T> asKnownOn(LocalDate day, Function<Rules, T> question) {
        LocalDate today = clock.today();
        if (day.isAfter(today)) {
            return Outcome.refused(Refusal.of("day", "day.to-come", day));
        }
        return Outcome.accepted(
                day.isBefore(today) ? HouseClock.knowing(day, () -> question.apply(this)) : question.apply(this));
    }

    /**
     * The duties of these subjects in the periods that touch these days, as of today, in order of article. Duties outside
     * whose scope a subject stands are left out unless it did such work. Of a year that is frozen everybody reads what was
     * sealed, whatever was recorded or published since.
     *
     * @param days usually one calendar year; nothing is judged beyond the running year
     */
    public Map<Subject, List<Standing>> standings(Collection<Subject> subjects, Period days) {
        InForce now = packs.inForce();
        Period upToNow = results.upToThisYear(days);
        Map<SubjectKind, List<Long>> ids = new EnumMap<>(SubjectKind.class);
        subjects.forEach(subject ->
                ids.computeIfAbsent(subject.kind(), kind -> new ArrayList<>()).add(subject.id()));
        List<FrozenYear> sealed = frozen.years(upToNow);
        Map<Subject, List<Standing>> standings = new HashMap<>();
        ids.forEach((kind, some) -> {
            List<Asked> asked = now.timeline().asked(kind, upToNow);
            for (Inputs of : inputs.of(now.reading(), kind, some, upToNow)) {
                standings.put(
                        of.subject(),
                        asked.stream()
                                .flatMap(one -> one.results(of, upToNow, Trace.NONE))
                                .map(result -> result.standing(clock.today()))
                                .filter(standing -> !FrozenReading.isSealed(sealed, standing))
                                .toList());
            }
            frozen.of(sealed, kind, some, upToNow)
                    .forEach((id, stored) -> standings.merge(
                            new Subject(kind, id),
                            stored.stream().map(Explanation::standing).toList(),
                            (live, past) -> inOrder(asked, live, past)));
        });
        return standings;
    }

    private static List<Standing> inOrder(List<Asked> asked, List<Standing> some, List<Standing> others) {
        List<String> order = asked.stream().map(one -> one.duty().name()).toList();
        return Stream.concat(some.stream(), others.stream())
                .sorted(Comparator.comparingInt(standing -> order.indexOf(standing.duty())))
                .toList();
    }

    /** The duties of one subject, like {@link #standings(Collection, Period)}. */
    public List<Standing> standings(Subject subject, Period days) {
        return standings(List.of(subject), days).getOrDefault(subject, List.of());
    }

    /**
     * Why a duty stands as it stands; empty when no such duty is in force for this subject.
     *
     * @param object id of the point judged, 0 when the duty is judged as a whole
     * @param days as in {@link #standings(Collection, Period)}
     */
    public Optional<Explanation> explain(Subject subject, String duty, long object, Period days) {
        return explanations.of(subject, (name, area) -> name.equals(duty), days).stream()
                .filter(explanation -> explanation.standing().object() == object)
                .findFirst();
    }

    /**
     * Why each duty of one of the nine systems stands as it stands, from one reading of the inputs: what
     * {@link #standings(Subject, Period)} lists, each with what {@link #explain} says about it.
     *
     * @param area as in {@code conversation}
     */
    public List<Explanation> explanations(Subject subject, String area, Period days) {
        return explanations.of(subject, (name, of) -> of.equals(area), days);
    }

    /** What the packs of this tenant say otherwise than the national ones, in the order of the packs' parameters and duties. */
    public List<Deviation> deviations() {
        return Deviations.of(packs.inForce().timeline().on(clock.today()));
    }

    /** The numbers and choices that the packs of this tenant lay down, as they hold today, in the order of the packs. */
    public List<Provision> provisions() {
        LocalDate today = clock.today();
        RuleBook book = packs.inForce().timeline().on(today);
        return book.parameters().values().stream()
                .map(parameter -> Provision.of(book, parameter, today))
                .toList();
    }

    /** What the policy leaves to each unit (由本单位提出具体要求), and what this one has laid down so far. */
    public List<Provision.Own> ownProvisions(OrganizationId unit) {
        return own.of(unit);
    }

    /**
     * Lays down a number for one unit and its departments; bodies below it set their own. Nothing is overwritten: from its
     * day on it holds in place of what was said before. Whoever works by it is judged anew.
     *
     * @return refused with {@code own-number.unknown}, {@code .cell}, {@code .value}, {@code .too-early} (before last year),
     *     {@code .reference} or {@code .department}
     */
    @Transactional
    public Outcome<OrganizationId> setOwn(Provision.Given given) {
        return setOwn.set(given);
    }

    /**
     * The packs of this tenant as documents: those in force today, the national one first, then the editions that are
     * published and begin later.
     */
    public List<Measures> measures() {
        return ReadMeasures.of(packs.inForce().timeline(), clock.today());
    }

    /**
     * Says words of the packs that judge in this tenant, of any day, in another language: titles, units, conditions and
     * choices as they stand there. What nobody has translated stays as it is.
     */
    public UnaryOperator<String> words(Locale language) {
        return Translation.of(packs.inForce().timeline(), language);
    }

    /**
     * What {@link #explain} said when this chain of packs was in force: results of the past name the chain that judged
     * them. Empty when no such chain ever judged in this tenant.
     *
     * @param chain hash of the chain
     */
    public Optional<Explanation> explainBy(String chain, Subject subject, String duty, long object, Period days) {
        RuleBook book = packs.chain(chain);
        if (book == null) {
            return Optional.empty();
        }
        Period upToNow = results.upToThisYear(days);
        return inputs.of(book, subject.kind(), List.of(subject.id()), upToNow).stream()
                .flatMap(of -> book.duties(subject.kind()).stream()
                        .filter(candidate -> candidate.name().equals(duty))
                        .flatMap(candidate -> Explaining.of(book, candidate, of, upToNow, clock.today())))
                .filter(explanation -> explanation.standing().object() == object)
                .findFirst();
    }
}
