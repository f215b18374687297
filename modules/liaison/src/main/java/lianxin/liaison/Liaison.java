package lianxin.liaison;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Id;
import lianxin.kernel.Outcome;
import lianxin.kernel.Page;
import lianxin.kernel.Period;
import lianxin.ledger.RecordForm;
import lianxin.liaison.LiaisonPoint.PointId;
import lianxin.liaison.LiaisonVisit.Revision;
import lianxin.liaison.LiaisonVisit.VisitId;
import lianxin.liaison.PointRecord.Kept;
import lianxin.liaison.PointRecord.RecordId;
import lianxin.organization.CadreId;
import lianxin.organization.OrganizationId;
import lianxin.rules.Explanation;
import lianxin.rules.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Work at grassroots liaison points (第二条): visits, the host's word on them, and what is done at a point beside them.
 * Recording needs the operation {@code liaison.visit.record}, answering {@code liaison.visit.confirm}, reading
 * {@code liaison.read}, live standings {@code liaison.standing.read}; an id out of reach answers like an unknown one. A
 * request carries a key that the client made, of 100 characters at most: sent twice, it is done once and answered alike.
 */
@Service
public class Liaison {

    /** Kind of printed table: the visits that the cadres of a body made. */
    public static final String VISITS = "liaison.visits";

    /** Kind of printed table: their deeds. */
    public static final String DEEDS = "liaison.deeds";

    /** Kind of printed table: the problems that they found and handed on. */
    public static final String PROBLEMS = "liaison.problems";

    static final String RECORD = "liaison.visit.record";
    static final String CONFIRM = "liaison.visit.confirm";
    static final String READ = "liaison.read";
    static final String STANDING = "liaison.standing.read";

    /**
     * The answer to a save.
     *
     * @param revision what a later change has to name
     * @param standings how the cadre's duties stand now: those judged at this point and those judged as a whole; empty for
     *     a third party's system of a body above, which sees no live figures
     */
    public record Saved<I extends Id>(I id, int revision, List<Standing> standings) {}

    /**
     * A visit that its host has not answered yet.
     *
     * @param cadre name of the visitor
     * @param body name of the visitor's body
     * @param place 点位 within the county, empty when the county as a whole is meant
     * @param before the revision that the host answered last, null when there is none: the differences are what is new
     */
    public record Awaiting(
            LiaisonVisit visit,
            String cadre,
            String body,
            String place,
            @Nullable Revision before) {}

    /** What a cadre keeps of a year beside the visits. */
    public record CadreWork(List<Kept<PracticalDeed>> deeds, List<Kept<LiaisonProblem>> problems) {}

    private final RecordVisit recordVisit;
    private final ReviseVisit reviseVisit;
    private final AnswerVisit answerVisit;
    private final KeepPointRecord keepPointRecord;
    private final ConfirmDeed confirmDeed;
    private final ShowVisits showVisits;
    private final ShowPoint showPoint;
    private final LiaisonStandings standings;
    private final AddedFields added;

    Liaison(
            RecordVisit recordVisit,
            ReviseVisit reviseVisit,
            AnswerVisit answerVisit,
            KeepPointRecord keepPointRecord,
            ConfirmDeed confirmDeed,
            ShowVisits showVisits,
            ShowPoint showPoint,
            LiaisonStandings standings,
            AddedFields added) {
        this.recordVisit = recordVisit;
        this.reviseVisit = reviseVisit;
        this.answerVisit = answerVisit;
        this.keepPointRecord = keepPointRecord;
        this.confirmDeed = confirmDeed;
        this.showVisits = showVisits;
        this.showPoint = showPoint;
        this.standings = standings;
        this.added = added;
    }

    /** What the packs in force add to visits that begin on this day: fields, topics of briefings, fields of young people. */
    @Transactional(readOnly = true)
    public RecordForm visitForm(LocalDate arrival) {
        return added.form(LiaisonFacts.VISIT, arrival)
                .and(added.form(LiaisonFacts.BRIEFING, arrival))
                .and(added.form(LiaisonFacts.INTERVIEW, arrival));
    }

    /** The fields that the packs in force add to deeds that are promised on this day. */
    @Transactional(readOnly = true)
    public RecordForm deedForm(LocalDate promisedOn) {
        return added.form(LiaisonFacts.DEED, promisedOn);
    }

    /** The fields that the packs in force add to problems that are found on this day. */
    @Transactional(readOnly = true)
    public RecordForm problemForm(LocalDate foundOn) {
        return added.form(LiaisonFacts.PROBLEM, foundOn);
    }

    /**
     * Records a visit, planned or made. Warns when another place was visited on the same day: the day counts once.
     * Refused: unknown cadre or point, a point the cadre is not in charge of or not on these days, reversed dates, a
     * made visit in the future, the same point twice on one day, numbers that cannot be, a further field that is
     * missing or that does not take its value.
     */
    @Transactional
    public Outcome<Saved<VisitId>> record(String key, CadreId cadre, VisitReport report) {
        return recordVisit.handle(key, cadre, report).map(this::saved);
    }

    /**
     * Adds a revision; the host is asked again. Refused like {@link #record}, and when the visit was changed since, is to
     * move to another point, or had been made and no reason is given.
     *
     * @param basedOn number of the revision that was changed
     */
    @Transactional
    public Outcome<Saved<VisitId>> revise(String key, VisitId visit, int basedOn, VisitReport report, String reason) {
        return reviseVisit.handle(key, visit, basedOn, report, reason).map(this::saved);
    }

