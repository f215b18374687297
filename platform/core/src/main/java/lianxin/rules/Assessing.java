package lianxin.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lianxin.kernel.Fault;
import lianxin.rules.Assessment.Note;
import org.jspecify.annotations.Nullable;

/**
 * Assesses subjects with each other, stage by stage: scores, then parents from those below, then quotas. It depends on
 * nothing but its arguments, and not on their order.
 */
final class Assessing {

    private final Scheme scheme;
    private final Map<Long, Candidate> candidates = new TreeMap<>();
    private final Set<Long> limited = new HashSet<>();

    private Assessing(Scheme scheme) {
        this.scheme = scheme;
    }

    /** What the scheme says of each subject in the period in which a day lies, in order of id. */
    static List<Assessment> of(RuleBook book, Scheme scheme, Collection<Evidence> subjects, LocalDate on) {
        Assessing assessing = new Assessing(scheme);
        for (Evidence evidence : subjects) {
            Scoring scoring = new Scoring(scheme, book.parameters(), evidence, scheme.window(on), on);
            if (assessing.candidates.put(evidence.id(), new Candidate(scoring)) != null) {
                throw new Fault(Fault.Category.DEFECT, "Assessed twice: subject " + evidence.id());
            }
        }
        assessing.candidates.values().forEach(Candidate::judge);
        assessing.candidates.values().forEach(assessing::limitByChildren);
        scheme.grading().quotas().forEach(assessing::limitByQuota);
        return assessing.candidates.values().stream()
                .map(candidate -> candidate.finish(book))
                .toList();
    }

    /** The lowest first: a body is looked at when all below it have been. */
    private void limitByChildren(Candidate parent) {
        long id = parent.subject().evidence().id();
        if (scheme.grading().children().isEmpty() || !limited.add(id)) {
            return;
        }
        List<Candidate> below = candidates.values().stream()
                .filter(child -> child != parent && child.subject().evidence().parent() == id)
                .toList();
        below.forEach(this::limitByChildren);
        List<Integer> grades = Stream.concat(
                        below.stream().filter(Candidate::graded).map(Candidate::grade),
                        parent.subject().evidence().children().stream().map(scheme.grading()::place))
                .toList();
        if (parent.graded() && !grades.isEmpty()) {
            scheme.grading().children().forEach(limit -> limit(parent, grades, limit));
        }
    }

    private static void limit(Candidate parent, List<Integer> grades, ChildLimit limit) {
        Scoring subject = parent.subject();
        long weak = grades.stream().filter(grade -> grade >= limit.grade()).count();
        BigDecimal share = Mark.percent(BigDecimal.valueOf(weak), BigDecimal.valueOf(grades.size()));
        boolean holds = limit.when() == null || subject.test(limit.when()) == Verdict.YES;
        if (holds && weak > 0 && share.compareTo(subject.number(limit.moreThan())) > 0) {
            parent.limit(limit.atMost(), Note.Kind.CHILD, limit.title(), limit.article(), weak, grades.size());
        }
    }

    private void limitByQuota(Quota quota) {
        candidates.values().stream()
                .filter(Candidate::graded)
                .collect(Collectors.groupingBy(
                        candidate -> together(candidate, quota), TreeMap::new, Collectors.toList()))
                .values()
                .forEach(group -> limitByQuota(quota, group));
    }

    private static String together(Candidate candidate, Quota quota) {
        return String.valueOf(candidate.subject().find(quota.within()).orElse(""));
    }

    private void limitByQuota(Quota quota, List<Candidate> group) {
        Scoring any = group.getFirst().subject();
        group.forEach(candidate -> candidate.subject().number(quota.percent()));
        BigDecimal share = any.number(quota.percent())
                .multiply(BigDecimal.valueOf(group.size()))
                .divide(Mark.HUNDRED, Mark.EXACT);
        int allowed = Mark.round(share, 0, quota.rounding()).intValue();
        Amount least = quota.least();
        allowed = least == null
                ? allowed
                : Math.max(
                        allowed,
                        any.number(least).min(BigDecimal.valueOf(group.size())).intValue());
        long better = group.stream()
                .filter(candidate -> candidate.grade() < quota.grade())
                .count();
        int room = (int) Math.max(0, allowed - (quota.withBetter() ? better : 0));
        Ties ties = scheme.grading().ties();
        Comparator<Candidate> rank = Candidate.rank(ties);
        List<Candidate> wanting = new ArrayList<>(group.stream()
                .filter(candidate -> candidate.grade() == quota.grade())
                .sorted(rank)
                .toList());
        Candidate last = wanting.size() > room ? wanting.get(room) : null;
        for (int i = 0; i < wanting.size() && last != null; i++) {
            Candidate one = wanting.get(i);
            if (passes(one, i, room, equalAtTheEdge(wanting, room, rank) ? last : null, rank, quota)) {
                continue;
            }
            one.limit(
                    quota.grade() + 1,
                    Note.Kind.QUOTA,
                    quota.title(),
                    quota.article(),
                    one.subject().number(quota.percent()),
                    group.size(),
                    allowed,
                    i + 1);
        }
    }

    private static boolean equalAtTheEdge(List<Candidate> wanting, int room, Comparator<Candidate> rank) {
        return room > 0 && rank.compare(wanting.get(room - 1), wanting.get(room)) == 0;
    }

    /**
     * Whether a candidate keeps the grade.
     *
     * @param edge the first one beyond the quota where the last one within it is equal, null when all is clear
     */
    private boolean passes(
            Candidate one, int place, int room, @Nullable Candidate edge, Comparator<Candidate> rank, Quota quota) {
        Ties ties = scheme.grading().ties();
        if (edge != null && rank.compare(one, edge) == 0) {
            one.subject().note(Note.Kind.TIE, ties.title(), quota.article(), one.score());
            return ties.above();
        }
        return place < room;
    }
}
