package lianxin.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lianxin.ledger.SubjectKind;
import lianxin.rules.Evidence.Achieved;
import lianxin.rules.Evidence.Entry;
import lianxin.rules.Evidence.Held;
import lianxin.rules.Evidence.Rating;
import org.jspecify.annotations.Nullable;

/** Reads the invented subjects of a sentence about an assessment. */
final class EvidenceReader {

    private final Scheme scheme;
    private final Map<String, Long> ids = new LinkedHashMap<>();

    /**
     * A reader.
     *
     * @param names what the subjects are called in the sentence
     */
    EvidenceReader(Scheme scheme, Collection<String> names) {
        this.scheme = scheme;
        names.forEach(name -> ids.put(name, ids.size() + 1L));
    }

    /** The id of the subject of this name. */
    long id(YamlNode name) {
        Long id = ids.get(name.text());
        if (id == null) {
            throw name.unknown(ids.keySet());
        }
        return id;
    }

    /** The evidence of one subject. */
    Evidence read(String name, YamlNode node) {
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
        if (subject != null && scheme.pack().digits() > 0) {
            known.put(subject.word() + ".division", scheme.pack().jurisdiction());
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
                node.items("results").stream().map(EvidenceReader::achieved).toList(),
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
            case null, default -> throw value.unreadable("unknown-attribute", name, scheme.names());
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
                        item, one.get("by").text(), one.get("value").text(), answers == null ? 1 : answers(answers)));
                one.nothingElse();
            }
        });
        return ratings;
    }

    private static long answers(YamlNode node) {
        if (node.number() < 1) {
            throw node.unreadable("not-a-number", node.text());
        }
        return node.number();
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
}
