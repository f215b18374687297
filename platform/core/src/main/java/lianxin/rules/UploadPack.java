package lianxin.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lianxin.audit.Audit;
import lianxin.kernel.Caller;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Ids;
import lianxin.kernel.Outcome;
import lianxin.rules.PackDraft.DraftId;
import lianxin.rules.PackDraft.State;
import lianxin.rules.Packs.Report;
import lianxin.rules.Packs.Upload;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes packs in as drafts, and forgets them. */
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

    /** The pack, of which nothing may be found; null where not even its header can be read. */
    @Nullable
    Pack read(byte[] archive, List<Finding> findings) {
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

    /** What never judged is forgotten. */
    void forget(String hash) {
        if (!versions.judged(hash)) {
            contents.delete(hash);
            library.forget(hash);
        }
    }

    private PackDraft keep(Pack pack, byte[] archive) {
        PackDraft draft = draft(new DraftId(Ids.next()), pack);
        contents.keep(pack.hash(), PackArchive.write(PackArchive.read(archive)));
        drafts.insert(draft);
        audit.record("pack.upload", draft.id());
        return draft;
    }

    PackDraft draft(DraftId id, Pack pack) {
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
                State.DRAFT);
    }

    /** What has judged keeps its content. */
    Outcome<DraftId> forget(DraftId draft) {
        return drafts.hold(draft, "pack.in-use", State.DRAFT, State.PAST).map(found -> {
            drafts.delete(draft);
            forget(found.hash());
            audit.record("pack.remove", draft);
            return draft;
        });
    }
}
