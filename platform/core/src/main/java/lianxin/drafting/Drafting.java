package lianxin.drafting;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lianxin.kernel.Outcome;
import lianxin.kernel.Refusal;
import lianxin.rules.PackDraft;
import lianxin.rules.PackDraft.DraftId;
import lianxin.rules.Packs;
import org.springframework.stereotype.Service;

/**
 * Writes an 实施办法 on screen: started from what is in force, from a draft or from nothing, and changed one number, one
 * clause, one sentence at a time. Everything else in the texts stays as it was, so that a pack can go back and forth
 * between the screen and a folder.
 */
@Service
public class Drafting {

    private final Packs packs;
    private final BeginDraft begin;

    Drafting(Packs packs, BeginDraft begin) {
        this.packs = packs;
        this.begin = begin;
    }

    /**
     * Starts the next version of a pack of this tenant that is in force, as a draft.
     *
     * @return refused with {@code pack.not-in-force}
     */
    public Outcome<PackDraft> startFrom(String pack, LocalDate validFrom) {
        return begin.next(pack, validFrom);
    }

    /**
     * Starts the next version from any draft, also from one that can no longer be changed.
     *
     * @return refused with {@code pack.draft-unknown}
     */
    public Outcome<PackDraft> startFrom(DraftId draft, LocalDate validFrom) {
        return begin.next(draft, validFrom);
    }

    /**
     * Starts a draft upon the national pack that says nothing yet.
     *
     * @param pack id of the pack, three to forty small letters, digits and hyphens
     * @return refused with what keeps an upload out, such as {@code pack.second-pack}
     */
    public Outcome<PackDraft> startEmpty(String pack, Draft.Head head) {
        return begin.empty(pack, head);
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
     *     it can no longer be changed, {@code draft.clause-in-use}, {@code draft.clause-known},
     *     {@code draft.head-missing.title} and the like, or with what would be wrong in what was written
     */
    public Outcome<PackDraft> change(DraftId id, String expected, Edit edit) {
        Writing before = writing(id).orElse(null);
        if (before == null) {
            return Outcome.refused(Refusal.ofAll("pack.draft-unknown"));
        }
        Writing after = Pen.write(before, edit);
        List<Refusal> against = switch (edit) {
            case Edit.DropClause clause -> inUse(id, before, clause.name());
            case Edit.RenameClause clause
            when before.clauses().contains(clause.other()) -> List.of(Refusal.of("name", "draft.clause-known"));
            case Edit.Heading head -> Blank.missing(head.title(), head.documentNumber(), head.issuer());
            default -> List.of();
        };
        against = against.isEmpty() ? new Comparison(before, after, packs).against() : against;
        return against.isEmpty() ? packs.revise(id, expected, after.files()) : Outcome.refused(against);
    }

    /** What stands on a clause, by its titles. */
    private List<Refusal> inUse(DraftId id, Writing draft, String clause) {
        Map<String, String> titles = new HashMap<>();
        packs.ground(id).ifPresent(ground -> ground.rooms().forEach(room -> titles.put(room.name(), room.title())));
        String users = new Clauses(draft)
                .naming(clause)
                .flatMap(passage -> passage.titles(clause))
                .map(name -> titles.getOrDefault(name, name))
                .distinct()
                .collect(Collectors.joining("、"));
        return users.isEmpty() ? List.of() : List.of(Refusal.ofAll("draft.clause-in-use", clause, users));
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
