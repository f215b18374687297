package lianxin.rules;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The files of a pack as one archive. Read in memory and only as texts: nothing of it is ever unpacked or loaded. */
final class PackArchive {

    private static final int PACKED = 2 << 20;
    private static final int UNPACKED = 10 << 20;
    private static final int ENTRIES = 200;
    private static final Pattern FILE =
            Pattern.compile("plugin\\.properties|pack/([\\p{L}\\p{N}_-]+/)*[\\p{L}\\p{N}_-]+\\.(yaml|properties)");

    private PackArchive() {}

    /** The files by path; ends with {@link Unreadable} when the archive is not what a pack may be. */
    static SortedMap<String, String> read(byte[] archive) {
        if (archive.length > PACKED) {
            throw refused("", "archive-too-big");
        }
        SortedMap<String, String> files = new TreeMap<>();
        Set<String> names = new HashSet<>();
        int left = UNPACKED;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                if (names.size() == ENTRIES) {
                    throw refused(name, "archive-too-many-files");
                }
                if (!names.add(name.toLowerCase(Locale.ROOT))) {
                    throw refused(name, "archive-twice");
                }
                if (entry.isDirectory() && "pack/".startsWith(name.substring(0, Math.min(name.length(), 5)))) {
                    continue;
                }
                if (!FILE.matcher(name).matches()) {
                    throw refused(name, "archive-foreign-file");
                }
                byte[] content = zip.readNBytes(left + 1);
                left -= content.length;
                if (left < 0) {
                    throw refused(name, "archive-too-big");
                }
                files.put(name, text(name, content));
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw refused("", "archive-broken");
        }
        if (files.isEmpty()) {
            throw refused("", "archive-broken");
        }
        return files;
    }

    private static String text(String name, byte[] content) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException notText) {
            throw refused(name, "archive-not-text");
        }
    }

    private static Unreadable refused(String name, String code) {
        return new Unreadable(name, 1, code, name);
    }

    /** The same files give the same bytes. */
    static byte[] write(Map<String, String> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(Editions.ALWAYS.withYear(1980).atStartOfDay());
                zip.putNextEntry(entry);
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
