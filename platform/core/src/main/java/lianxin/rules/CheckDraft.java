package lianxin.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import lianxin.rules.Editions.Edition;
import lianxin.rules.Packs.Report;
import org.pf4j.DefaultVersionManager;
import org.springframework.stereotype.Component;

/** Looks a pack over that a tenant wants to use: whether it is the tenant's to say, sound where it will stand, and true. */
@Component
class CheckDraft {

    private final ActivePacks packs;
    private final PackLibrary library;

    CheckDraft(ActivePacks packs, PackLibrary library) {
        this.packs = packs;
        this.library = library;
    }

    /** What its header claims and must not. */
    List<Finding> header(Pack pack) {
        return PackHead.wrong(
                pack, library.isOwn(pack), known(packs.inForce().timeline().editions()));
    }

    /** Each pack that has not been ended, in its latest edition. */
    private List<Pack> known(Editions editions) {
        return editions.all().stream()
                .map(Edition::pack)
                .distinct()
                .map(pack -> editions.of(pack).getLast().hash())
                .filter(Objects::nonNull)
                .map(library::pack)
                .toList();
    }

    /** What is wrong with the pack itself, on the level above and with its sentences. */
    Report report(Pack pack) {
        Report report = report(pack, library.files(pack.hash()));
        List<Finding> findings = new ArrayList<>(report.findings());
        if (findings.isEmpty()) {
            findings.addAll(
                    library.findings(packs.inForce().timeline().editions().with(Edition.of(pack))));
        }
        return new Report(findings, report.remarks(), report.deviations(), report.scenarios());
    }

    /** The same of a pack that is kept nowhere, as far as the level above and its own sentences can tell. */
    Report report(Pack pack, Map<String, String> texts) {
        List<Finding> findings = new ArrayList<>(header(pack));
        if (!findings.isEmpty()) {
            return Report.of(findings);
        }
        List<Map<String, String>> files = new ArrayList<>();
        above(pack).forEach(one -> files.add(library.files(one.hash())));
        files.add(texts);
        PackCheck check = PackCheck.of(files, library.vocabulary());
        return new Report(check.findings(), check.remarks(), check.deviations(), check.scenarios());
    }

    /** The packs on which it would stand on its first day, the highest first. */
    List<Pack> above(Pack pack) {
        Editions editions = packs.inForce().timeline().editions().with(Edition.of(pack));
        List<Pack> chain =
                editions.chain(pack.header().validFrom(), hash -> hash.equals(pack.hash()) ? pack : library.pack(hash));
        List<Pack> line = PackLibrary.line(chain, pack);
        return line.subList(0, line.size() - 1);
    }

    PackDraft.Ground ground(Pack pack) {
        return new DraftGround(above(pack), pack, library.vocabulary()).read();
    }

    /** What a pack of the tenant's own that has not been ended says last. */
    Optional<String> latest(String pack) {
        List<Edition> editions = packs.inForce().timeline().editions().of(pack);
        return Optional.ofNullable(
                        editions.isEmpty() ? null : editions.getLast().hash())
                .filter(hash -> library.isOwn(library.pack(hash)));
    }

    /** The chain that would judge from the first day of the pack on. */
    RuleBook book(Pack pack) {
        Editions editions = packs.inForce().timeline().editions().with(Edition.of(pack));
        return library.sound(editions.chain(pack.header().validFrom(), library::pack));
    }

    /** Whether its version is above every one that is in force. */
    boolean isNewer(String pack, String version) {
        return packs.inForce().timeline().editions().of(pack).stream()
                .map(Edition::hash)
                .filter(Objects::nonNull)
                .map(hash -> library.pack(hash).header().version())
                .allMatch(known -> new DefaultVersionManager().compareVersions(version, known) > 0);
    }

    /** Whether this is a pack of the tenant's own that has not been ended. */
    boolean mayEnd(String pack) {
        return latest(pack)
                .filter(hash -> !PackLibrary.isNational(library.pack(hash)))
                .isPresent();
    }
}
