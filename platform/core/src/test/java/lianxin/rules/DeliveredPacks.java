package lianxin.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lianxin.ledger.SubjectKind;

/** The packs below {@code plugins}, as they stand in the sources. */
final class DeliveredPacks {

    /** What the platform knows of subjects without any module; the packs bring the kinds that they stand on. */
    static final Vocabulary HOUSE = new Vocabulary(
            List.of(),
            List.of(),
            Map.of(
                    SubjectKind.CADRE, CadreRegister.ATTRIBUTES,
                    SubjectKind.BRANCH, BodyRegister.ATTRIBUTES,
                    SubjectKind.ORGANIZATION, BodyRegister.ATTRIBUTES));

    private static final Path PLUGINS = Path.of("../../plugins");
    private static final Path FILES = Path.of("src/main/resources");

    private DeliveredPacks() {}

    /** Names of their folders. */
    static List<String> names() {
        try (Stream<Path> folders = Files.list(PLUGINS)) {
            return folders.filter(folder -> Files.exists(folder.resolve(FILES).resolve("pack/pack.yaml")))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The files of one, by path inside the pack. */
    static Map<String, String> files(String name) {
        return PackFixtures.files(PLUGINS.resolve(name).resolve(FILES));
    }
}
