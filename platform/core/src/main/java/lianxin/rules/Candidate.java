package lianxin.rules;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import lianxin.rules.Assessment.Note;
import lianxin.rules.Assessment.Outcome;
import org.jspecify.annotations.Nullable;

/** One subject on its way through the stages of an assessment. */
final class Candidate {

    private final Scoring subject;
    private final Scheme scheme;
    private final List<Band> bands;
    private @Nullable Outcome left;
    private Points points = Points.NONE;
    private int grade;
    private boolean eligible = true;

    Candidate(Scoring subject) {
        this.subject = subject;
        this.scheme = subject.scheme();
        this.bands = scheme.grading().bands();
        this.grade = bands.size();
    }

    Scoring subject() {
        return subject;
    }

    BigDecimal score() {
        return points.score();
    }

    int grade() {
        return grade;
    }

    /** Whether it has a grade, and so counts among those assessed. */
    boolean graded() {
        return !leaves() && grade < bands.size();
    }

    private boolean leaves() {
        return left != null || subject.waiting() || !subject.gaps().isEmpty();
    }

    /** Points, grade by points, and what stands beside the points. */
    void judge() {
        left = notAsked();
        if (left != null) {
            return;
        }
        points = Points.of(subject);
        if (leaves()) {
            return;
        }
        subject.reached("score", score());
        grade = byScore();
        for (Consequence rule : scheme.grading().rules()) {
            if (rule.section() != Section.LOSSES && rule.effect() != Effect.POINTS) {
                apply(rule, rule.times(subject));
            }
        }
    }

    private @Nullable Outcome notAsked() {
        Scheme.Clause failed = scheme.scope().stream()
                .filter(condition -> subject.test(condition.when()) == Verdict.NO)
                .findFirst()
                .orElse(null);
        if (failed != null) {
            subject.note(Note.Kind.OUT_OF_SCOPE, failed.otherwise(), scheme.article());
            return Outcome.OUT_OF_SCOPE;
        }
        Scheme.Clause exempt = scheme.exempt().stream()
                .filter(condition -> subject.test(condition.when()) == Verdict.YES)
                .findFirst()
                .orElse(null);
        if (exempt != null) {
            subject.note(Note.Kind.EXEMPT, exempt.otherwise(), scheme.article());
            return Outcome.EXEMPT;
        }
        return null;
    }

    private int byScore() {
        for (int place = 0; place < bands.size(); place++) {
            Band band = bands.get(place);
            if (band.from() == null && band.when() == null) {
                continue;
            }
            boolean high = band.from() == null || score().compareTo(subject.number(band.from())) >= 0;
            if (high && (band.when() == null || subject.test(band.when()) == Verdict.YES)) {
                Object from = band.from() == null ? "" : subject.number(band.from());
                Note.Kind kind = band.from() == null ? Note.Kind.DIRECT : Note.Kind.BAND;
                subject.note(kind, band.title(), band.article(), score(), from);
                return place;
            }
        }
        return bands.size();
    }

    private void apply(Consequence rule, int times) {
        if (times == 0) {
            return;
        }
        int after = rule.applied(grade, times, bands.size());
        eligible &= rule.effect() != Effect.INELIGIBLE;
        subject.note(rule.section().note(), rule.title(), rule.article(), times, title(after));
        grade = after;
    }

    /** Takes no better grade than this one. */
    void limit(int atMost, Note.Kind why, String words, String article, Object... figures) {
        subject.note(why, words, article, figures);
        grade = Math.max(grade, atMost);
    }

    private String title(int place) {
        return place < bands.size() ? bands.get(place).title() : "";
    }

    /** The order in which places are given: the higher score first, then what the scheme compares. */
    static Comparator<Candidate> rank(Ties ties) {
        Comparator<Candidate> rank = Comparator.comparing(Candidate::score).reversed();
        for (String code : ties.by()) {
            rank = rank.thenComparing(Comparator.comparing((Candidate one) -> one.subject.reached("percent." + code))
                    .reversed());
        }
        return rank;
    }

    /** What was held before, and what was lost of it; nothing where each period stands for itself. */
    private void keep() {
        Keeping keeping = scheme.grading().status();
        if (keeping == null || leaves()) {
            return;
        }
        int before = StatusKept.from(keeping, subject);
        if (before < grade) {
            subject.note(Note.Kind.HELD, title(before), scheme.article());
            grade = before;
        }
        StatusKept.losses(subject).forEach(rule -> apply(rule, 1));
    }

    /** What came of it; nothing is asked of the candidate afterwards. */
    Assessment finish(RuleBook book) {
        keep();
        return new AssessmentWriter(book, subject).write(outcome(), points, grade, eligible);
    }

    private Outcome outcome() {
        if (left != null) {
            return left;
        }
        if (!subject.gaps().isEmpty()) {
            return Outcome.AWAITING_RULE;
        }
        if (subject.waiting()) {
            return Outcome.WAITING;
        }
        return grade < bands.size() || bands.isEmpty() ? Outcome.GRADED : Outcome.NOTHING;
    }
}
