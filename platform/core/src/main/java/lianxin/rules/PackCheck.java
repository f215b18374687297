package lianxin.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
            Scenario scenario = Scenario.read(node, book.vocabulary());
            Finding failed = scenario.run(scenario.parameters().isEmpty() ? book : supposing(scenario, packs, book));
            if (failed != null) {
                findings.add(failed);
            }
        } catch (Unreadable broken) {
            findings.add(broken.finding());
        }
    }

    /** The chain with levels below it that set what the sentence supposes: a province, and a unit for what is its own. */
    private RuleBook supposing(Scenario scenario, List<Pack> packs, RuleBook book) {
        List<Pack> supposed = new ArrayList<>(packs);
        for (Pack.Level level : List.of(Pack.Level.PROVINCE, Pack.Level.UNIT)) {
            Map<String, YamlNode> parameters = new LinkedHashMap<>();
            scenario.parameters().forEach((name, value) -> {
                if (isOwn(book.parameters().get(name)) == (level == Pack.Level.UNIT)) {
                    parameters.put(name, value.asParameter(name));
                }
            });
            if (!parameters.isEmpty()) {
                supposed.add(
                        supposition(scenario.title(), level, supposed.getLast().header(), parameters));
            }
        }
        return RuleBook.compile(supposed, vocabulary, findings::add);
    }

    private static boolean isOwn(@Nullable Parameter parameter) {
        return parameter != null && parameter.layers().getFirst().bound() == Bound.OWN;
    }

    private static Pack supposition(
            String title, Pack.Level level, Pack.Header above, Map<String, YamlNode> parameters) {
        String id = "supposed-" + level.name().toLowerCase(Locale.ROOT);
        return new Pack(
                new Pack.Header(id, "1.0.0", title, "", "", level, above.jurisdiction(), above.id() + " *"),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                PackKinds.NONE,
                parameters,
                List.of(),
                List.of(),
                title);
    }
}
