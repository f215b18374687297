package lianxin.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lianxin.ledger.Attribute;
import lianxin.ledger.FactKind;
import lianxin.ledger.SubjectKind;

/** A pack whose assessment schemes use every shape, and what it may speak of. */
final class SchemeFixtures {

    static final Vocabulary WORDS = new Vocabulary(
            List.of(new FactKind("test.a", "甲", "", List.of())),
            List.of(),
            Map.of(
                    SubjectKind.CADRE,
                    List.of(
                            Attribute.code("rank", "职级"),
                            Attribute.code("leave", "离岗原因"),
                            Attribute.number("leave_days", "天", "离岗天数")),
                    SubjectKind.BRANCH,
                    List.of(Attribute.code("kind", "类别")),
                    SubjectKind.ORGANIZATION,
                    List.of(Attribute.code("kind", "类别"), Attribute.code("field", "领域"))));

    private SchemeFixtures() {}

    static Map<String, String> pack() {
        return PackFixtures.files("schemes");
    }

    /** The same pack without its sentences, one text of one file replaced by another. */
    static Map<String, String> with(String file, String text, String other) {
        Map<String, String> files = pack();
        files.keySet().removeIf(path -> path.startsWith("pack/scenarios/"));
        files.computeIfPresent("pack/assessment/" + file + ".yaml", (path, old) -> {
            if (!old.contains(text)) {
                throw new IllegalArgumentException(text);
            }
            return old.replace(text, other);
        });
        return files;
    }

    /** A province that exempts more. */
    static Map<String, String> province() {
        Map<String, String> files = new HashMap<>(PackFixtures.province("", ""));
        files.computeIfPresent("pack/pack.yaml", (path, text) -> text.replace("rules-shapes", "rules-schemes"));
        files.put(
                "pack/assessment/test.yaml",
                "amends: test.weighted\nexempt: [{ when: cadre.leave_days > 90, else: 离岗超过九十天 }]\n");
        return files;
    }

    static RuleBook book() {
        List<Finding> findings = new ArrayList<>();
        RuleBook book = RuleBook.compile(List.of(new PackReader(pack()).read()), WORDS, findings::add);
        if (!findings.isEmpty()) {
            throw new IllegalStateException(findings.toString());
        }
        return book;
    }
}
