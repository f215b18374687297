package lianxin.drafting;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import lianxin.kernel.Caller;
import lianxin.kernel.Outcome;
import lianxin.kernel.Refusal;
import lianxin.rules.PackDraft;
import lianxin.rules.PackDraft.DraftId;
import lianxin.rules.Packs;
import lianxin.tenancy.Tenants;
import org.springframework.stereotype.Component;

/** Begins drafts: the next version of what is there, or one that says nothing yet. */
@Component
class BeginDraft {

    private final Packs packs;
    private final Tenants tenants;

    BeginDraft(Packs packs, Tenants tenants) {
        this.packs = packs;
        this.tenants = tenants;
    }

    Outcome<PackDraft> next(String pack, LocalDate validFrom) {
        return packs.latest(pack)
                .map(texts -> next(texts, validFrom))
                .orElseGet(() -> Outcome.refused(Refusal.ofAll("pack.not-in-force")));
    }

    Outcome<PackDraft> next(DraftId draft, LocalDate validFrom) {
        return packs.texts(draft)
                .map(texts -> next(texts, validFrom))
                .orElseGet(() -> Outcome.refused(Refusal.ofAll("pack.draft-unknown")));
    }

    private Outcome<PackDraft> next(SortedMap<String, String> texts, LocalDate validFrom) {
        Writing from = new Writing(texts);
        Passage head = from.head();
        Versions known = new Versions(from.version());
        for (PackDraft draft : packs.drafts()) {
            known = draft.pack().equals(from.pack()) ? known.or(draft.version()) : known;
        }
        return kept(
                from.with(head, head.put("valid-from", validFrom.toString())).version(known.next()));
    }

    Outcome<PackDraft> empty(String pack, Draft.Head head) {
        Packs.Holding base = packs.state().inForce().lastEntry().getValue().getFirst();
        String area = tenants.find(Caller.current().tenant().value())
                .map(tenant -> tenant.division())
                .orElse("");
        List<Refusal> missing = Blank.missing(head.title(), head.documentNumber(), head.issuer());
        return missing.isEmpty() ? kept(Blank.pack(pack, head, base, area)) : Outcome.refused(missing);
    }

    private Outcome<PackDraft> kept(Writing writing) {
        Packs.Upload upload = packs.write(writing.files());
        return upload.draft() == null
                ? Outcome.refused(
                        upload.report().findings().stream().map(writing::named).toList())
                : Outcome.accepted(upload.draft());
    }
}
