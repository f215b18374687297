package lianxin.drafting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import lianxin.kernel.Caller;
import lianxin.kernel.Outcome;
import lianxin.kernel.Refusal;
import lianxin.rules.Finding;
import lianxin.rules.PackDraft;
import lianxin.rules.PackDraft.DraftId;
import lianxin.rules.Packs;
import lianxin.tenancy.Tenants;
import org.springframework.stereotype.Service;

/**
 * Writes an 实施办法 on screen: started from what is in force, from a draft or from nothing, and changed one number, one
 * clause, one sentence at a time. Everything else in the texts stays as it was, so that a pack can go back and forth
 * between the screen and a folder.
 */
@Service
public class Drafting {

    private final Packs packs;
    private final Tenants tenants;

    Drafting(Packs packs, Tenants tenants) {
        this.packs = packs;
        this.tenants = tenants;
    }

    /**
     * Starts the next version of a pack of this tenant that is in force, as a draft.
     *
     * @return refused with {@code pack.not-in-force}
     */
    public Outcome<PackDraft> startFrom(String pack, LocalDate validFrom) {
        return packs.latest(pack)
                .map(texts -> next(texts, pack, validFrom))
                .orElseGet(() -> Outcome.refused(Refusal.ofAll("pack.not-in-force")));
    }

    /**
     * Starts the next version from any draft, also from one that can no longer be changed.
     *
     * @return refused with {@code pack.draft-unknown}
     */
    public Outcome<PackDraft> startFrom(DraftId draft, LocalDate validFrom) {
        return packs.drafts().stream()
                .filter(known -> known.id().equals(draft))
                .findFirst()
                .flatMap(known -> packs.texts(draft).map(texts -> next(texts, known.pack(), validFrom)))
                .orElseGet(() -> Outcome.refused(Refusal.ofAll("pack.draft-unknown")));
    }

    /**
     * Starts a draft upon the national pack that says nothing yet.
     *
     * @param pack id of the pack, three to forty small letters, digits and hyphens
     * @return refused with what keeps an upload out, such as {@code pack.second-pack}
     */
    public Outcome<PackDraft> startEmpty(String pack, Draft.Head head) {
        Packs.Holding base = packs.state().inForce().lastEntry().getValue().getFirst();
        String area = tenants.find(Caller.current().tenant().value())
                .map(tenant -> tenant.division())
                .orElse("");
        return kept(Blank.pack(pack, head, base, area));
    }

    private Outcome<PackDraft> next(SortedMap<String, String> texts, String pack, LocalDate validFrom) {
        Writing from = new Writing(texts);
        Passage head = from.head();
        Versions known = new Versions(from.version());
        for (PackDraft draft : packs.drafts()) {
            known = draft.pack().equals(pack) ? known.or(draft.version()) : known;
        }
        return kept(
                from.with(head, head.put(validFrom.toString(), "valid-from")).version(known.next()));
    }

    private Outcome<PackDraft> kept(Writing writing) {
        Packs.Upload upload = packs.write(writing.files());
        return upload.draft() == null
                ? Outcome.refused(upload.report().findings().stream()
                        .map(Finding::problem)
                        .toList())
                : Outcome.accepted(upload.draft());
    }

    /** A draft with all that is said of it; empty for an unknown one. */
    public Optional<Draft> find(DraftId id) {
        PackDraft pack = packs.drafts().stream()
                .filter(draft -> draft.id().equals(id))
                .findFirst()
                .orElse(null);
        return pack == null
                ? Optional.empty()
                : packs.texts(id)
                        .map(texts -> new Desk(
                                        pack,
                                        new Writing(texts),
                                        packs.check(id).orElseThrow(),
                                        packs.ground(id).orElseThrow())
                                .draft());
    }

    /**
     * Changes a draft.
     *
     * @param expected hash of what was on the screen
     * @return refused with {@code pack.changed-meanwhile} when somebody else has changed it, {@code pack.not-a-draft} when
     *     it can no longer be changed, {@code draft.clause-in-use}, or with what would be wrong in what was written
     */
    public Outcome<PackDraft> change(DraftId id, String expected, Edit edit) {
        Writing before = writing(id).orElse(null);
        if (before == null) {
            return Outcome.refused(Refusal.ofAll("pack.draft-unknown"));
        }
        Writing after = Pen.write(before, edit);
        List<Refusal> against = edit instanceof Edit.DropClause clause && after.mentions(clause.name())
                ? List.of(Refusal.ofAll("draft.clause-in-use", clause.name()))
                : new Comparison(before, after, packs).against();
        return against.isEmpty() ? packs.revise(id, expected, after.files()) : Outcome.refused(against);
    }

    /** What would be wrong in what is about to be written; nothing is kept. */
    public List<Refusal> look(DraftId id, Edit edit) {
        return writing(id)
                .map(before -> new Comparison(before, Pen.write(before, edit), packs).against())
                .orElse(List.of());
    }

    /** Runs a sentence with the draft; empty when it comes true, otherwise why not, or why it cannot be run yet. */
    public List<Refusal> run(DraftId id, Edit.Sentence sentence) {
        return writing(id)
                .map(before -> new Comparison(before, Pen.write(before, sentence), packs).untrue())
                .orElse(List.of());
    }

    /** What a draft says otherwise than the edition of the same pack that is in force; all of it where there is none. */
    public List<Difference> differences(DraftId id) {
        return writing(id)
                .map(draft -> Difference.between(
                        packs.latest(draft.pack())
                                .map(texts -> Difference.places(new Writing(texts)))
                                .orElse(Map.of()),
                        Difference.places(draft)))
                .orElse(List.of());
    }

    private Optional<Writing> writing(DraftId id) {
        return packs.texts(id).map(Writing::new);
    }
}
