package lianxin.rules;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Gathers the duties of a chain of packs while it is compiled. */
final class Duties {

    private final DutyCompiler compiler;
    private final Vocabulary vocabulary;
    private final Consumer<Finding> findings;
    private final Map<String, Duty> duties = new LinkedHashMap<>();
    private final Set<String> declared = new HashSet<>();

    Duties(DutyCompiler compiler, Vocabulary vocabulary, Consumer<Finding> findings) {
        this.compiler = compiler;
        this.vocabulary = vocabulary;
        this.findings = findings;
    }

    /** Remembers which duties there will be: one may speak of another that comes later. */
    void declare(Pack pack) {
        pack.duties().forEach(node -> declared.add(node.text("duty", "")));
    }

    void add(Pack pack) {
        for (YamlNode node : pack.duties()) {
            try {
                add(pack, node);
            } catch (Unreadable broken) {
                findings.accept(broken.finding());
            }
        }
    }

    List<Duty> compiled() {
        return List.copyOf(duties.values());
    }

    private void add(Pack pack, YamlNode node) {
        YamlNode amends = node.find("amends");
        if (amends != null && node.has("duty")) {
            throw node.unreadable("one-of", "duty、amends");
        }
        YamlNode name = amends == null ? node.get("duty") : amends;
        Duty above = duties.get(name.text());
        if (amends == null && above != null) {
            throw name.unreadable(above.pack().meets(pack.header()) ? "replaced-duty" : "named-above", name.text());
        }
        if (amends != null && above == null) {
            throw name.unreadable("unknown-duty", name.text());
        }
        PackReader.name(name);
        Duty duty = above == null ? compiler.compile(pack, node) : compiler.amend(above, pack, node);
        vocabulary.requireSubject(duty, name);
        for (String other : duty.needs().duties()) {
            if (!declared.contains(other)) {
                throw name.unreadable("unknown-duty", other);
            }
            if (reaches(other, duty, new HashSet<>())) {
                throw name.unreadable("circular-duty", duty.name(), other);
            }
        }
        duties.put(name.text(), duty);
    }

    private boolean reaches(String from, Duty to, Set<String> seen) {
        if (from.equals(to.name())) {
            return true;
        }
        @Nullable Duty duty = duties.get(from);
        return seen.add(from)
                && duty != null
                && duty.needs().duties().stream().anyMatch(other -> reaches(other, to, seen));
    }
}
