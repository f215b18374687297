package lianxin.rules;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import lianxin.ledger.Attribute;
import lianxin.ledger.FactKind;
import lianxin.ledger.SubjectKind;

/**
 * What packs may speak of: the kinds of facts and relations that modules declare, those that packs announce for modules
 * to come, and what is known of subjects.
 */
final class Vocabulary {

    private final Map<String, FactKind> facts = new HashMap<>();
    private final Map<String, RelationKind> relations = new HashMap<>();
    private final Map<String, Set<SubjectKind>> credited = new HashMap<>();
    private final Map<SubjectKind, List<Attribute>> subjects;
    private final RecordWords records = new RecordWords(facts);

    Vocabulary(
            Collection<FactKind> facts,
            Collection<RelationKind> relations,
            Map<SubjectKind, List<Attribute>> subjects) {
        facts.forEach(kind -> this.facts.put(kind.name(), kind));
        relations.forEach(kind -> this.relations.put(kind.name(), kind));
        this.subjects = Map.copyOf(subjects);
    }

    /**
     * These words and those that packs announce. Where a kind is declared twice both must agree: the same object, and
     * each attribute that the pack names with the same type and unit.
     */
    Vocabulary and(Collection<PackKinds> announced, Consumer<Finding> findings) {
        Vocabulary all = new Vocabulary(facts.values(), relations.values(), subjects);
        for (PackKinds kinds : announced) {
            kinds.facts().values().forEach(kind -> {
                FactKind known = all.facts.putIfAbsent(kind.name(), kind);
                String differs = known == null
                        ? ""
                        : difference(known.object(), known.attributes(), kind.object(), kind.attributes());
                report(kinds, kind.name(), differs, findings);
            });
            kinds.relations().values().forEach(kind -> {
                RelationKind known = all.relations.putIfAbsent(kind.name(), kind);
                String differs = known == null
                        ? ""
                        : difference(known.object(), known.attributes(), kind.object(), kind.attributes());
                report(kinds, kind.name(), differs, findings);
            });
            kinds.subjects().forEach(all.credited::putIfAbsent);
        }
        return all;
    }

    /** These words and what the packs of a chain add to records, the highest level first. */
    Vocabulary extended(Collection<Pack> packs, Consumer<Finding> findings) {
        packs.forEach(pack -> records.add(pack, findings));
        return this;
    }

    /** What is added to records. */
    RecordWords records() {
        return records;
    }

    private static void report(PackKinds kinds, String name, String differs, Consumer<Finding> findings) {
        YamlNode at = kinds.places().get(name);
        if (!differs.isEmpty() && at != null) {
            findings.accept(at.unreadable("other-kind", name, differs).finding());
        }
    }

    private static String difference(String object, List<Attribute> known, String asked, List<Attribute> wanted) {
        if (!object.equals(asked)) {
            return asked.isEmpty() ? object : asked;
        }
        return wanted.stream()
                .filter(attribute -> known.stream()
                        .noneMatch(other -> other.name().equals(attribute.name())
                                && other.type() == attribute.type()
                                && other.unit().equals(attribute.unit())))
                .map(Attribute::name)
                .findFirst()
                .orElse("");
    }

    /** Whether a module keeps all that a duty is judged from: without it nobody could do the duty on record. */
    boolean keeps(Duty duty) {
        return facts.keySet().containsAll(duty.needs().kinds())
                && duty.needs().relations().stream().map(RelationKind::name).allMatch(relations::containsKey);
    }

    /** Refuses a duty over facts that are credited to somebody else. */
    void requireSubject(Duty duty, YamlNode at) {
        Set<SubjectKind> own = EnumSet.of(duty.subject());
        duty.needs().sources().stream()
                .map(RelationKind::carrier)
                .filter(Objects::nonNull)
                .forEach(own::add);
        duty.needs().kinds().stream()
                .filter(kind -> Collections.disjoint(own, credited.getOrDefault(kind, own)))
                .findFirst()
                .ifPresent(kind -> {
                    throw at.unreadable("other-subject", kind, duty.subject().word());
                });
    }

    /** The kinds of facts that can be credited to such a subject, by name. */
    List<FactKind> credited(SubjectKind subject) {
        return facts.values().stream()
                .filter(kind ->
                        credited.getOrDefault(kind.name(), Set.of(subject)).contains(subject))
                .sorted(Comparator.comparing(FactKind::name))
                .toList();
    }

    FactKind fact(String name) {
        return Objects.requireNonNull(facts.get(name));
    }

    /** The kind of fact that is named. */
    FactKind fact(YamlNode name) {
        FactKind kind = facts.get(name.text());
        if (kind == null) {
            throw name.unreadable("unknown-kind", name.text());
        }
        return kind;
    }

    /** The kind of relation that is named. */
    RelationKind relation(YamlNode name) {
        RelationKind kind = relations.get(name.text());
        if (kind == null) {
            throw name.unreadable("unknown-kind", name.text());
        }
        return kind;
    }

    boolean isRelation(YamlNode name) {
        return relations.containsKey(name.text());
    }

    List<Attribute> subject(SubjectKind kind) {
        return subjects.getOrDefault(kind, List.of());
    }
}
