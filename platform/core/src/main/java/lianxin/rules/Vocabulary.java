package lianxin.rules;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lianxin.ledger.Attribute;
import lianxin.ledger.FactKind;
import lianxin.ledger.SubjectKind;

/** What packs may speak of: the kinds of facts and relations that modules declare, and what is known of subjects. */
public final class Vocabulary {

    private final Map<String, FactKind> facts = new HashMap<>();
    private final Map<String, RelationKind> relations = new HashMap<>();
    private final Map<SubjectKind, List<Attribute>> subjects;

    public Vocabulary(
            Collection<FactKind> facts,
            Collection<RelationKind> relations,
            Map<SubjectKind, List<Attribute>> subjects) {
        facts.forEach(kind -> this.facts.put(kind.name(), kind));
        relations.forEach(kind -> this.relations.put(kind.name(), kind));
        this.subjects = Map.copyOf(subjects);
    }

    /** The kind of fact that is named. */
    FactKind fact(YamlNode name) {
        FactKind kind = facts.get(name.text());
        if (kind == null) {
            throw name.unreadable(Unreadable.UNKNOWN_KIND, name.text());
        }
        return kind;
    }

    /** The kind of relation that is named. */
    RelationKind relation(YamlNode name) {
        RelationKind kind = relations.get(name.text());
        if (kind == null) {
            throw name.unreadable(Unreadable.UNKNOWN_KIND, name.text());
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
