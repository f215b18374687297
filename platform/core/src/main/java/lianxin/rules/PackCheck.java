package lianxin.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Looks a chain of packs over before anybody uses it: reads it, checks it against the levels above, runs its sentences. */
public final class PackCheck {

    private final Vocabulary vocabulary;
    private final List<Finding> findings = new ArrayList<>();
    private int scenarios;

    private PackCheck(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * Checks the lowest pack of a chain.
     *
     * @param chain files of each pack (path inside the pack to content), the highest level first
     */
    public static PackCheck of(List<Map<String, String>> chain, Vocabulary vocabulary) {
        PackCheck check = new PackCheck(vocabulary);
        check.run(chain);
        return check;
    }

    /** What must be mended; empty when the pack may be used. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** How many sentences were run. */
    public int scenarios() {
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
            packs.getLast().scenarios().forEach(node -> run(node, packs, book));
        }
    }

    private void run(YamlNode node, List<Pack> packs, RuleBook book) {
        scenarios++;
        try {
            Scenario scenario = Scenario.read(node, vocabulary);
            Finding failed = scenario.run(scenario.parameters().isEmpty() ? book : supposing(scenario, packs));
            if (failed != null) {
                findings.add(failed);
            }
        } catch (Unreadable broken) {
            findings.add(broken.finding());
        }
    }

    /** The chain with a level below it that sets what the sentence supposes. */
    private RuleBook supposing(Scenario scenario, List<Pack> packs) {
        Pack lowest = packs.getLast();
        Pack.Header header = new Pack.Header(
                "scenario",
                "1.0.0",
                scenario.title(),
                "",
                "",
                Pack.Level.PROVINCE,
                lowest.header().jurisdiction(),
                lowest.header().id() + " *",
                lowest.header().validFrom());
        Map<String, YamlNode> parameters = new LinkedHashMap<>();
        scenario.parameters().forEach((name, value) -> parameters.put(name, value.asParameter(name)));
        List<Pack> supposed = new ArrayList<>(packs);
        supposed.add(new Pack(
                header,
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                parameters,
                List.of(),
                List.of(),
                scenario.title()));
        List<Finding> wrong = new ArrayList<>();
        RuleBook book = RuleBook.compile(supposed, vocabulary, wrong::add);
        if (!wrong.isEmpty()) {
            findings.addAll(wrong);
        }
        return book;
    }
}
