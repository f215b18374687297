package lianxin.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import lianxin.kernel.Caller;
import lianxin.kernel.Fault;
import lianxin.ledger.FactKind;
import lianxin.tenancy.Tenants;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Which packs are in force for the tenant of this call: the national one, and below it those of its own area. */
@Component
class ActivePacks {

    private static final String WHOLE_COUNTRY = "000000";

    private final Tenants tenants;
    private final ObjectProvider<FactKind> facts;
    private final ObjectProvider<Relation> relations;
    private final ObjectProvider<SubjectRegister> registers;
    private final List<Pack> delivered = new ArrayList<>();
    private final Map<List<String>, RuleBook> books = new ConcurrentHashMap<>();

    ActivePacks(
            Tenants tenants,
            ObjectProvider<FactKind> facts,
            ObjectProvider<Relation> relations,
            ObjectProvider<SubjectRegister> registers) {
        this.tenants = tenants;
        this.facts = facts;
        this.relations = relations;
        this.registers = registers;
        for (Map<String, String> files : PackFiles.delivered()) {
            PackReader reader = new PackReader(files);
            delivered.add(reader.read());
            refuse(reader.findings());
        }
        delivered.sort(Comparator.comparing((Pack pack) -> pack.header().level())
                .thenComparing(pack -> !pack.header().base().isEmpty())
                .thenComparing(pack -> pack.header().id()));
    }

    /** The chain of this tenant, compiled once. */
    RuleBook book() {
        String area = tenants.find(Caller.current().tenant().value())
                .map(tenant -> tenant.division())
                .orElse("");
        List<Pack> chain =
                delivered.stream().filter(pack -> holdsIn(area, pack)).toList();
        return books.computeIfAbsent(chain.stream().map(Pack::hash).toList(), hashes -> compile(chain));
    }

    /** A tenant is a province: what one of its prefectures lays down does not hold in all of it. */
    private static boolean holdsIn(String area, Pack pack) {
        String jurisdiction = pack.header().jurisdiction();
        return jurisdiction.equals(WHOLE_COUNTRY) || jurisdiction.equals(area + "0".repeat(6 - area.length()));
    }

    private RuleBook compile(List<Pack> chain) {
        Vocabulary vocabulary = new Vocabulary(
                facts.stream().toList(),
                relations.stream().map(Relation::kind).toList(),
                registers.stream().collect(Collectors.toMap(SubjectRegister::kind, SubjectRegister::attributes)));
        List<Finding> findings = new ArrayList<>();
        RuleBook book = RuleBook.compile(chain, vocabulary, findings::add);
        refuse(findings);
        return book.keptBy(vocabulary);
    }

    private static void refuse(List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw new Fault(Fault.Category.DEFECT, "A delivered rule pack has findings: " + findings);
        }
    }
}
