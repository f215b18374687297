package lianxin.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Outcome;
import lianxin.organization.Authorization;
import lianxin.rules.PackChange.Act;
import lianxin.rules.PackChange.ChangeId;
import lianxin.rules.PackDraft.DraftId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The 实施办法 of a tenant through their life: uploaded, looked over, asked for by one administrator and approved by
 * another, in force once all results are made anew, replaced, rolled back, ended. Every step stands in the trail.
 */
@Service
public class Packs {

    /** Largest archive that is taken, in bytes. */
    public static final int LARGEST_ARCHIVE = PackArchive.MOST_PACKED;

    private static final String READ = "pack.read";
    private static final String CHANGE = "pack.change";

    private final PackDrafts drafts;
    private final PackChanges changes;
    private final UploadPack upload;
    private final ReviseDraft revise;
    private final PackLibrary library;
    private final ActivePacks packs;
    private final CheckDraft check;
    private final PublishPacks publish;
    private final SimulatePack simulation;
    private final Generations generations;
    private final Authorization authorization;
    private final HouseClock clock;
    private final AllOrNothing whole;

    Packs(
            PackDrafts drafts,
            PackChanges changes,
            UploadPack upload,
            ReviseDraft revise,
            PackLibrary library,
            ActivePacks packs,
            CheckDraft check,
            PublishPacks publish,
            SimulatePack simulation,
            Generations generations,
            Authorization authorization,
            HouseClock clock,
            AllOrNothing whole) {
        this.drafts = drafts;
        this.changes = changes;
        this.upload = upload;
        this.revise = revise;
        this.library = library;
        this.packs = packs;
        this.check = check;
        this.publish = publish;
        this.simulation = simulation;
        this.generations = generations;
        this.authorization = authorization;
        this.clock = clock;
        this.whole = whole;
    }

    /**
     * What looking a pack over has found.
     *
     * @param findings what must be mended before it can be submitted, each with file, line and sentence
     * @param remarks what is allowed and worth a second look
     * @param deviations what it says otherwise than the levels above it
     * @param scenarios how many of its sentences were run
     */
    public record Report(List<Finding> findings, List<Finding> remarks, List<Deviation> deviations, int scenarios) {

        static Report of(List<Finding> findings) {
            return new Report(findings, List.of(), List.of(), 0);
        }
    }

    /**
     * What became of an upload.
     *
     * @param draft the draft, null when the archive is not kept because it is no pack of this tenant
     * @param report why not, or what has still to be mended
     */
    public record Upload(@Nullable PackDraft draft, Report report) {}

    /**
     * A pack that holds, in a certain version.
     *
     * @param limited whether it speaks for a part of the tenant alone: a place below the province, or some fields
     */
    public record Holding(String pack, String version, String title, String documentNumber, boolean limited) {

        static List<Holding> of(RuleBook book) {
            return book.packs().stream()
                    .map(Pack::header)
                    .map(of -> new Holding(of.id(), of.version(), of.title(), of.document(), of.isLimited()))
                    .toList();
        }
    }

    /**
     * What is in force, and what is being made.
     *
     * @param inForce the packs that judge periods beginning on each of these days or later, the national one first
     * @param building whether results are being made anew
     * @param judged number of subjects done so far
     * @param subjects number of subjects to do, 0 while it is not known
     */
    public record State(SortedMap<LocalDate, List<Holding>> inForce, boolean building, int judged, int subjects) {

        static State of(Generations.State now, Timeline timeline) {
            SortedMap<LocalDate, List<Holding>> inForce = new TreeMap<>();
            timeline.chains().forEach((day, book) -> inForce.put(day, Holding.of(book)));
            return new State(inForce, now.building() != Generations.NONE, now.judged(), now.subjects());
        }
    }

    /**
     * Keeps a pack as a draft. The same content again is the same draft.
     *
     * @param archive a ZIP of {@code plugin.properties} and {@code pack/}, texts only, at most 2 MiB
     */
    public Upload upload(byte[] archive) {
        authorization.require(CHANGE);
        return upload.run(archive);
    }

    /** The same for texts that are written on the spot, by path inside the pack. */
    public Upload write(Map<String, String> texts) {
        return upload(PackArchive.write(texts));
    }

    /** What {@link #check} would find in these texts; keeps nothing. */
    public Report look(Map<String, String> texts) {
        authorization.require(CHANGE);
        return revise.look(texts);
    }

    /**
     * Puts these texts in the place of what a draft says.
     *
     * @param expected hash of what the draft said when it was read
     * @return refused with {@code pack.draft-unknown}, {@code pack.not-a-draft}, {@code pack.changed-meanwhile}, {@code
     *     pack.same-content}, or with what keeps an upload out
     */
    public Outcome<PackDraft> revise(DraftId draft, String expected, Map<String, String> texts) {
        authorization.require(CHANGE);
        return whole.run(() -> revise.run(draft, expected, texts));
    }

