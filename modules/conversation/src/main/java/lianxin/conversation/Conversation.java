package lianxin.conversation;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lianxin.conversation.HeartToHeartTalk.Content;
import lianxin.kernel.Outcome;
import lianxin.kernel.Page;
import lianxin.ledger.ExtraValue;
import lianxin.ledger.RecordForm;
import lianxin.organization.MemberId;
import lianxin.organization.OrganizationId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 第四条 与团员青年谈心制度: talks, what came up in them, and what was done about it. Nothing is kept of what one person
 * said; who was met is told by name to the leaders of the branch alone. An id out of reach answers like an unknown one.
 *
 * <p>Every save carries a key made by the client: sent again, it changes nothing and gives the same answer.
 */
@Service
public class Conversation {

    /**
     * A talk was kept.
     *
     * @param coverage how the branch, or the cadre, stands now; empty for a body that entered it for its branch, since
     *     live figures stay in the branch
     */
    public record Recorded(TalkId id, int revision, TalkCoverage coverage) {}

    /**
     * Somebody who can be ticked.
     *
     * @param open whether a talk is still asked for; always false for everyone but the leaders of the branch
     */
    public record Attendee(MemberId member, String name, boolean open) {}

    /** Kind of printed table: 谈心登记表 of a branch with its members, to be filled in by hand. */
    public static final String SHEET = "conversation.sheet";

    /** Kind of printed table: the talks of a body in numbers. */
    public static final String TALKS = "conversation.talks";

    /** Kind of printed table: what a body has followed up, by month. */
    public static final String FOLLOW_UPS = "conversation.follow-ups";

    private final RecordTalk recordTalk;
    private final ReviseTalk reviseTalk;
    private final ReadTalks readTalks;
    private final KeepTopics keepTopics;
    private final RaiseFollowUp raiseFollowUp;
    private final CloseFollowUp closeFollowUp;
    private final ReadFollowUps readFollowUps;
    private final EnterSheet enterSheet;

    Conversation(
            RecordTalk recordTalk,
            ReviseTalk reviseTalk,
            ReadTalks readTalks,
            KeepTopics keepTopics,
            RaiseFollowUp raiseFollowUp,
            CloseFollowUp closeFollowUp,
            ReadFollowUps readFollowUps,
            EnterSheet enterSheet) {
        this.recordTalk = recordTalk;
        this.reviseTalk = reviseTalk;
        this.readTalks = readTalks;
        this.keepTopics = keepTopics;
        this.raiseFollowUp = raiseFollowUp;
        this.closeFollowUp = closeFollowUp;
        this.readFollowUps = readFollowUps;
        this.enterSheet = enterSheet;
    }

    /** The fields and values that the packs in force add to talks of this day. */
    @Transactional(readOnly = true)
    public RecordForm talkForm(LocalDate day) {
        return recordTalk.form(day);
    }

    /**
     * Keeps a talk of a branch, or the own talk of a cadre who leads none. Refused: unknown branch, a day to come, a
     * member twice, of another branch, not yet or no longer there on that day, nobody met, a talker who did not lead the
     * branch, the very same talk recorded before under another key, a further field that is missing or that does not take its value.
     *
     * @param organization the branch, or the own body of such a cadre
     */
    @Transactional
    public Outcome<Recorded> record(OrganizationId organization, Content content, String requestKey) {
        return recordTalk.record(organization, content, requestKey);
    }

    /**
     * States a talk anew. Refused like {@link #record}, and: unknown or withdrawn talk, no reason, somebody else changed
     * it meanwhile.
     *
     * @param revision the one that the change starts from
     */
    @Transactional
    public Outcome<Recorded> revise(TalkId id, int revision, Content content, String reason, String requestKey) {
        return reviseTalk.revise(id, revision, content, reason, requestKey);
    }

    /** Withdraws a talk: it stays in the history and counts no more. Refused like {@link #revise}. */
    @Transactional
    public Outcome<Recorded> withdraw(TalkId id, int revision, String reason, String requestKey) {
        return reviseTalk.withdraw(id, revision, reason, requestKey);
    }

    /** The branch stands by what was entered for it (代录), once. Refused: unknown or withdrawn, changed meanwhile. */
    @Transactional
    public Outcome<Recorded> confirm(TalkId id, int revision, String requestKey) {
        return reviseTalk.confirm(id, revision, requestKey);
    }

    /** The latest revision of a talk, with its ticks for the leaders of the branch and, until they have
     * confirmed it, for whoever entered it. */
    public Optional<HeartToHeartTalk> find(TalkId id) {
        return readTalks.find(id);
    }

    /** Whether the caller may revise or withdraw this talk: what a screen asks before it offers to. */
    public boolean mayRevise(HeartToHeartTalk talk) {
        return readTalks.mayRevise(talk);
    }

    /** All revisions of a talk, the first one first, without ticks; empty out of reach. */
    public List<HeartToHeartTalk> revisions(TalkId id) {
        return readTalks.revisions(id);
    }

