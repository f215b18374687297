package lianxin.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** A chain with a unit below it that sets what a sentence supposes: a unit may set what is open and what is its own. */
final class Supposition {

    private Supposition() {}

    static RuleBook of(
            String title,
            Map<String, YamlNode> supposed,
            List<Pack> packs,
            Vocabulary vocabulary,
            Consumer<Finding> findings) {
        List<Pack> chain = new ArrayList<>(packs);
        chain.add(pack(title, supposed, packs.getLast().header()));
        return RuleBook.compile(chain, vocabulary, findings);
    }

    private static Pack pack(String title, Map<String, YamlNode> supposed, Pack.Header above) {
        Map<String, YamlNode> parameters = new LinkedHashMap<>();
        supposed.forEach((name, value) -> parameters.put(name, value.asParameter(name)));
        Pack.Header header = new Pack.Header(
                "scenario",
                "1.0.0",
                title,
                "",
                "",
                Pack.Level.UNIT,
                above.jurisdiction(),
                Set.of(),
                above.id() + " *",
                above.validFrom());
        return new Pack(
                header,
                Map.of(),
                Map.of(),
                List.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                PackKinds.NONE,
                List.of(),
                parameters,
                List.of(),
                List.of(),
                List.of(),
                PackWords.NONE,
                title);
    }
}
