package lianxin.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import lianxin.kernel.Digest;
import lianxin.rules.Assessment.Balance;
import lianxin.rules.Assessment.Line;
import lianxin.rules.Assessment.Note;
import lianxin.rules.Assessment.Outcome;
import lianxin.rules.Consequence.Effect;
import lianxin.rules.Consequence.Section;
import lianxin.rules.Evidence.Entry;
import lianxin.rules.Evidence.Held;
import lianxin.rules.Grading.Band;
import org.jspecify.annotations.Nullable;

/** One subject on its way through the stages of an assessment. */
final class Candidate {

    private final Scoring subject;
    private final Scheme scheme;
    private final List<Band> bands;
    private final List<Line> lines = new ArrayList<>();
    private @Nullable Outcome left;
    private @Nullable Balance balance;
    private BigDecimal score = BigDecimal.ZERO;
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
        return score;
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
        points();
        if (leaves()) {
            return;
        }
        subject.reached("score", score);
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

    private void points() {
        Account account = scheme.account();
        if (account != null) {
            balance = account.fold(subject);
            BigDecimal counts = account.counts() == Account.Counts.EARNED ? balance.earned() : balance.left();
            lines.add(new Line("balance", account.title(), account.article(), Scoring.shown(counts), counts));
        }
        for (Group group : new Group[] {scheme.parts(), scheme.merit()}) {
            lines.addAll(
                    group == null ? List.of() : group.evaluate(subject, false).lines());
        }
        for (Consequence rule : scheme.grading().rules()) {
            int times = rule.points() == null ? 0 : rule.times(subject);
            if (rule.points() != null && times > 0) {
                BigDecimal taken = subject.number(rule.points()).multiply(BigDecimal.valueOf(-times));
                lines.add(new Line(rule.item(), rule.title(), rule.article(), String.valueOf(times), taken));
                subject.note(Note.Kind.NEGATIVE, rule.title(), rule.article(), times, taken);
            }
        }
        BigDecimal sum = Mark.of(lines).points();
        BigDecimal most = scheme.ceiling() == null ? sum : subject.number(scheme.ceiling());
        BigDecimal kept = sum.min(most).max(BigDecimal.ZERO);
        if (kept.compareTo(sum) != 0) {
            lines.add(new Line("total", scheme.title(), scheme.article(), "", kept.subtract(sum)));
            subject.note(Note.Kind.CAPPED, scheme.title(), scheme.article(), sum, kept);
        }
        List<Line> shown = Mark.rounded(lines, scheme.decimals(), scheme.rounding());
        lines.clear();
        lines.addAll(shown);
        score = Mark.of(lines).points();
    }

    private int byScore() {
        for (int place = 0; place < bands.size(); place++) {
            Band band = bands.get(place);
            boolean high = band.from() == null || score.compareTo(subject.number(band.from())) >= 0;
            if (high && (band.when() == null || subject.test(band.when()) == Verdict.YES)) {
                Object from = band.from() == null ? "" : subject.number(band.from());
                Note.Kind kind = band.from() == null ? Note.Kind.DIRECT : Note.Kind.BAND;
                subject.note(kind, band.title(), band.article(), score, from);
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

    /** What was held before, and what was lost of it, in order of time. */
    private void keep(Grading.Keeping keeping) {
        Held held = subject.evidence().held();
        int before = held == null ? bands.size() : scheme.grading().place(held.grade());
        if (held != null && before < bands.size()) {
            Amount months = keeping.months();
            boolean lapsed = months != null
                    && !held.since()
                            .plusMonths(subject.number(months).longValue())
                            .isAfter(subject.on());
            if (lapsed) {
                subject.note(Note.Kind.LAPSED, title(before), scheme.article(), held.since());
            } else if (before < grade) {
                limitTo(before, held);
            }
        }
        List<Map.Entry<Entry, Consequence>> dated = new ArrayList<>();
        for (Consequence rule : scheme.grading().rules()) {
            if (rule.section() == Section.LOSSES) {
                List<Entry> entries = subject.entries(rule.item());
                entries.forEach(entry -> dated.add(Map.entry(entry, rule)));
                if (entries.isEmpty()) {
                    apply(rule, rule.times(subject));
                }
            }
        }
        dated.sort(Map.Entry.comparingByKey(Entry.ORDER));
        dated.forEach(loss -> apply(loss.getValue(), 1));
    }

    private void limitTo(int before, Held held) {
        subject.note(Note.Kind.HELD, title(before), scheme.article(), held.since());
        grade = before;
    }

    private String title(int place) {
        return place < bands.size() ? bands.get(place).title() : "";
    }

    /** The order in which places are given: the higher score first, then what the scheme compares. */
    static Comparator<Candidate> rank(Grading.Ties ties) {
        Comparator<Candidate> rank = Comparator.comparing(Candidate::score).reversed();
        for (String code : ties.by()) {
            rank = rank.thenComparing(Comparator.comparing((Candidate one) -> one.subject.reached("percent." + code))
                    .reversed());
        }
        return rank;
    }

    Assessment finish(RuleBook book) {
        if (!leaves() && scheme.grading().status() != null) {
            keep(scheme.grading().status());
        }
        Outcome outcome = left != null
                ? left
                : !subject.gaps().isEmpty()
                        ? Outcome.AWAITING_RULE
                        : subject.waiting()
                                ? Outcome.WAITING
                                : grade < bands.size() || bands.isEmpty() ? Outcome.GRADED : Outcome.NOTHING;
        boolean graded = outcome == Outcome.GRADED && !bands.isEmpty();
        boolean scored = (outcome == Outcome.GRADED || outcome == Outcome.NOTHING) && !lines.isEmpty();
        Assessment bare = new Assessment(
                scheme.name(),
                scheme.article(),
                scheme.title(),
                subject.evidence().id(),
                subject.window(),
                outcome,
                scored ? score : null,
                graded ? bands.get(grade).code() : "",
                graded ? title(grade) : "",
                graded ? approver(bands.get(grade)) : "",
                eligible && outcome == Outcome.GRADED,
                balance,
                scored ? List.copyOf(lines) : List.of(),
                subject.notes(),
                subject.used().stream()
                        .map(setting -> Explaining.used(book, setting))
                        .toList(),
                subject.gaps(),
                Explaining.clause(book, scheme.pack(), scheme.article()),
                "");
        return bare.sealed(
                Digest.hex(book.hash() + subject.on() + subject.evidence().canonical() + bare));
    }

    /** Who decides; while nobody has said, that is told and holds nothing up. */
    private String approver(Band band) {
        Parameter by = band.approverBy();
        if (by == null) {
            return band.approver();
        }
        Object code = subject.setting(by, by.by().isEmpty() ? Parameter.PLAIN : band.code());
        return code == null ? "" : by.choices().getOrDefault(code.toString(), code.toString());
    }
}
