package lianxin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The laws of the house as far as only its texts can show them. */
class HouseTextTests {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final List<Path> FILES = files(Path.of(".."));
    private static final List<Path> SOURCES = FILES.stream()
            .filter(file -> file.toString().endsWith(".java"))
            .filter(file -> file.toString().contains("src/main/java"))
            .toList();

    @Test
    void classesAreShort() {
        assertThat(SOURCES)
                .allSatisfy(file -> assertThat(text(file).lines().count()).isLessThanOrEqualTo(300));
        List<Long> sizes = SOURCES.stream()
                .filter(file -> !file.endsWith("package-info.java"))
                .map(HouseTextTests::weight)
                .sorted()
                .toList();
        assertThat(sizes.get(sizes.size() / 2)).as("median").isLessThanOrEqualTo(50);
        assertThat(sizes.get(sizes.size() * 9 / 10)).as("90th percentile").isLessThanOrEqualTo(120);
    }

    @Test
    void eachPackageSaysWhatItIsForAndIsNullMarked() {
        assertThat(SOURCES.stream().map(Path::getParent).distinct())
                .allSatisfy(folder -> assertThat(folder.resolve("package-info.java"))
                        .content()
                        .startsWith("/**")
                        .contains("@NullMarked"));
    }

    @Test
    void eachPublicTypeSaysWhatItPromises() {
        Pattern silent = Pattern.compile("(?s)\\A(?:(?!/\\*\\*).)*^public ", Pattern.MULTILINE);
        assertThat(SOURCES).noneSatisfy(file -> assertThat(text(file)).containsPattern(silent));
    }

    @Test
    void nothingIsLeftUndoneOrCommentedOut() {
        Pattern leftover = Pattern.compile("TODO|FIXME|XXX|@author|^\\s*//.*[;{}]\\s*$", Pattern.MULTILINE);
        assertThat(SOURCES).noneSatisfy(file -> assertThat(text(file)).containsPattern(leftover));
    }

    @Test
    void sqlIsPlainAndPortable() {
        Pattern barred =
                Pattern.compile("(?i)\\bLIKE '%|\\bLIMIT \\?, |\\bOFFSET \\?|\\bFOR SHARE\\b|\\bGET_LOCK\\b|->>"
                        + "|CREATE (TRIGGER|PROCEDURE|EVENT|FUNCTION)|\\bFULLTEXT\\b|WITH ROLLUP");
        assertThat(Stream.concat(
                        SOURCES.stream(),
                        FILES.stream().filter(file -> file.toString().endsWith(".sql"))))
                .noneSatisfy(file -> assertThat(text(file)).containsPattern(barred));
    }

    @Test
    void eachWordExistsInBothLanguages() {
        assertThat(FILES.stream().filter(file -> file.toString().endsWith("_zh_CN.properties")))
                .isNotEmpty()
                .allSatisfy(chinese -> assertThat(words(chinese))
                        .isEqualTo(words(Path.of(chinese.toString().replace("_zh_CN.", "_en.")))));
    }

    /** Lines that say something: neither blank nor an import. */
    private static long weight(Path file) {
        return text(file)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("import ") && !line.startsWith("package "))
                .count();
    }

    private static Object words(Path file) {
        try (var reader = Files.newBufferedReader(file)) {
            Properties properties = new Properties();
            properties.load(reader);
            properties.keySet().removeIf(HouseTextTests::isChinese);
            return properties.keySet();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What is written in Chinese elsewhere is its own key, and is said otherwise in other languages alone. */
    private static boolean isChinese(Object key) {
        return HAN.matcher(key.toString()).find();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<Path> files(Path house) {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(house, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    String name = folder.getFileName().toString();
                    boolean built = name.equals("target") || name.equals("node_modules") || name.equals("generated");
                    boolean hidden = name.startsWith(".") && !folder.equals(house);
                    return built || hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    found.add(file);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return found;
    }
}
