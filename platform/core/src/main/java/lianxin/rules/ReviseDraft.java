package lianxin.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lianxin.audit.Audit;
import lianxin.kernel.Outcome;
import lianxin.kernel.Refusal;
import lianxin.rules.PackDraft.DraftId;
import lianxin.rules.PackDraft.State;
import lianxin.rules.Packs.Report;
import org.springframework.stereotype.Component;

/** Puts other texts in the place of what a draft says. */
@Component
class ReviseDraft {

    private final UploadPack upload;
    private final PackDrafts drafts;
    private final PackContents contents;
    private final CheckDraft check;
    private final Audit audit;

    ReviseDraft(UploadPack upload, PackDrafts drafts, PackContents contents, CheckDraft check, Audit audit) {
        this.upload = upload;
        this.drafts = drafts;
        this.contents = contents;
        this.check = check;
        this.audit = audit;
    }

    /** What would be found in these texts. */
    Report look(Map<String, String> texts) {
        List<Finding> findings = new ArrayList<>();
        Pack pack = upload.read(PackArchive.write(texts), findings);
        return pack == null || !findings.isEmpty() ? Report.of(findings) : check.report(pack, texts);
    }

    /** Only where the draft still says what it said when it was read, and nobody has submitted it. */
    Outcome<PackDraft> run(DraftId id, String expected, Map<String, String> texts) {
        byte[] archive = PackArchive.write(texts);
        List<Finding> findings = new ArrayList<>();
        Pack pack = upload.read(archive, findings);
        if (pack == null || !findings.isEmpty()) {
            return Outcome.refused(findings.stream().map(Finding::problem).toList());
        }
        return switch (drafts.hold(id, "pack.not-a-draft", State.DRAFT)) {
            case Outcome.Refused<PackDraft> refused -> refused;
            case Outcome.Accepted<PackDraft>(PackDraft held, var warnings) -> revise(held, expected, pack, archive);
        };
    }

    private Outcome<PackDraft> revise(PackDraft held, String expected, Pack pack, byte[] archive) {
        if (!held.hash().equals(expected)) {
            return Outcome.refused(Refusal.ofAll("pack.changed-meanwhile"));
        }
        if (!held.pack().equals(pack.header().id())) {
            return Outcome.refused(Refusal.ofAll("pack.other-id", held.pack()));
        }
        if (held.hash().equals(pack.hash())) {
            return reordered(held, archive);
        }
        if (drafts.of(pack.hash()).isPresent()) {
            return Outcome.refused(Refusal.ofAll("pack.same-content"));
        }
        PackDraft revised = upload.draft(held.id(), pack);
        contents.keep(pack.hash(), archive);
        drafts.update(revised);
        upload.forget(held.hash());
        audit.record("pack.revise", held.id());
        return Outcome.accepted(revised);
    }

    /** The same is said in another order, as when a clause stands elsewhere: that is no other version, and is kept all the same. */
    private Outcome<PackDraft> reordered(PackDraft held, byte[] archive) {
        upload.forget(held.hash());
        contents.keep(held.hash(), archive);
        audit.record("pack.revise", held.id());
        return Outcome.accepted(held);
    }
}
