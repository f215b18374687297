package lianxin.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import lianxin.kernel.Caller;
import lianxin.kernel.Fault;
import lianxin.ledger.FactKind;
import lianxin.tenancy.Tenants;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Packs by the hash of their content, delivered or kept by the tenant of this call, and chains of them, compiled once. */
@Component
class PackLibrary {

    private static final String WHOLE_COUNTRY = "000000";

    /** A bound that a level above has tightened later blocks neither that level nor the one below: it holds at once. */
    private static final Set<String> OVERTAKEN = Set.of("pack.below-floor", "pack.above-ceiling");

    private final Tenants tenants;
    private final PackContents contents;
    private final ObjectProvider<FactKind> facts;
    private final ObjectProvider<Relation> relations;
    private final ObjectProvider<SubjectRegister> registers;
    private final Map<String, Map<String, String>> delivered = new HashMap<>();
    private final Map<String, Pack> packs = new ConcurrentHashMap<>();
    private final Map<String, Finding> strange = new ConcurrentHashMap<>();
    private final Map<List<String>, RuleBook> books = new ConcurrentHashMap<>();

    PackLibrary(
            Tenants tenants,
            PackContents contents,
            ObjectProvider<FactKind> facts,
            ObjectProvider<Relation> relations,
            ObjectProvider<SubjectRegister> registers) {
        this.tenants = tenants;
        this.contents = contents;
        this.facts = facts;
        this.relations = relations;
        this.registers = registers;
        for (Map<String, String> files : PackFiles.delivered()) {
            PackReader reader = new PackReader(files);
            Pack pack = reader.read();
            refuse(reader.findings());
            delivered.put(pack.hash(), files);
            packs.put(pack.hash(), pack);
        }
    }

    Pack pack(String hash) {
        Pack known = packs.get(hash);
        if (known != null) {
            return known;
        }
        PackReader reader = new PackReader(files(hash));
        Pack read = reader.read(hash);
        if (reader.isForeign()) {
            strange.put(hash, new Unreadable("pack/pack.yaml", 1, "other-program").finding());
        }
        packs.put(hash, read);
        return read;
    }

    /** What a draft said and says no more, so that one that is written for weeks fills nothing. */
    void forget(String hash) {
        packs.remove(hash);
        books.keySet().removeIf(chain -> chain.contains(hash));
    }

    /** The files of a pack, by path. */
    Map<String, String> files(String hash) {
        Map<String, String> files = delivered.get(hash);
        return files != null
                ? files
                : PackArchive.read(contents.find(hash)
                        .orElseThrow(
                                () -> new Fault(Fault.Category.DEFECT, "No content is kept of the rule pack " + hash)));
    }

    /** The delivered packs that hold for this tenant: the national one, that of its own area, and those of places in it. */
    List<Pack> delivered() {
        return delivered.keySet().stream()
                .map(this::pack)
                .filter(pack -> isNational(pack) || isOwn(pack))
                .toList();
    }

    static boolean isNational(Pack pack) {
        return pack.header().jurisdiction().equals(WHOLE_COUNTRY);
    }

    /** What a province may lay down, or a place in it: that holds there alone. */
    boolean isOwn(Pack pack) {
        String area = tenants.find(Caller.current().tenant().value())
                .map(tenant -> tenant.division())
                .orElse("");
        return pack.header().digits() == 0
                ? pack.header().jurisdiction().equals(area + "0".repeat(6 - area.length()))
                : !area.isEmpty() && pack.header().jurisdiction().startsWith(area);
    }

    /** The chains of these editions by the day from which they hold; what is wrong with one is added to the findings. */
    NavigableMap<LocalDate, RuleBook> chains(Editions editions, List<Finding> findings) {
        NavigableMap<LocalDate, RuleBook> chains = new TreeMap<>();
        editions.chains(this::pack).forEach((day, chain) -> chains.put(day, compile(chain, findings)));
        return chains;
    }

    /**
     * What is wrong with these editions: with a chain, or with a pack on its own line, where what lies beside it is
     * unknown.
     */
    List<Finding> findings(Editions editions) {
        List<Finding> findings = new ArrayList<>();
        editions.chains(this::pack).values().forEach(chain -> {
            chain.stream()
                    .filter(pack -> pack.header().isLimited())
                    .forEach(pack -> compile(line(chain, pack), findings));
            compile(chain, findings);
        });
        return findings.stream().distinct().toList();
    }

    /** The packs of a chain down to this one, without those that hold for nobody for whom it holds. */
    static List<Pack> line(List<Pack> chain, Pack lowest) {
        List<String> hashes = chain.stream().map(Pack::hash).toList();
        return chain.subList(0, hashes.indexOf(lowest.hash()) + 1).stream()
                .filter(pack -> pack.header().meets(lowest.header()))
                .toList();
    }

    /** A chain that has no findings. */
    RuleBook sound(List<Pack> chain) {
        List<Finding> findings = new ArrayList<>();
        RuleBook book = compile(chain, findings);
        refuse(findings);
        return book;
    }

    private RuleBook compile(List<Pack> chain, List<Finding> findings) {
        List<String> hashes = chain.stream().map(Pack::hash).toList();
        RuleBook known = books.get(hashes);
        if (known != null) {
            return known;
        }
        List<Finding> found = new ArrayList<>(
                hashes.stream().map(strange::get).filter(Objects::nonNull).toList());
        Vocabulary installed = vocabulary();
        RuleBook book = RuleBook.compile(chain, installed, found::add).keptBy(installed);
        found.removeIf(finding -> OVERTAKEN.contains(finding.problem().code()));
        if (found.isEmpty()) {
            books.put(hashes, book);
        }
        findings.addAll(found);
        return book;
    }

    Vocabulary vocabulary() {
        return new Vocabulary(
                facts.stream().toList(),
                relations.stream().map(Relation::kind).toList(),
                registers.stream().collect(Collectors.toMap(SubjectRegister::kind, SubjectRegister::attributes)));
    }

    static void refuse(List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw new Fault(Fault.Category.DEFECT, "A rule pack has findings: " + findings);
        }
    }
}
