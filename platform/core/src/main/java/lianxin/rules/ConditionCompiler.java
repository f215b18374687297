package lianxin.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lianxin.ledger.FactKind;
import lianxin.ledger.SubjectKind;
import org.jspecify.annotations.Nullable;

/** Turns the conditions of one duty into checks, and notes what they need. */
final class ConditionCompiler {

    private final Vocabulary vocabulary;
    private final Predicates predicates;
    private final SubjectKind subject;
    private final Needs needs;

    ConditionCompiler(Vocabulary vocabulary, Predicates predicates, SubjectKind subject, Needs needs) {
        this.vocabulary = vocabulary;
        this.predicates = predicates;
        this.subject = subject;
        this.needs = needs;
    }

    /** Conditions with their words. */
    List<Condition> conditions(List<YamlNode> nodes, Place place) {
        List<Condition> conditions = new ArrayList<>();
        for (YamlNode node : nodes) {
            conditions.add(new Condition(check(node, place), node.get("else").text()));
            node.nothingElse();
        }
        return conditions;
    }

    /** A predicate that may be missing. */
    @Nullable
    Check predicate(@Nullable YamlNode node, Place place) {
        if (node == null) {
            return null;
        }
        if (node.text().contains("months_in_scope")) {
            needs.wholeCareer();
        }
        return place.predicate(node);
    }

    /** A relation of the subject. */
    RelationKind relation(YamlNode name) {
        RelationKind relation = vocabulary.relation(name);
        if (relation.subject() != subject) {
            throw name.unreadable("relation-of-other", name.text());
        }
        needs.relation(relation);
        return relation;
    }

    FactKind fact(YamlNode name) {
        FactKind kind = vocabulary.fact(name);
        needs.kind(kind.name());
        return kind;
    }

    private Check check(YamlNode node, Place place) {
        if (node.has("with") || node.has("without")) {
            return beside(node, node.has("without"), place);
        }
        YamlNode duty = node.find("not-counted-in");
        if (duty != null) {
            needs.duty(duty.text());
            return new CountedElsewhere(duty.text(), predicate(node.find("unless"), place));
        }
        return java.util.Objects.requireNonNull(predicate(node.get("when"), place));
    }

    private Beside beside(YamlNode node, boolean absent, Place place) {
        YamlNode target = node.get(absent ? "without" : "with");
        needs.beyondObjects();
        if (vocabulary.isRelation(target)) {
            RelationKind relation = relation(target);
            Place inner = predicates.withObject(place, relation);
            return new Beside(
                    null, relation, absent, same(node, place, inner), predicate(node.find("which"), inner), null, null);
        }
        FactKind kind = fact(target);
        Place inner = predicates.withFact(place, List.of(kind));
        Quantity after = days(node, "days-after");
        Quantity before = days(node, "days-before");
        needs.ahead(after == null ? 0 : after.most());
        needs.back(before == null ? 0 : before.most() / 28 + 1);
        Map<String, String> same = same(node, place, inner);
        return new Beside(kind.name(), null, absent, same, predicate(node.find("which"), inner), after, before);
    }

    private @Nullable Quantity days(YamlNode node, String key) {
        YamlNode days = node.find(key);
        return days == null ? null : predicates.span(days);
    }

    /** What both share: one name, or for each name here the name there. */
    private static Map<String, String> same(YamlNode node, Place place, Place inner) {
        YamlNode same = node.find("same");
        Map<String, String> names = new LinkedHashMap<>();
        if (same == null) {
            return names;
        }
        if (same.isText()) {
            names.put(place.named(same, same.text()), inner.named(same, same.text()));
        } else {
            same.fields()
                    .forEach((own, theirs) -> names.put(place.named(theirs, own), inner.named(theirs, theirs.text())));
        }
        return names;
    }
}
