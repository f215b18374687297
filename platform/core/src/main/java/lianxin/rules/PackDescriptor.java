package lianxin.rules;

import com.github.zafarkhaja.semver.ParseException;
import java.io.IOException;
import java.io.StringReader;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pf4j.DefaultVersionManager;

/** What {@code plugin.properties} says of a pack: which one it is, and that it is for this product. */
record PackDescriptor(String id, String version) {

    static final String FILE = "plugin.properties";

    private static final Set<String> KEYS = Stream.of("id", "version", "requires", "provider", "description", "license")
            .map("plugin."::concat)
            .collect(Collectors.toCollection(TreeSet::new));
    private static final Pattern ID = Pattern.compile("[a-z0-9-]{3,40}");
    private static final Pattern VERSION = Pattern.compile("\\d{1,5}\\.\\d{1,5}\\.\\d{1,5}");

    static PackDescriptor read(String content) {
        Properties said = new Properties();
        try {
            said.load(new StringReader(content));
        } catch (IOException | IllegalArgumentException broken) {
            throw wrong("not-a-descriptor");
        }
        for (String key : said.stringPropertyNames()) {
            if (!KEYS.contains(key)) {
                throw wrong("unknown-key", key, String.join("、", KEYS));
            }
        }
        String requires = said.getProperty("plugin.requires", "*");
        if (!fits(PackFiles.HOUSE, requires)) {
            throw wrong("requires", requires, PackFiles.HOUSE);
        }
        return new PackDescriptor(
                said(said, "plugin.id", ID, "bad-id"), said(said, "plugin.version", VERSION, "bad-version"));
    }

    /** Whether a version lies within a range as descriptors write it; what is no range holds none. */
    static boolean fits(String version, String range) {
        try {
            return new DefaultVersionManager().checkVersionConstraint(version, range);
        } catch (ParseException | IllegalArgumentException noRange) {
            return false;
        }
    }

    private static String said(Properties said, String key, Pattern form, String otherwise) {
        String value = said.getProperty(key);
        if (value == null) {
            throw wrong("missing-key", key);
        }
        if (!form.matcher(value).matches()) {
            throw wrong(otherwise, value);
        }
        return value;
    }

    private static Unreadable wrong(String code, Object... arguments) {
        return new Unreadable(FILE, 1, code, arguments);
    }
}
