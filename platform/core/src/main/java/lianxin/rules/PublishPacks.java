package lianxin.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lianxin.audit.Audit;
import lianxin.kernel.Caller;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Ids;
import lianxin.kernel.Outcome;
import lianxin.kernel.Refusal;
import lianxin.rules.Editions.Edition;
import lianxin.rules.PackChange.Act;
import lianxin.rules.PackChange.ChangeId;
import lianxin.rules.PackDraft.DraftId;
import lianxin.rules.PackDraft.State;
import org.springframework.stereotype.Component;

/** Changes what is in force by two persons: one asks, another one approves; what stands against it is looked at twice. */
@Component
class PublishPacks {

    private final PackDrafts drafts;
    private final PackChanges changes;
    private final PackVersions versions;
    private final PackLibrary library;
    private final ActivePacks packs;
    private final CheckDraft check;
    private final BuildGeneration build;
    private final Audit audit;
    private final HouseClock clock;

    PublishPacks(
            PackDrafts drafts,
            PackChanges changes,
            PackVersions versions,
            PackLibrary library,
            ActivePacks packs,
            CheckDraft check,
            BuildGeneration build,
            Audit audit,
            HouseClock clock) {
        this.drafts = drafts;
        this.changes = changes;
        this.versions = versions;
        this.library = library;
        this.packs = packs;
        this.check = check;
        this.build = build;
        this.audit = audit;
        this.clock = clock;
    }

    Outcome<PackChange> submit(DraftId id) {
        return switch (drafts.hold(id, "pack.not-a-draft", State.DRAFT, State.PAST)) {
            case Outcome.Refused<PackDraft> refused -> Outcome.refused(refused.reasons());
            case Outcome.Accepted<PackDraft>(PackDraft draft, var warnings) ->
                ask(Act.PUBLISH, draft.pack(), draft.version(), draft.hash(), draft.validFrom());
        };
    }

    Outcome<PackChange> ask(Act act, String pack, String version, String hash, LocalDate from) {
        PackChange change = new PackChange(
                new ChangeId(Ids.next()),
                act,
                pack,
                version,
                hash,
                from,
                PackChange.State.SUBMITTED,
                Caller.current().account(),
                clock.instant(),
                null,
                null,
                null,
                "");
        List<Refusal> against = against(change);
        if (!against.isEmpty()) {
            return Outcome.refused(against);
        }
        changes.insert(change);
        audit.record("pack.submit", change.id(), act.name());
        return Outcome.accepted(change);
    }

    Outcome<PackChange> approve(ChangeId id) {
        PackChange change = changes.find(id).orElse(null);
        long account = Caller.current().account();
        if (change == null || !changes.decide(id, PackChange.State.BUILDING, account)) {
            return Outcome.refused(Refusal.ofAll("pack.not-submitted"));
        }
        if (change.requestedBy() == account) {
            return Outcome.refused(Refusal.ofAll("pack.same-person"));
        }
        List<Refusal> against = against(change);
        if (!against.isEmpty()) {
            return Outcome.refused(against);
        }
        Editions editions = planned(change);
        if (!build.begin(
                List.of(id),
                packs.inForce().running(),
                editions,
                library.chains(editions, new ArrayList<>()).values())) {
            return Outcome.refused(Refusal.ofAll("pack.one-at-a-time"));
        }
        audit.record("pack.approve", id, change.act().name());
        return Outcome.accepted(changes.find(id).orElseThrow());
    }

    Outcome<PackChange> withdraw(ChangeId id) {
        if (!changes.decide(id, PackChange.State.WITHDRAWN, Caller.current().account())) {
            return Outcome.refused(Refusal.ofAll("pack.not-submitted"));
        }
        audit.record("pack.withdraw", id);
        return Outcome.accepted(changes.find(id).orElseThrow());
    }

    /** What stands against a change as things are now; asked when it is submitted and again when it is approved. */
    private List<Refusal> against(PackChange change) {
        if (changes.isClockBehind()) {
            return List.of(Refusal.ofAll("pack.clock-behind"));
        }
        return switch (change.act()) {
            case PUBLISH -> {
                if (!check.isNewer(change.pack(), change.version())) {
                    yield List.of(Refusal.ofAll("pack.not-newer", change.version()));
                }
                int findings =
                        check.report(library.pack(change.hash())).findings().size();
                yield findings == 0 ? List.of() : List.of(Refusal.ofAll("pack.has-findings", findings));
            }
            case ROLL_BACK ->
                planned(change).all().isEmpty() ? List.of(Refusal.ofAll("pack.nothing-before")) : sound(change);
            case DEACTIVATE ->
                check.mayEnd(change.pack()) ? sound(change) : List.of(Refusal.ofAll("pack.not-in-force"));
            case DELIVER -> throw new IllegalArgumentException("Nobody asks for what is delivered");
        };
    }

    private List<Refusal> sound(PackChange change) {
        List<Finding> findings = library.findings(planned(change));
        return findings.isEmpty() ? List.of() : List.of(Refusal.ofAll("pack.has-findings", findings.size()));
    }

    private Editions planned(PackChange change) {
        InForce now = packs.inForce();
        Editions editions = now.timeline().editions();
        return switch (change.act()) {
            case PUBLISH -> editions.with(new Edition(change.pack(), change.from(), change.hash()));
            case DEACTIVATE -> editions.without(change.pack(), change.from());
            case ROLL_BACK -> versions.editions(changes.before(now.running()));
            case DELIVER -> editions;
        };
    }
}
