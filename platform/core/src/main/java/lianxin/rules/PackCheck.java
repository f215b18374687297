package lianxin.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Looks a chain of packs over before anybody uses it: reads it, checks it against the levels above, runs its sentences. */
final class PackCheck {

    private final Vocabulary vocabulary;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Deviation> deviations = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();
    private final List<Finding> remarks = new ArrayList<>();
    private int scenarios;

    private PackCheck(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * Checks the lowest pack of a chain.
     *
     * @param chain files of each pack (path inside the pack to content), the highest level first
     */
    static PackCheck of(List<Map<String, String>> chain, Vocabulary vocabulary) {
        PackCheck check = new PackCheck(vocabulary);
        check.run(chain);
        return check;
    }

    /** What must be mended; empty when the pack may be used. */
    List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** What the pack says otherwise than the levels above it; empty while there are findings. */
    List<Deviation> deviations() {
        return List.copyOf(deviations);
    }

    /** Numbers that the chain leaves open: for a province to fill, or for each unit. */
    List<Gap> gaps() {
        return List.copyOf(gaps);
    }

    /** What is allowed and worth a second look: parameters that nobody uses, duties without a sentence, numbers that change mid-period. */
    List<Finding> remarks() {
        return List.copyOf(remarks);
    }

    /** How many sentences were run. */
    int scenarios() {
        return scenarios;
    }

    private void run(List<Map<String, String>> chain) {
        List<Pack> packs = new ArrayList<>();
        try {
            for (Map<String, String> files : chain) {
                PackReader reader = new PackReader(files);
                packs.add(reader.read());
                findings.addAll(reader.findings());
            }
        } catch (Unreadable broken) {
            findings.add(broken.finding());
            return;
        }
        RuleBook book = RuleBook.compile(packs, vocabulary, findings::add);
        if (findings.isEmpty()) {
            deviations.addAll(Deviations.of(book, packs.getLast()));
            book.parameters().values().stream()
                    .filter(Parameter::isNowhereSet)
                    .forEach(parameter -> gaps.add(parameter.gap()));
            Lint lint = new Lint(book);
            findings.addAll(lint.mistakes());
            remarks.addAll(lint.remarks());
            packs.getLast().scenarios().forEach(node -> run(node, packs, book));
        }
    }

    private void run(YamlNode node, List<Pack> packs, RuleBook book) {
        scenarios++;
        try {
            YamlNode given = node.get("given");
            Map<String, YamlNode> supposed =
                    given.has("parameters") ? given.get("parameters").fields() : Map.of();
            RuleBook applied = supposed.isEmpty()
                    ? book
                    : Supposition.of(node.get("scenario").text(), supposed, packs, vocabulary, findings::add);
            Finding failed = node.has("assessment")
                    ? AssessmentScenario.run(node, applied)
                    : Scenario.read(node, book.vocabulary(), packs.getLast().header())
                            .run(applied);
            if (failed != null) {
                findings.add(failed);
            }
        } catch (Unreadable broken) {
            findings.add(broken.finding());
        }
    }
}
