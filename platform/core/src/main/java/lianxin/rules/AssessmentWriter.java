package lianxin.rules;

import java.math.BigDecimal;
import java.util.List;
import lianxin.kernel.Digest;
import lianxin.rules.Assessment.Outcome;

/** Writes down what came of an assessment of one subject, and why. */
final class AssessmentWriter {

    private final RuleBook book;
    private final Scoring subject;

    AssessmentWriter(RuleBook book, Scoring subject) {
        this.book = book;
        this.subject = subject;
    }

    /**
     * The assessment.
     *
     * @param place place of the grade, as many as there are grades when there is none
     */
    Assessment write(Outcome outcome, Points points, int place, boolean eligible) {
        Scheme scheme = subject.scheme();
        List<Band> bands = scheme.grading().bands();
        Band band = outcome == Outcome.GRADED && !bands.isEmpty() ? bands.get(place) : null;
        boolean scored = (outcome == Outcome.GRADED || outcome == Outcome.NOTHING)
                && !points.lines().isEmpty();
        BigDecimal score = scored ? points.score() : null;
        String approver = band == null ? "" : approver(band);
        String said = outcome + " " + score + " " + (band == null ? "" : band.code()) + " " + approver + " " + eligible
                + " " + points + " " + subject.notes();
        return new Assessment(
                scheme.name(),
                scheme.article(),
                scheme.title(),
                subject.evidence().id(),
                subject.window(),
                outcome,
                score,
                band == null ? "" : band.code(),
                band == null ? "" : band.title(),
                approver,
                eligible && outcome == Outcome.GRADED,
                points.balance(),
                scored ? points.lines() : List.of(),
                subject.notes(),
                subject.used().stream()
                        .map(setting -> Explaining.used(book, setting))
                        .toList(),
                subject.gaps(),
                Explaining.clause(book, scheme.pack(), scheme.article()),
                Digest.hex(book.hash()
                        + scheme.name()
                        + subject.on()
                        + subject.evidence().canonical()
                        + said));
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