    /** Talks of a body, the latest first, without ticks. */
    public Page<HeartToHeartTalk> talks(OrganizationId organization, @Nullable String after, int size) {
        return readTalks.of(organization, after, size);
    }

    /** Talks that the caller's cadre held, the latest first, without ticks. */
    public Page<HeartToHeartTalk> ownTalks(@Nullable String after, int size) {
        return readTalks.own(after, size);
    }

    /** Talks that the caller's body entered for branches (代录), the last entered first, without ticks. */
    public Page<HeartToHeartTalk> entered(@Nullable String after, int size) {
        return readTalks.entered(after, size);
    }

    /** Talks that were entered for the caller's branch (代录) and wait for its word, the earliest first, with their
     * ticks; at most fifty. Empty for everyone but the leaders of a branch. */
    public List<HeartToHeartTalk> toConfirm() {
        return readTalks.toConfirm();
    }

    /** How a branch stands in a year, with 谈心对象 for its leaders; empty out of reach. */
    public Optional<TalkCoverage> coverage(OrganizationId branch, int year) {
        return readTalks.coverage(branch, year);
    }

    /** Who was in the branch on this day and can be ticked, those still to be met first; empty out of reach. */
    public List<Attendee> attendees(OrganizationId branch, LocalDate day) {
        return readTalks.attendees(branch, day);
    }

    /**
     * Adds topics that came up to the tally of a month. Refused: unknown body, a month to come, no topic.
     *
     * @return the body in whose tally they are kept: the one above while the branch is small
     */
    @Transactional
    public Outcome<OrganizationId> reportTopics(
            OrganizationId organization, YearMonth month, Set<Topic> topics, String requestKey) {
        return keepTopics.report(organization, month, topics, requestKey);
    }

    /**
     * The tally of a body and everything below it, small counts told to nobody. Otherwise exact for the leaders of a
     * branch; rounded for everybody else, and only for months that are over. Empty out of reach and before its time.
     */
    public Optional<TopicTally> topics(OrganizationId organization, YearMonth month) {
        return keepTopics.tally(organization, month);
    }

    /** The fields and values that the packs in force add to follow-ups that are raised or closed on this day. */
    @Transactional(readOnly = true)
    public RecordForm followUpForm(LocalDate day) {
        return readFollowUps.form(day);
    }

    /**
     * Raises a follow-up. Refused: unknown body, a month to come, a matter that is missing, too long or holds a telephone
     * or ID number, a cadre in charge who serves in neither body, a due day before the month, a further field that does
     * not take its value. Names from the roster are
     * warned of.
     */
    @Transactional
    public Outcome<FollowUp> raise(OrganizationId organization, FollowUp.Content content, String requestKey) {
        return raiseFollowUp.raise(organization, content, requestKey);
    }

    /**
     * Notes what came of a follow-up. Refused: unknown, closed already with something else, a day to come or before the
     * month, a text as in {@link #raise}, a negative number, a further field that is missing or that does not take its
     * value.
     *
     * @param extra what stands in the further fields now; values added under topic and handling stay as they were raised
     */
    @Transactional
    public Outcome<FollowUp> close(FollowUpId id, FollowUp.Result result, List<ExtraValue> extra) {
        return closeFollowUp.close(id, result, extra);
    }

    /** One follow-up, when its body or the one that has it in hand is within reach. */
    public Optional<FollowUp> followUp(FollowUpId id) {
        return readFollowUps.find(id);
    }

    /** All follow-ups of the months of a year that a body raised or has in hand, by month; empty out of reach. */
    public Optional<List<FollowUp>> followUpsOf(OrganizationId organization, int year) {
        return readFollowUps.ofYear(organization, year);
    }

    /**
     * Follow-ups that a body raised or has in hand: the open ones by due day, or the closed ones, the latest first. Empty
     * out of reach.
     */
    public Page<FollowUp> followUps(OrganizationId organization, boolean open, @Nullable String after, int size) {
        return readFollowUps.of(organization, open, after, size);
    }

    /**
     * Writes the sheet of a branch (XLSX), filled with its members: to print as a blank 谈心登记表, or to fill in and
     * have a township enter it. Refused: unknown branch.
     */
    public Outcome<OrganizationId> writeSheet(OrganizationId branch, OutputStream out) {
        return enterSheet.write(branch, out);
    }

    /**
     * Reads a sheet that was filled in and says what it holds and what is wrong, cell by cell; stores nothing. Refused: no
     * such workbook, unknown branch.
     */
    public Outcome<TalkSheet> readSheet(InputStream workbook) {
        return enterSheet.read(workbook);
    }

    /**
     * Keeps all talks of a sheet that are not known yet or, when one of them is refused, none. The same sheet again
     * changes nothing, whoever enters it.
     *
     * @return how many talks were new
     */
    @Transactional
    public Outcome<Integer> enter(TalkSheet sheet) {
        return enterSheet.enter(sheet);
    }
}
