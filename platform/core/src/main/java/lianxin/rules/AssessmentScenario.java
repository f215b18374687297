package lianxin.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import lianxin.ledger.SubjectKind;
import lianxin.rules.Evidence.Achieved;
import lianxin.rules.Evidence.Entry;
import lianxin.rules.Evidence.Held;
import lianxin.rules.Evidence.Rating;
import org.jspecify.annotations.Nullable;

/** A sentence of a pack about an assessment: invented subjects, and what must come out for them. */
final class AssessmentScenario {

    private static final String ANYBODY = "*";

    private final YamlNode at;
    private final Scheme scheme;
    private final LocalDate on;
    private final Map<String, Long> ids = new LinkedHashMap<>();

    private AssessmentScenario(YamlNode at, Scheme scheme) {
        this.at = at;
        this.scheme = scheme;
        this.on = PackReader.day(at.get("on"));
    }

    /** What does not come out as the sentence expects; null when all does. */
    static @Nullable Finding run(YamlNode node, RuleBook book) {
        Scheme scheme = book.schemes().get(node.get("assessment").text());
        if (scheme == null) {
            throw node.get("assessment")
                    .unreadable("unknown-assessment", node.get("assessment").text());
        }
        return new AssessmentScenario(node, scheme).run(book);
    }

    private @Nullable Finding run(RuleBook book) {
        YamlNode given = at.get("given");
        Map<String, YamlNode> subjects = new LinkedHashMap<>(Map.of(ANYBODY, given));
        YamlNode population = given.find("population");
        subjects.putAll(population == null ? Map.of() : population.fields());
        subjects.keySet().forEach(name -> ids.put(name, ids.size() + 1L));
        given.find("parameters");
        List<Evidence> evidence = new ArrayList<>();
        subjects.forEach((name, node) -> evidence.add(evidence(name, node)));
        Map<Long, Assessment> found = new HashMap<>();
        Assessing.of(book, scheme, evidence, on).forEach(one -> found.put(one.subject(), one));
        at.get("scenario");
        at.find("shapes");
        List<YamlNode> expectations = at.items("expect");
        at.nothingElse();
        for (YamlNode expectation : expectations) {
            YamlNode of = expectation.find("of");
            Assessment assessment = found.get(id(of == null ? expectation.key(ANYBODY) : of));
            Finding failed = assessment == null ? null : check(expectation, assessment);
            if (failed != null) {
                return failed;
            }
        }
        return null;
    }

    private long id(YamlNode name) {
        Long id = ids.get(name.text());
        if (id == null) {
            throw name.unreadable("unknown-word", name.text());
        }
        return id;
    }

    private Evidence evidence(String name, YamlNode node) {
        YamlNode kind = node.find("subject");
        SubjectKind subject = kind != null
                ? kind.choice(SubjectKind.class)
                : scheme.subjects().stream().findFirst().orElse(null);
        Map<String, Object> known = new HashMap<>();
        YamlNode is = node.find("is");
        if (is != null) {
            is.fields().forEach((key, value) -> {
                String full = key.startsWith("input.") || subject == null ? key : subject.word() + '.' + key;
                known.put(full, typed(full, value));
            });
        }
        YamlNode parent = node.find("parent");
        YamlNode held = node.find("held");
        Evidence evidence = new Evidence(
                subject,
                ids.getOrDefault(name, 0L),
                parent == null ? 0 : id(parent),
                known,
                ratings(node.find("ratings")),
                entries(node.items("entries")),
                node.items("results").stream().map(AssessmentScenario::achieved).toList(),
                node.items("children").stream().map(YamlNode::text).toList(),
                held == null ? null : held(held));
        node.nothingElse();
        return evidence;
    }

    private Object typed(String name, YamlNode value) {
        return switch (scheme.unknown().get(name)) {
            case Long number -> value.number();
            case Boolean flag -> value.flag();
            case String code -> value.text();
            case null, default -> throw value.unreadable("unknown-attribute", name);
        };
    }

    /** {@code item: value}, or {@code item: [{ by, value, answers }]}. */
    private static List<Rating> ratings(@Nullable YamlNode node) {
        List<Rating> ratings = new ArrayList<>();
        Map<String, YamlNode> items = node == null ? Map.of() : node.fields();
        items.forEach((item, given) -> {
            for (YamlNode one : given.items()) {
                if (one.isText()) {
                    ratings.add(new Rating(item, "", one.text(), 1));
                    continue;
                }
                YamlNode answers = one.find("answers");
                ratings.add(new Rating(
                        item, one.get("by").text(), one.get("value").text(), answers == null ? 1 : answers.number()));
                one.nothingElse();
            }
        });
        return ratings;
    }

    private static List<Entry> entries(List<YamlNode> nodes) {
        List<Entry> entries = new ArrayList<>();
        for (YamlNode node : nodes) {
            YamlNode event = node.find("event");
            YamlNode amount = node.find("amount");
            entries.add(new Entry(
                    node.get("entry").text(),
                    PackReader.day(node.get("on")),
                    entries.size() + 1L,
                    event == null ? 0 : event.number(),
                    amount == null ? BigDecimal.ONE : amount.decimal()));
            node.nothingElse();
        }
        return entries;
    }

    private static Achieved achieved(YamlNode node) {
        YamlNode object = node.find("object");
        YamlNode done = node.find("done");
        YamlNode target = node.find("target");
        Achieved achieved = new Achieved(
                node.get("duty").text(),
                object == null ? 0 : object.number(),
                done == null ? 0 : done.number(),
                target == null ? null : (Long) target.number(),
                node.get("status").choice(Status.class));
        node.nothingElse();
        return achieved;
    }

    private static Held held(YamlNode node) {
        Held held = new Held(node.get("grade").text(), PackReader.day(node.get("since")));
        node.nothingElse();
        return held;
    }

    private @Nullable Finding check(YamlNode expected, Assessment found) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("outcome", found.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        values.put("score", found.score() == null ? "" : Scoring.shown(found.score()));
        values.put("grade", found.grade());
        values.put("approver", found.approver());
        values.put("eligible", String.valueOf(found.eligible()));
        values.put(
                "left",
                found.balance() == null ? "" : Scoring.shown(found.balance().left()));
        for (Map.Entry<String, String> value : values.entrySet()) {
            YamlNode wanted = expected.find(value.getKey());
            if (wanted != null && !wanted.text().equals(value.getValue())) {
                return failed(expected, value.getKey(), wanted.text(), value.getValue());
            }
        }
        List<String> words = Stream.concat(
                        found.notes().stream().map(Assessment.Note::words),
                        found.gaps().stream().map(Gap::parameter))
                .toList();
        List<YamlNode> reasons = expected.items("because");
        expected.nothingElse();
        for (YamlNode reason : reasons) {
            if (!words.contains(reason.text())) {
                return failed(expected, "because", reason.text(), words.toString());
            }
        }
        return null;
    }

    private Finding failed(YamlNode expected, String key, String wanted, String actual) {
        return expected.unreadable("scenario", at.get("scenario").text(), key, wanted, actual)
                .finding();
    }
}
