package lianxin.rules;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * The files of a pack as one archive: a few texts, opened in memory and never unpacked or loaded anywhere. Whatever could
 * run, hide or overwrite something is refused before a word of it is read.
 */
final class PackArchive {

    static final int MOST_PACKED = 2 << 20;
    static final int MOST_UNPACKED = 10 << 20;
    static final int MOST_ENTRIES = 200;

    private static final int LONGEST_NAME = 200;
    private static final Set<Integer> USUAL = Set.of(ZipEntry.STORED, ZipEntry.DEFLATED);

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9_.-]*(/[A-Za-z0-9_-][A-Za-z0-9_.-]*)*");
    private static final Pattern DECLARATIVE =
            Pattern.compile("plugin\\.properties|pack/.+\\.yaml|pack/texts/[A-Za-z_]+\\.properties");

    private PackArchive() {}

    /**
     * The texts of a pack, by path inside the pack. A folder around the whole of it is passed over.
     *
     * @throws Unreadable when anything in the archive is not what a pack consists of
     */
    static SortedMap<String, String> read(byte[] archive) {
        if (archive.length > MOST_PACKED) {
            throw refused("", "too-large", megabytes(MOST_PACKED));
        }
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(archive))
                .get()) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
            if (archive[0] != 'P' || zip.getFirstLocalFileHeaderOffset() > 0) {
                throw refused("", "not-an-archive");
            }
            if (entries.size() > MOST_ENTRIES) {
                throw refused("", "too-many-files", MOST_ENTRIES);
            }
            entries.forEach(PackArchive::refuseUnlessPlain);
            String around = folderAround(entries);
            return texts(
                    zip, entries.stream().filter(entry -> !entry.isDirectory()).toList(), around);
        } catch (IOException | IllegalArgumentException broken) {
            throw refused("", "not-an-archive");
        }
    }

    private static SortedMap<String, String> texts(ZipFile zip, List<ZipArchiveEntry> entries, String around)
            throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        Set<String> folded = new HashSet<>();
        int room = MOST_UNPACKED;
        for (ZipArchiveEntry entry : entries) {
            if (!entry.getName().startsWith(around)) {
                throw refused(entry.getName(), "not-declarative", entry.getName());
            }
            String path = entry.getName().substring(around.length());
            if (!DECLARATIVE.matcher(path).matches()) {
                throw refused(path, "not-declarative", path);
            }
            if (!folded.add(path.toLowerCase(Locale.ROOT))) {
                throw refused(path, "same-name", path);
            }
            if (!USUAL.contains(entry.getMethod()) || !zip.canReadEntryData(entry)) {
                throw refused(path, "locked-file", path);
            }
            byte[] content = content(zip, entry, room);
            room -= content.length;
            files.put(path, PackText.of(path, content));
        }
        return files;
    }

    /** What an entry claims to be must be a file or a folder below the pack. */
    private static void refuseUnlessPlain(ZipArchiveEntry entry) {
        String name = entry.getName();
        String path = entry.isDirectory() && name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
        if (path.length() > LONGEST_NAME || !NAME.matcher(path).matches()) {
            throw refused("", "bad-name", name.substring(0, Math.min(name.length(), LONGEST_NAME)));
        }
        int kind = entry.getUnixMode() & UnixStat.FILE_TYPE_FLAG;
        if (kind != 0 && kind != UnixStat.FILE_FLAG && kind != UnixStat.DIR_FLAG) {
            throw refused(name, "link", name);
        }
    }

    private static String folderAround(List<ZipArchiveEntry> entries) {
        return entries.stream()
                .map(ZipArchiveEntry::getName)
                .filter(name -> name.endsWith("/" + PackDescriptor.FILE) && name.indexOf('/') == name.lastIndexOf('/'))
                .map(name -> name.substring(0, name.length() - PackDescriptor.FILE.length()))
                .findFirst()
                .orElse("");
    }

    /** Unpacks what there is room for, whatever size the archive claims. */
    private static byte[] content(ZipFile zip, ZipArchiveEntry entry, int room) throws IOException {
        try (InputStream unpacked = zip.getInputStream(entry)) {
            byte[] content = unpacked.readNBytes(room + 1);
            if (content.length > room) {
                throw refused("", "too-large-unpacked", megabytes(MOST_UNPACKED));
            }
            return content;
        }
    }

    private static Unreadable refused(String path, String code, Object... arguments) {
        return new Unreadable(path, 1, code, arguments);
    }

    private static String megabytes(int bytes) {
        return (bytes >> 20) + " MB";
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
