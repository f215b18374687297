package lianxin.liaison;

import java.util.List;
import java.util.Optional;
import lianxin.kernel.Outcome;
import lianxin.kernel.Refusal;
import lianxin.liaison.LiaisonVisit.Verification;
import lianxin.liaison.PointRecord.Kept;
import lianxin.organization.CadreId;
import lianxin.organization.OrganizationId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 公示 within a body: what its cadres have done at their points in a year, for everyone of the body to read
 * ({@code liaison.disclosure.read}) and to say, without being named, whether it is so ({@code liaison.disclosure.answer}).
 * Of what was said there are numbers by month alone: neither who, nor when, nor a trail entry. They raise a question to
 * the cadre and decide nothing.
 */
@Service
public class LiaisonDisclosure {

    static final String READ = "liaison.disclosure.read";
    static final String ANSWER = "liaison.disclosure.answer";

    /** Whether the caller can say something of a line. */
    public enum Voice {
        /** Yes, once. */
        OPEN,
        /** It is the caller's own. */
        OWN,
        /** The caller has. */
        GIVEN,
        /** The year is over for good, or the caller only reads. */
        CLOSED
    }

    /**
     * What a cadre has done in the year.
     *
     * @param title 职务, empty when the cadre had none
     * @param days at points, on which the host does not disagree; a day at two points counts once
     */
    public record Line(CadreId cadre, String name, String title, List<AtPoint> points, int days, Voice voice) {

        /** How many visits were made. */
        public int visits() {
            return points.stream().mapToInt(point -> point.visits().size()).sum();
        }

        /** How many of them the host has confirmed. */
        public int confirmed() {
            return (int) points.stream()
                    .flatMap(point -> point.visits().stream())
                    .filter(visit -> visit.verification() == Verification.CONFIRMED)
                    .count();
        }

        /** How many deeds were promised or done. */
        public int deeds() {
            return points.stream().mapToInt(point -> point.deeds().size()).sum();
        }
    }

    /**
     * What was done at one point.
     *
     * @param place what the point is called
     * @param visits those made, in order of time, whatever the host has said of them
     */
    public record AtPoint(String place, List<LiaisonVisit> visits, List<Kept<PracticalDeed>> deeds) {}

    /**
     * What others have said of the caller's own line, up to the end of last month and rounded down; 0 stands for few as well
     * as for nobody.
     */
    public record Said(int truthful, int doubted) {}

    private final ShowDisclosure show;
    private final AnswerDisclosure answer;

    LiaisonDisclosure(ShowDisclosure show, AnswerDisclosure answer) {
        this.show = show;
        this.answer = answer;
    }

    /** The lines of a body in a calendar year, by name; empty out of reach. */
    @Transactional(readOnly = true)
    public List<Line> lines(OrganizationId body, int year) {
        return show.lines(body, year);
    }

    /**
     * Says whether a line is so. Whoever has said so before is warned, and nothing changes. Refused: a cadre without a line
     * in that body and year, a body out of reach, the own line, a year that is over for good.
     */
    @Transactional
    public Outcome<CadreId> answer(OrganizationId body, CadreId cadre, int year, boolean truthful) {
        return answer.handle(body, cadre, year, truthful);
    }

    /** What others have said of the caller's own line; empty when they have said nothing that may be told. */
    @Transactional(readOnly = true)
    public Optional<Said> ofMine(int year) {
        return show.ofMine(year).filter(said -> said.truthful() + said.doubted() > 0);
    }

    static Outcome<CadreId> unknown() {
        return Outcome.refused(Refusal.of("cadre", "cadre.unknown"));
    }
}
