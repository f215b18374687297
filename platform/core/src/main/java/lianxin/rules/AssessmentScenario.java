package lianxin.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A sentence of a pack about an assessment: invented subjects, and what must come out for them. */
final class AssessmentScenario {

    private static final String ANYBODY = "*";

    private final YamlNode at;
    private final Scheme scheme;
    private final LocalDate on;

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
        EvidenceReader reader = new EvidenceReader(scheme, subjects.keySet());
        given.find("parameters");
        List<Evidence> evidence = new ArrayList<>();
        subjects.forEach((name, node) -> evidence.add(reader.read(name, node)));
        Map<Long, Assessment> found = new HashMap<>();
        Assessing.of(book, scheme, evidence, on).forEach(one -> found.put(one.subject(), one));
        at.get("scenario");
        at.find("shapes");
        List<YamlNode> expectations = at.items("expect");
        at.nothingElse();
        for (YamlNode expectation : expectations) {
            YamlNode of = expectation.find("of");
            Assessment assessment = found.get(reader.id(of == null ? expectation.key(ANYBODY) : of));
            Finding failed = assessment == null ? null : check(expectation, assessment);
            if (failed != null) {
                return failed;
            }
        }
        return null;
    }

    private static String word(Assessment.Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private @Nullable Finding check(YamlNode expected, Assessment found) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("outcome", word(found.outcome()));
        values.put("score", found.score() == null ? "" : Scoring.shown(found.score()));
        values.put("grade", found.grade());
        values.put("approver", found.approver());
        values.put("eligible", String.valueOf(found.eligible()));
        values.put(
                "left",
                found.balance() == null ? "" : Scoring.shown(found.balance().left()));
        List<String> words = Stream.concat(
                        found.notes().stream().map(Assessment.Note::words),
                        found.gaps().stream().map(Gap::parameter))
                .toList();
        for (Map.Entry<String, String> value : values.entrySet()) {
            YamlNode wanted = expected.find(value.getKey());
            if (wanted != null && !wanted.text().equals(value.getValue())) {
                return failed(expected, value.getKey(), wanted.text(), value.getValue(), found.outcome(), words);
            }
        }
        List<YamlNode> reasons = expected.items("because");
        expected.nothingElse();
        for (YamlNode reason : reasons) {
            if (!words.contains(reason.text())) {
                return failed(expected, "because", reason.text(), words.toString(), found.outcome(), words);
            }
        }
        return null;
    }

    private Finding failed(
            YamlNode expected,
            String key,
            String wanted,
            String actual,
            Assessment.Outcome outcome,
            List<String> words) {
        List<String> why = new ArrayList<>(words);
        why.addFirst(word(outcome));
        return expected.unreadable(
                        "scenario",
                        at.get("scenario").text(),
                        key,
                        wanted,
                        actual.isEmpty() ? Expectation.NOTHING : actual,
                        String.join("、", why))
                .finding();
    }
}