    /** Withdraws a visit; its facts are voided, its revisions stay. Refused: unknown, changed since, no reason. */
    @Transactional
    public Outcome<Saved<VisitId>> withdraw(String key, VisitId visit, int basedOn, String reason) {
        return reviseVisit.withdraw(key, visit, basedOn, reason).map(this::saved);
    }

    /**
     * The host's word on a revision; a later word replaces it. Days on which cadre and host do not agree stop counting
     * until a revision is confirmed. Refused: unknown visit, another revision or none that was made, the own visit.
     */
    @Transactional
    public Outcome<LiaisonVisit> answer(VisitId visit, int revision, HostAnswer answer) {
        return answerVisit.handle(visit, revision, answer);
    }

    /**
     * Keeps a deed, a problem or a key contact at a point. Refused: a point the cadre was never in charge of, missing
     * texts, a day in the future, dates that contradict each other, a further field as with visits.
     */
    @Transactional
    public Outcome<Saved<RecordId>> keep(String key, CadreId cadre, PointId point, PointRecord record) {
        return keepPointRecord.handle(key, cadre, point, record).map(this::saved);
    }

    /** Adds a revision to one of them. Refused like {@link #keep}, and when it was changed since. */
    @Transactional
    public Outcome<Saved<RecordId>> revise(String key, RecordId id, int basedOn, PointRecord record, String reason) {
        return keepPointRecord.revise(key, id, basedOn, record, reason).map(this::saved);
    }

    /** Withdraws one of them; its revisions stay. Refused: unknown, no reason. */
    @Transactional
    public Outcome<Saved<RecordId>> withdraw(String key, RecordId id, String reason) {
        return keepPointRecord.withdraw(key, id, reason).map(this::saved);
    }

    /** The host's word that a deed was done. Refused: unknown, changed since, not done yet, the own deed. */
    @Transactional
    public Outcome<RecordId> confirmDeed(RecordId deed, int revision) {
        return confirmDeed.handle(deed, revision);
    }

    /** The visit, when within the reach of its cadre's body or its host. */
    @Transactional(readOnly = true)
    public Optional<LiaisonVisit> find(VisitId visit) {
        return showVisits.find(visit);
    }

    /** All revisions of a visit with the host's answers, the first one first; empty out of reach. */
    @Transactional(readOnly = true)
    public List<Revision> history(VisitId visit) {
        return showVisits.history(visit);
    }

    /** The visits of a cadre, the latest first; empty out of reach. */
    @Transactional(readOnly = true)
    public Page<LiaisonVisit> visitsOf(CadreId cadre, @Nullable String after, int size) {
        return showVisits.of(cadre, after, size);
    }

    /** The deeds and problems of a cadre in a calendar year, at all points; empty out of reach. */
    @Transactional(readOnly = true)
    public Optional<CadreWork> workOf(CadreId cadre, int year) {
        return showVisits.work(cadre, year);
    }

    /** 来访核实: what a host has not answered yet, the oldest first; empty out of reach. */
    @Transactional(readOnly = true)
    public Page<Awaiting> awaiting(OrganizationId host, @Nullable String after, int size) {
        return showVisits.awaiting(host, after, size);
    }

    /** 联系点主页 in a calendar year, within the reach of its host or of anyone who is or was in charge. */
    @Transactional(readOnly = true)
    public Optional<PointYear> pointYear(PointId point, int year) {
        return showPoint.handle(point, year);
    }

    /** How a cadre's duties of this article stand in a calendar year; empty out of reach. */
    @Transactional(readOnly = true)
    public List<Standing> standings(CadreId cadre, int year) {
        return showVisits.mayJudge(cadre) ? standings.of(cadre, Period.year(year)) : List.of();
    }

    /** 计数依据 of such a standing; empty out of reach. */
    @Transactional(readOnly = true)
    public Optional<Explanation> explain(CadreId cadre, Standing standing) {
        return showVisits.mayJudge(cadre) ? standings.explain(cadre, standing) : Optional.empty();
    }

    /** The same by what had been recorded until the evening of a past day; empty out of reach, refused for a day to come. */
    @Transactional(readOnly = true)
    public Outcome<Optional<Explanation>> explainAsKnownOn(LocalDate day, CadreId cadre, Standing standing) {
        return showVisits.mayJudge(cadre)
                ? standings.explainAsKnownOn(day, cadre, standing)
                : Outcome.accepted(Optional.empty());
    }

    private Saved<VisitId> saved(LiaisonVisit visit) {
        return new Saved<>(visit.id(), visit.latest().number(), standings(visit.cadre(), visit.point(), visit.days()));
    }

    private Saved<RecordId> saved(Kept<PointRecord> kept) {
        LocalDate day = LocalDate.ofInstant(kept.recordedAt(), HouseClock.ZONE);
        return new Saved<>(kept.id(), kept.revision(), standings(kept.cadre(), kept.point(), new Period(day, day)));
    }

    private List<Standing> standings(CadreId cadre, PointId point, Period days) {
        return showVisits.mayJudge(cadre) ? standings.of(cadre, point, days) : List.of();
    }
}
