package lianxin.rules;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The schemes of a chain of packs while they are compiled, by name. */
final class Schemes {

    private final SchemeCompiler compiler;
    private final Consumer<Finding> findings;
    private final Map<String, Scheme> schemes = new LinkedHashMap<>();

    /** What is wrong is handed to the consumer. */
    Schemes(SchemeCompiler compiler, Consumer<Finding> findings) {
        this.compiler = compiler;
        this.findings = findings;
    }

    /** The schemes of these packs, the highest level first. */
    Map<String, Scheme> add(List<Pack> packs) {
        for (Pack pack : packs) {
            for (YamlNode node : pack.assessments()) {
                try {
                    add(pack, node);
                } catch (Unreadable broken) {
                    findings.accept(broken.finding());
                }
            }
        }
        return Collections.unmodifiableMap(schemes);
    }

    private void add(Pack pack, YamlNode node) {
        YamlNode amends = node.find("amends");
        if (amends != null && node.has("assessment")) {
            throw node.unreadable("one-of", "assessment、amends");
        }
        YamlNode name = amends == null ? node.get("assessment") : amends;
        Scheme above = schemes.get(name.text());
        if (amends == null && above != null) {
            throw name.unreadable(
                    above.pack().meets(pack.header()) ? "replaced-assessment" : "named-above", name.text());
        }
        if (amends != null && above == null) {
            throw name.unreadable("unknown-assessment", name.text());
        }
        PackReader.name(name);
        schemes.put(name.text(), above == null ? compiler.compile(pack, node) : compiler.amend(above, node));
    }
}
