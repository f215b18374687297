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

    private static final String HEAD = "pack/pack.yaml";
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_NUMBER = 60;

    private final ActivePacks packs;
    private final PackLibrary library;

    CheckDraft(ActivePacks packs, PackLibrary library) {
        this.packs = packs;
        this.library = library;
    }

    /** What its header claims and must not. */
    List<Finding> header(Pack pack) {
        Pack.Header header = pack.header();
        List<Finding> findings = new ArrayList<>();
        boolean tooLong = header.title().length() > LONGEST_TITLE
                || pack.articles().keySet().stream().anyMatch(name -> name.length() > LONGEST_TITLE);
        if (tooLong || header.document().length() > LONGEST_NUMBER) {
            findings.add(new Unreadable(HEAD, 1, "title-too-long").finding());
        }
        if (!library.isOwn(pack)) {
            findings.add(new Unreadable(HEAD, 1, "foreign-jurisdiction", header.jurisdiction()).finding());
        }
        if (!fits(header.level(), header.jurisdiction())) {
            findings.add(new Unreadable(HEAD, 1, "wrong-level").finding());
        }
        List<Pack.Header> known = known(packs.inForce().timeline().editions()).stream()
                .map(Pack::header)
                .toList();
        if (known.stream().noneMatch(other -> isBase(other, header))) {
            findings.add(new Unreadable(HEAD, 1, "base", header.base()).finding());
            return findings;
        }
        known.stream()
                .filter(other -> other.id().equals(header.id()) != isPlaceOf(other, header))
                .findFirst()
                .ifPresent(other ->
                        findings.add(new Unreadable(HEAD, 1, "second-pack", other.title(), other.id()).finding()));
        return findings;
    }

    private static boolean isBase(Pack.Header other, Pack.Header of) {
        return other.id().equals(of.baseId()) && (!other.id().equals(of.id()) || other.level() != of.level());
    }

    /** Whether a level issues packs for areas with such a code. A unit sets its numbers by itself, not by a pack. */
    private static boolean fits(Pack.Level level, String code) {
        return switch (level) {
            case CENTRE -> code.equals("000000");
            case PROVINCE -> code.endsWith("0000") && !code.startsWith("00");
            case PREFECTURE -> code.endsWith("00") && !code.endsWith("0000");
            case COUNTY -> !code.endsWith("00");
            case UNIT -> false;
        };
    }

    /** Whether both would stand in one place of the chain. */
    static boolean isPlaceOf(Pack.Header one, Pack.Header other) {
        return one.level() == other.level()
                && one.jurisdiction().equals(other.jurisdiction())
                && one.fields().equals(other.fields())
                && one.baseId().equals(other.baseId());
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
