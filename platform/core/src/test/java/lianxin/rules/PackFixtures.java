package lianxin.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lianxin.ledger.Attribute;
import lianxin.ledger.FactKind;
import lianxin.ledger.SubjectKind;

/** A small pack that uses every shape once, and a province below it. */
final class PackFixtures {

    static final Vocabulary WORDS = new Vocabulary(
            List.of(
                    new FactKind("test.a", "甲", "", List.of()),
                    new FactKind(
                            "test.b",
                            "乙",
                            "",
                            List.of(Attribute.number("hours", "小时", "时长"), Attribute.code("kind", "类别")))),
            List.of(),
            Map.of(SubjectKind.CADRE, List.of(Attribute.code("rank", "职级"))));

    private PackFixtures() {}

    static Map<String, String> shapes() {
        return files("shapes");
    }

    /** The files of a pack under the test resources. */
    static Map<String, String> files(String pack) {
        return files(Path.of("src/test/resources", pack));
    }

    /** The files of a pack in a folder, by path inside the pack. */
    static Map<String, String> files(Path root) {
        Map<String, String> files = new HashMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(path).toString().replace('\\', '/'), Files.readString(path));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return files;
    }

    /** A pack of a province with these parameters and duties. */
    static Map<String, String> province(String parameters, String duties) {
        Map<String, String> files = new HashMap<>(Map.of(
                "plugin.properties",
                "plugin.id=rules-test\nplugin.version=1.0.0\n",
                "pack/pack.yaml",
                "title: 省\ndocument: 省〔2026〕2号\nissuer: 省\nlevel: province\njurisdiction: \"420000\"\n"
                        + "extends: rules-shapes >=1.0.0 & <2.0.0\narticles: { 第一条: 省里的规定。 }\n"));
        if (!parameters.isEmpty()) {
            files.put("pack/parameters/test.yaml", parameters);
        }
        if (!duties.isEmpty()) {
            files.put("pack/duties/test.yaml", duties);
        }
        return files;
    }
}
