package lianxin.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lianxin.audit.Audit;
import lianxin.kernel.Caller;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Ids;
import lianxin.kernel.Outcome;
import lianxin.kernel.Refusal;
import lianxin.rules.PackDraft.DraftId;
import lianxin.rules.Packs.Report;
import lianxin.rules.Packs.Upload;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes packs in as drafts, and forgets them. */
@Component
class UploadPack {

    private final PackDrafts drafts;
    private final PackContents contents;
    private final PackVersions versions;
    private final CheckDraft check;
    private final Audit audit;
    private final HouseClock clock;
    private final TransactionTemplate transaction;

    UploadPack(
            PackDrafts drafts,
            PackContents contents,
            PackVersions versions,
            CheckDraft check,
            Audit audit,
            HouseClock clock,
            TransactionTemplate transaction) {
        this.drafts = drafts;
        this.contents = contents;
        this.versions = versions;
        this.check = check;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    Upload run(byte[] archive) {
        List<Finding> findings = new ArrayList<>();
        Pack pack;
        try {
            PackReader reader = new PackReader(PackArchive.read(archive));
            pack = reader.read();
            findings.addAll(reader.findings());
        } catch (Unreadable broken) {
            return new Upload(null, Report.of(List.of(broken.finding())));
        }
        if (findings.isEmpty()) {
            findings.addAll(check.header(pack));
        }
        if (!findings.isEmpty()) {
            return new Upload(null, Report.of(findings));
        }
        PackDraft draft = Objects.requireNonNull(
                transaction.execute(status -> drafts.of(pack.hash()).orElseGet(() -> keep(pack, archive))));
        return new Upload(draft, check.report(pack));
    }

    private PackDraft keep(Pack pack, byte[] archive) {
        Pack.Header header = pack.header();
        PackDraft draft = new PackDraft(
                new DraftId(Ids.next()),
                header.id(),
                header.version(),
                pack.hash(),
                header.title(),
                header.document(),
                header.validFrom(),
                Caller.current().account(),
                clock.instant(),
                PackDraft.State.DRAFT);
        contents.keep(pack.hash(), archive);
        drafts.insert(draft);
        audit.record("pack.upload", draft.id());
        return draft;
    }

    /** What has judged keeps its content. */
    Outcome<DraftId> forget(DraftId draft) {
        PackDraft found = drafts.find(draft).orElse(null);
        if (found == null) {
            return Outcome.refused(Refusal.ofAll("pack.draft-unknown"));
        }
        if (found.state() != PackDraft.State.DRAFT && found.state() != PackDraft.State.PAST) {
            return Outcome.refused(Refusal.ofAll("pack.in-use"));
        }
        drafts.delete(draft);
        if (!versions.judged(found.hash())) {
            contents.delete(found.hash());
        }
        audit.record("pack.remove", draft);
        return Outcome.accepted(draft);
    }
}
