package lianxin.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes packs in as drafts, in place of what a draft said before, and forgets them. */
@Component
class UploadPack {

    private final PackDrafts drafts;
    private final PackContents contents;
    private final PackVersions versions;
    private final PackLibrary library;
    private final CheckDraft check;
    private final Audit audit;
    private final HouseClock clock;
    private final TransactionTemplate transaction;

    UploadPack(
            PackDrafts drafts,
            PackContents contents,
            PackVersions versions,
            PackLibrary library,
            CheckDraft check,
            Audit audit,
            HouseClock clock,
            TransactionTemplate transaction) {
        this.drafts = drafts;
        this.contents = contents;
        this.versions = versions;
        this.library = library;
        this.check = check;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    Upload run(byte[] archive) {
        List<Finding> findings = new ArrayList<>();
        Pack pack = read(archive, findings);
        if (pack == null || !findings.isEmpty()) {
            return new Upload(null, Report.of(findings));
        }
        PackDraft draft = Objects.requireNonNull(
                transaction.execute(status -> drafts.of(pack.hash()).orElseGet(() -> keep(pack, archive))));
        return new Upload(draft, check.report(pack));
    }

    private @Nullable Pack read(byte[] archive, List<Finding> findings) {
        try {
            PackReader reader = new PackReader(PackArchive.read(archive));
            Pack pack = reader.read();
            findings.addAll(reader.findings());
            findings.addAll(findings.isEmpty() ? check.header(pack) : List.of());
            return pack;
        } catch (Unreadable broken) {
            findings.add(broken.finding());
            return null;
        }
    }

    /** What would be found in these texts. */
    Report look(Map<String, String> texts) {
        List<Finding> findings = new ArrayList<>();
        Pack pack = read(PackArchive.write(texts), findings);
        return pack == null || !findings.isEmpty() ? Report.of(findings) : check.report(pack, texts);
    }

    /** Another content for a draft that nobody has submitted, unless it is no longer the one that was read. */
    Outcome<PackDraft> revise(DraftId id, String expected, Map<String, String> texts) {
        byte[] archive = PackArchive.write(texts);
        List<Finding> findings = new ArrayList<>();
        Pack pack = read(archive, findings);
        if (pack == null || !findings.isEmpty()) {
            return Outcome.refused(findings.stream().map(Finding::problem).toList());
        }
        PackDraft held = drafts.hold(id).orElse(null);
        if (held == null) {
            return Outcome.refused(Refusal.ofAll("pack.draft-unknown"));
        }
        if (held.state() != PackDraft.State.DRAFT) {
            return Outcome.refused(Refusal.ofAll("pack.not-a-draft"));
        }
        if (!held.hash().equals(expected)) {
            return Outcome.refused(Refusal.ofAll("pack.changed-meanwhile"));
        }
        if (!held.pack().equals(pack.header().id())) {
            return Outcome.refused(Refusal.ofAll("pack.other-id", held.pack()));
        }
        if (held.hash().equals(pack.hash())) {
            return Outcome.accepted(held);
        }
        if (drafts.of(pack.hash()).isPresent()) {
            return Outcome.refused(Refusal.ofAll("pack.same-content"));
        }
        PackDraft revised = draft(id, pack);
        contents.keep(pack.hash(), archive);
        drafts.update(revised);
        forget(held.hash());
        audit.record("pack.revise", id);
        return Outcome.accepted(revised);
    }

    private void forget(String hash) {
        if (!versions.judged(hash)) {
            contents.delete(hash);
            library.forget(hash);
        }
    }

    private PackDraft keep(Pack pack, byte[] archive) {
        PackDraft draft = draft(new DraftId(Ids.next()), pack);
        contents.keep(pack.hash(), archive);
        drafts.insert(draft);
        audit.record("pack.upload", draft.id());
        return draft;
    }

    private PackDraft draft(DraftId id, Pack pack) {
        Pack.Header header = pack.header();
        return new PackDraft(
                id,
                header.id(),
                header.version(),
                pack.hash(),
                header.title(),
                header.document(),
                header.validFrom(),
                Caller.current().account(),
                clock.instant(),
                PackDraft.State.DRAFT);
    }

    /** What has judged keeps its content. */
    Outcome<DraftId> forget(DraftId draft) {
        PackDraft found = drafts.hold(draft).orElse(null);
        if (found == null) {
            return Outcome.refused(Refusal.ofAll("pack.draft-unknown"));
        }
        if (found.state() != PackDraft.State.DRAFT && found.state() != PackDraft.State.PAST) {
            return Outcome.refused(Refusal.ofAll("pack.in-use"));
        }
        drafts.delete(draft);
        forget(found.hash());
        audit.record("pack.remove", draft);
        return Outcome.accepted(draft);
    }
}
