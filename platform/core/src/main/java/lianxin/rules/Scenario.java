package lianxin.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import lianxin.kernel.Period;
import lianxin.ledger.Attribute;
import lianxin.ledger.AttributeType;
import lianxin.ledger.Fact;
import lianxin.ledger.FactId;
import lianxin.ledger.FactKind;
import lianxin.ledger.NewFact;
import lianxin.ledger.SourceRecord;
import lianxin.ledger.Subject;
import lianxin.ledger.SubjectKind;
import org.jspecify.annotations.Nullable;

/** A sentence of a pack, given … on … expect …, made ready to run: invented inputs of one subject and what must follow. */
record Scenario(
        YamlNode at, String title, String duty, LocalDate on, Period year, Inputs inputs, List<YamlNode> expectations) {

    private static final long SUBJECT = 1;
    private static final int OBJECTS = 1_000;

    static Scenario read(YamlNode node, Vocabulary vocabulary, Pack.Header pack) {
        YamlNode given = node.get("given");
        Subject subject = new Subject(given.get("subject").choice(SubjectKind.class), SUBJECT);
        List<SubjectRegister.State> states = given.items("is").stream()
                .map(state -> state(state, vocabulary.subject(subject.kind()), pack))
                .toList();
        List<Fact> facts = new ArrayList<>();
        for (YamlNode fact : given.items("facts")) {
            facts.addAll(facts(fact, subject, vocabulary, facts.size()));
        }
        facts.sort(Fact.ORDER);
        SortedMap<String, List<Link>> links = new TreeMap<>();
        given.items("has").forEach(link -> link(link, vocabulary, links));
        links.values()
                .forEach(list -> list.sort(Comparator.comparingLong(Link::object)
                        .thenComparing(link -> link.days().first())));
        SortedMap<String, List<Fact>> others = others(given, vocabulary, links);
        given.find("parameters");
        given.nothingElse();
        LocalDate on = PackReader.day(node.get("on"));
        YamlNode year = node.find("year");
        Scenario scenario = new Scenario(
                node,
                node.get("scenario").text(),
                node.get("duty").text(),
                on,
                Period.year(
                        year == null
                                ? on.getYear()
                                : PackReader.day(year.key(year.text() + "-01-01"))
                                        .getYear()),
                new Inputs(subject, states, facts, others, links),
                node.items("expect"));
        node.find("shapes");
        node.nothingElse();
        return scenario;
    }

    /** Unless it says where, somebody is in the place for which the pack speaks. */
    private static SubjectRegister.State state(YamlNode node, List<Attribute> attributes, Pack.Header pack) {
        YamlNode since = node.find("since");
        YamlNode place = node.find("place");
        Period days = days(node, true);
        Map<String, Object> values = values(node, attributes);
        node.nothingElse();
        return new SubjectRegister.State(
                days,
                values,
                since == null ? days.first() : PackReader.day(since),
                List.of(),
                place == null ? pack.jurisdiction() : place.text());
    }

    /** Facts of those whom the subject has: {@code by} a relation, {@code of} these objects. */
    private static SortedMap<String, List<Fact>> others(
            YamlNode given, Vocabulary vocabulary, SortedMap<String, List<Link>> links) {
        SortedMap<String, List<Fact>> others = new TreeMap<>();
        int known = given.items("facts").size() * OBJECTS;
        for (YamlNode fact : given.items("others")) {
            RelationKind source = vocabulary.relation(fact.get("by"));
            SubjectKind carrier = source.carrier();
            if (carrier == null) {
                throw fact.unreadable("no-carrier", source.name());
            }
            Subject owner = new Subject(carrier, fact.get("of").number());
            List<Fact> facts = facts(fact, owner, vocabulary, known);
            known += facts.size();
            List<Link> held = links.getOrDefault(source.name(), List.of());
            List<Fact> all = new ArrayList<>(others.getOrDefault(source.name(), List.of()));
            all.addAll(Inputs.whileHeld(
                    held.stream().filter(link -> link.object() == owner.id()).toList(), Map.of(owner.id(), facts)));
            all.sort(Fact.ORDER);
            others.put(source.name(), all);
        }
        return others;
    }

    private static Period days(YamlNode node, boolean open) {
        LocalDate from = PackReader.day(node.get("from"));
        YamlNode to = node.find("to");
        LocalDate last = to != null ? PackReader.day(to) : open ? Period.OPEN_END : from;
        if (last.isBefore(from)) {
            throw node.unreadable("ends-before", last, from);
        }
        return new Period(from, last);
    }

    private static void link(YamlNode node, Vocabulary vocabulary, Map<String, List<Link>> links) {
        RelationKind relation = vocabulary.relation(node.get("relation"));
        Period days = days(node, true);
        Map<String, Object> attributes = values(node, relation.attributes());
        for (YamlNode object : node.items("object")) {
            links.computeIfAbsent(relation.name(), unused -> new ArrayList<>())
                    .add(new Link(object.number(), days, attributes));
        }
        node.nothingElse();
    }

    /** One fact for each object that is named. */
    private static List<Fact> facts(YamlNode node, Subject subject, Vocabulary vocabulary, int known) {
        FactKind kind = vocabulary.fact(node.get("fact"));
        String name = kind.name();
        Period days = days(node, false);
        Map<String, Object> attributes = values(node, kind.attributes());
        YamlNode confirmed = node.find("confirmed");
        YamlNode event = node.find("event");
        List<YamlNode> objects = node.has("object") ? node.items("object") : List.of(node.key("0"));
        List<Fact> facts = new ArrayList<>();
        for (YamlNode object : objects) {
            long id = known + facts.size() + 1L;
            boolean sure = confirmed != null && confirmed.flag();
            facts.add(new Fact(
                    new FactId(id),
                    new SourceRecord(name, id),
                    1,
                    new NewFact(
                            name,
                            subject,
                            0,
                            object.number(),
                            event == null ? known + 1L : event.number(),
                            days,
                            sure,
                            attributes)));
        }
        node.nothingElse();
        return facts;
    }

    private static Map<String, Object> values(YamlNode node, List<Attribute> attributes) {
        Map<String, Object> values = new HashMap<>();
        for (Attribute attribute : attributes) {
            YamlNode value = node.find(attribute.name());
            if (value != null) {
                values.put(attribute.name(), value(value, attribute.type()));
            }
        }
        return values;
    }

    private static Object value(YamlNode node, AttributeType type) {
        return switch (type) {
            case NUMBER -> node.number();
            case FLAG -> node.flag();
            case CODE -> node.text();
        };
    }

    /** What does not come out as the sentence expects; null when all does. */
    @Nullable
    Finding run(RuleBook book) {
        Duty asked = book.duties().stream()
                .filter(candidate -> candidate.name().equals(duty))
                .findFirst()
                .orElseThrow(() -> at.unreadable("unknown-duty", duty));
        for (YamlNode expectation : expectations) {
            Finding failed = new Expectation(expectation).check(book, asked, this);
            if (failed != null) {
                return failed;
            }
        }
        return null;
    }
}