    /** The texts of a draft by path, sorted; empty for an unknown one. */
    public Optional<SortedMap<String, String>> texts(DraftId draft) {
        authorization.require(READ);
        return drafts.find(draft).map(found -> new TreeMap<>(library.files(found.hash())));
    }

    /** What an own pack that is in force, or will be, says last; empty for any other. */
    public Optional<SortedMap<String, String>> latest(String pack) {
        authorization.require(READ);
        return check.latest(pack).map(hash -> new TreeMap<>(library.files(hash)));
    }

    /** What a draft stands on and may speak of; empty for an unknown one. */
    public Optional<PackDraft.Ground> ground(DraftId draft) {
        authorization.require(READ);
        return drafts.find(draft).map(found -> check.ground(library.pack(found.hash())));
    }

    /** The drafts of this tenant, the newest first. */
    public List<PackDraft> drafts() {
        authorization.require(READ);
        return drafts.all();
    }

    /** A draft as an archive that {@link #upload} takes back; empty for an unknown one. */
    public Optional<byte[]> content(DraftId draft) {
        authorization.require(READ);
        return drafts.find(draft).map(found -> PackArchive.write(library.files(found.hash())));
    }

    /** Looks a draft over where it would stand today; empty for an unknown one. */
    public Optional<Report> check(DraftId draft) {
        authorization.require(READ);
        return drafts.find(draft).map(found -> check.report(library.pack(found.hash())));
    }

    /**
     * Forgets a draft. What has judged keeps its content, so that its results can be explained for ever.
     *
     * @return refused with {@code pack.draft-unknown} or, while it is submitted, being made or in force, {@code pack.in-use}
     */
    public Outcome<DraftId> remove(DraftId draft) {
        authorization.require(CHANGE);
        return whole.run(() -> upload.forget(draft));
    }

    /**
     * Asks for a draft to be published: from its first day on it judges in place of the version before it.
     *
     * @return refused with {@code pack.draft-unknown}, {@code pack.not-a-draft}, {@code pack.has-findings} or
     *     {@code pack.not-newer}
     */
    public Outcome<PackChange> submit(DraftId draft) {
        authorization.require(CHANGE);
        return whole.run(() -> publish.submit(draft));
    }

    /**
     * Asks for everything to be as it was before the last change.
     *
     * @return refused with {@code pack.nothing-before}
     */
    public Outcome<PackChange> rollBack() {
        authorization.require(CHANGE);
        return whole.run(() -> publish.ask(Act.ROLL_BACK, "", "", "", clock.today()));
    }

    /**
     * Asks for a pack to be ended.
     *
     * @param from periods that begin on this day or later are judged without it
     * @return refused with {@code pack.not-in-force}, or {@code pack.has-findings} when another pack stands on it
     */
    public Outcome<PackChange> deactivate(String pack, LocalDate from) {
        authorization.require(CHANGE);
        return whole.run(() -> publish.ask(Act.DEACTIVATE, pack, "", "", from));
    }

    /**
     * Approves what another person has asked for. All results are then made anew beside those that everybody reads, and
     * read in one step once they are complete.
     *
     * @return refused with {@code pack.not-submitted}, {@code pack.same-person}, {@code pack.one-at-a-time}, or with what
     *     stands against it by now
     */
    public Outcome<PackChange> approve(ChangeId id) {
        authorization.require(CHANGE);
        return whole.run(() -> publish.approve(id));
    }

    /**
     * Takes back what was asked for, or declines it.
     *
     * @return refused with {@code pack.not-submitted}
     */
    public Outcome<PackChange> withdraw(ChangeId id) {
        authorization.require(CHANGE);
        return whole.run(() -> publish.withdraw(id));
    }

    /**
     * Judges the records of a year that has passed by a draft and compares. Writes nothing but the trail.
     *
     * @param year as a rule last year; a draft that begins later is tried as if these were records of its first year
     * @return refused with {@code pack.draft-unknown} or {@code pack.has-findings}
     */
    public Outcome<Simulation> simulate(DraftId draft, int year, Simulation.Watch watch) {
        authorization.require(CHANGE);
        return simulation.run(draft, year, watch);
    }

    /**
     * Why a result would change; empty for an unknown draft or subject.
     *
     * @param year the year that was simulated
     * @param change a change that {@link #simulate} has listed
     */
    public Optional<Simulation.Reasons> why(DraftId draft, int year, Simulation.Change change) {
        authorization.require(CHANGE);
        return simulation.why(draft, year, change);
    }

    /** All changes, the newest first. */
    public List<PackChange> history() {
        authorization.require(READ);
        return changes.all();
    }

    /** What is in force, and how far results have been made that are to replace those of now. */
    public State state() {
        authorization.require(READ);
        Generations.State now = generations.read();
        return State.of(now, packs.timeline(now.running()));
    }
}
