package lianxin.rules;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.jspecify.annotations.Nullable;

/** Archives that somebody might upload to break in, to break something, or by mistake. */
final class HostilePacks {

    private static final String DUTIES = "pack/duties/test.yaml";
    private static final String ARTICLE = "article: 第一条\ntitle: 新\nsubject: cadre\nperiod: calendar-year\n";
    private static final String COUNT = "require: { title: 次数, unit: 次, facts: test.a, measure: count, min: 1 }\n";

    private static final String BASE = "extends: rules-shapes >=1.0.0\n";

    private HostilePacks() {}

    /** Each by what is wrong with it, with the code of the refusal that it must meet. */
    static Map<String, Hostile> all() {
        Map<String, Hostile> all = new LinkedHashMap<>();
        archives(all);
        contents(all);
        yaml(all);
        predicates(all);
        added(all);
        return all;
    }

    /** An archive, and the refusal that it must meet. */
    record Hostile(byte[] archive, String code) {}

    private static void archives(Map<String, Hostile> all) {
        all.put("no archive at all", new Hostile("title: 省".getBytes(StandardCharsets.UTF_8), "not-an-archive"));
        all.put("nothing", new Hostile(new byte[0], "not-an-archive"));
        byte[] whole = zip(Map.of());
        all.put("an archive cut off", new Hostile(Arrays.copyOf(whole, whole.length / 2), "not-an-archive"));
        byte[] garbled = whole.clone();
        Arrays.fill(garbled, 40, 160, (byte) 7);
        all.put("an archive garbled inside", new Hostile(garbled, "not-an-archive"));
        all.put("three megabytes", new Hostile(new byte[3 << 20], "too-large"));
        all.put("a bomb of zeros", with("pack/texts/zh_CN.properties", "0".repeat(12 << 20), "too-large-unpacked"));
        Map<String, String> many = new LinkedHashMap<>();
        for (int file = 0; file < PackArchive.MOST_ENTRIES; file++) {
            many.put("pack/duties/d" + file + ".yaml", "a: b");
        }
        all.put("too many files", new Hostile(zip(many), "too-many-files"));
        for (String name : new String[] {
            "/pack/duties/a.yaml",
            "../pack/duties/a.yaml",
            "pack/../../etc/cron.d/a.yaml",
            "pack/./duties/a.yaml",
            "pack//duties/a.yaml",
            "..\\..\\etc\\a.yaml",
            "C:/pack/duties/a.yaml",
            "pack/duties/a.yaml\u0000.txt",
            "pack/duties/\u202Elmay.yaml",
            "pack/duties/条.yaml",
            ".hidden/pack.yaml"
        }) {
            all.put("name " + name, with(name, "a: b", "bad-name"));
        }
        all.put("a name twice but for capitals", with("pack/Pack.yaml", "a: b", "same-name"));
        all.put("a link to a file of the host", marked(UnixStat.LINK_FLAG | 0777, "link"));
        all.put("a pipe", marked(0010000 | 0666, "link"));
        all.put("a device", marked(0020000 | 0666, "link"));
        byte[] locked = whole.clone();
        for (int i = 0; i < locked.length - 10; i++) {
            boolean directory = locked[i] == 'P' && locked[i + 1] == 'K' && locked[i + 2] == 1 && locked[i + 3] == 2;
            locked[i + 8] |= (byte) (directory ? 1 : 0);
        }
        all.put("a file with a password", new Hostile(locked, "locked-file"));
        all.put("thirty thousand folders", with("pack/" + "a/".repeat(30_000) + "a.yaml", "a: b", "bad-name"));
        all.put("a name of sixty thousand letters", with("pack/duties/" + "a".repeat(60_000), "a: b", "bad-name"));
        all.put("a packing that needs more programs", packed(whole, 95));
        all.put("a packing that nobody knows", packed(whole, 77));
        all.put("a class before the archive", after("\u00CA\u00FE\u00BA\u00BE", whole));
        all.put("a program before the archive", after("MZ" + "x".repeat(200), whole));
    }

    private static Hostile after(String something, byte[] whole) {
        byte[] first = something.getBytes(StandardCharsets.ISO_8859_1);
        byte[] both = Arrays.copyOf(first, first.length + whole.length);
        System.arraycopy(whole, 0, both, first.length, whole.length);
        return new Hostile(both, "not-an-archive");
    }

    /** With another method of packing in its directory. */
    private static Hostile packed(byte[] whole, int method) {
        byte[] other = whole.clone();
        for (int i = 0; i < other.length - 12; i++) {
            if (other[i] == 'P' && other[i + 1] == 'K' && other[i + 2] == 1 && other[i + 3] == 2) {
                other[i + 10] = (byte) method;
            }
        }
        return new Hostile(other, "locked-file");
    }

    private static void contents(Map<String, Hostile> all) {
        for (String name : new String[] {
            "Evil.class",
            "lib/evil.jar",
            "pack/evil.sh",
            "pack/libevil.so",
            "evil.dll",
            "evil.exe",
            "pack/duties/a.yaml.bat",
            "pack/page.html",
            "pack/script.js",
            "pack/change.sql",
            "META-INF/MANIFEST.MF",
            "META-INF/services/org.pf4j.Plugin",
            "application.yaml",
            "pack/nested.zip"
        }) {
            all.put("file " + name, with(name, "\u00CA\u00FE", "not-declarative"));
        }
        all.put("a class to be loaded", described("plugin.class=com.evil.Plugin", "unknown-key"));
        all.put("a dependency to be loaded", described("plugin.dependencies=evil@1.0", "unknown-key"));
        all.put("an id that leads elsewhere", described("plugin.id=../../etc", "bad-id"));
        all.put("a version that is none", described("plugin.version=1.0;drop", "bad-version"));
        all.put("a descriptor with a broken escape", described("plugin.provider=\\u00g0", "not-a-descriptor"));
        all.put(
                "an old Chinese encoding",
                new Hostile(zip("pack/duties/a.yaml", bytes("duty: 谈心", "GBK")), "not-utf-8"));
        all.put("two bytes for each letter", new Hostile(zip("pack/a.yaml", bytes("duty: 谈", "UTF-16")), "not-utf-8"));
        all.put("a pack that stands on itself", based("rules-test"));
        all.put("a pack that stands on one that is not there", based("rules-nowhere"));
        all.put("a pack that stands on nothing", with("pack/pack.yaml", head(""), "base"));
        all.put("a zero inside", with("pack/duties/a.yaml", "duty: a\u0000b", "hidden-character"));
        all.put("writing turned around", with(DUTIES, "title: \u202Eabc", "hidden-character"));
        all.put("writing turned around by its number", with(DUTIES, "title: \"\\u202Eabc\"", "hidden-character"));
        all.put("half a letter", with(DUTIES, "title: \"\\uD800\"", "hidden-character"));
        all.put("a mark of the order of bytes", with(DUTIES, "\uFEFFtitle: a", "hidden-character"));
        all.put(
                "a letter written longer than it is",
                new Hostile(
                        zip("pack/duties/a.yaml", new byte[] {'a', ':', ' ', (byte) 0xC0, (byte) 0xAF}), "not-utf-8"));
        all.put("words without end", with("pack/texts/en.properties", "a".repeat(900_000), "no-translation"));
        all.put(
                "words of nothing but strokes",
                with("pack/texts/en.properties", "\\=".repeat(400_000), "no-translation"));
        all.put("a file in no place", with("pack/duty/a.yaml", "duty: test.new\n", "unknown-file"));
        all.put("a product that is not there yet", described("plugin.requires=>=99.0.0", "requires"));
        all.put("a product that is no version", described("plugin.requires=((", "requires"));
        for (String base :
                new String[] {"rules-shapes garbage", "rules-shapes >=1.0.0 & ((((", "rules-shapes >=", "' '"}) {
            all.put("stands on " + base, with("pack/pack.yaml", head("extends: " + base + "\n"), "base"));
        }
    }

    private static void yaml(Map<String, Hostile> all) {
        all.put("an object to be made", with(DUTIES, "!!javax.script.ScriptEngineManager [a]\n", "not-yaml"));
        all.put("laughs a billion times", with(DUTIES, "a: &a [x]\nb: &b [*a,*a]\nc: [*b,*b,*b]\n", "not-yaml"));
        all.put("a tree without end", with(DUTIES, "[".repeat(2_000) + "]".repeat(2_000), "not-yaml"));
        all.put("an anchor that holds itself", with(DUTIES, "&a [*a]\n", "not-yaml"));
        all.put("keys merged in", with(DUTIES, "<<: { duty: test.new }\n" + ARTICLE + COUNT, "missing-key"));
        all.put("a list for a key", with(DUTIES, "? [a]\n: b\n", "not-a-text"));
        all.put("a program of another language", with(DUTIES, "!!python/object/apply:os.system [id]\n", "not-yaml"));
        all.put("a language of the future", with(DUTIES, "%YAML 9.9\n---\na: b\n", "not-yaml"));
        all.put("half a million values", with(DUTIES, "a: [" + "x,".repeat(450_000) + "x]\n", "too-many-values"));
        all.put("a hundred thousand documents", with(DUTIES, "--- a\n".repeat(100_000), "too-many-values"));
        all.put("a text of a million letters", with(DUTIES, "a: " + "x".repeat(1_100_000), "not-yaml"));
        all.put("a stair of a thousand steps", with(DUTIES, "- ".repeat(1_000) + "a\n", "not-yaml"));
        all.put(
                "a day at the end of time",
                with("pack/pack.yaml", head(BASE + "valid-from: +999999999-12-31\n"), "day-too-far"));
        all.put(
                "a day before all history",
                with("pack/periods.yaml", "a: { anchor: -999999999-01-01, days: 1 }\n", "day-too-far"));
        all.put("a name that goes nowhere", with(DUTIES, "duty: nowhere\n" + ARTICLE + COUNT, "not-a-dotted-name"));
        all.put(
                "a name without end",
                with(DUTIES, "duty: test." + "x".repeat(200) + "\n" + ARTICLE + COUNT, "not-a-dotted-name"));
        all.put("a name that is a page", with(DUTIES, "duty: test.<script>\n" + ARTICLE + COUNT, "not-a-dotted-name"));
        all.put(
                "a look back over all history",
                duty(
                        "require: { title: 次数, unit: 次, facts: test.a, measure: count, min: 1, back: 999999999 }\n",
                        "too-far"));
        all.put(
                "a target below nothing",
                with(DUTIES, ("duty: test.new\n" + ARTICLE + COUNT).replace("min: 1", "min: -1"), "negative"));
        all.put("nothing asked", with(DUTIES, "duty: test.new\n" + ARTICLE + "require: { all: [] }\n", "no-parts"));
        all.put("broken writing", with(DUTIES, "duty: [unclosed\n", "not-yaml"));
        all.put("a key twice", with(DUTIES, "duty: a.b\nduty: a.c\n", "duplicate-key"));
        all.put("a key that nobody knows", duty("loosen: all\n", "unknown-key"));
        all.put(
                "a member judged",
                with(DUTIES, ("duty: test.new\n" + ARTICLE + COUNT).replace("cadre", "member"), "young-person-judged"));
        all.put(
                "a number without end",
                with(
                        DUTIES,
                        ("duty: test.new\n" + ARTICLE + COUNT).replace("min: 1", "min: " + "9".repeat(100_000)),
                        "number-too-large"));
        all.put(
                "parts of the year that run into each other",
                with("pack/periods.yaml", "a: { starts: [03-01, 05-01], months: 3 }\n", "impossible-period"));
        all.put(
                "a period of no length",
                with("pack/periods.yaml", "a: { anchor: 2020-01-01, months: 0 }\n", "impossible-period"));
        all.put(
                "a period of a million months",
                with("pack/periods.yaml", "a: { anchor: 2020-01-01, months: 1000000 }\n", "impossible-period"));
        all.put("a day that is none", with("pack/periods.yaml", "a: { anchor: 2020-13-45, months: 1 }\n", "not-a-day"));
        all.put(
                "a duty of the level above written anew",
                with(DUTIES, ("duty: test.any\n" + ARTICLE + COUNT), "replaced-duty"));
    }

    /** What would be kept of a young person through a field of a pack. */
    private static void added(Map<String, Hostile> all) {
        String field = "- field: a\n  title: %s\n  type: flag\n  article: 第一条\n  class: %s\n  retention: %s\n";
        for (String title : new String[] {"姓名", "身份证号", "照片", "手机", "定位", "民族", "宗教", "思想状况", "倾向", "备注"}) {
            all.put(
                    "a field for " + title,
                    with(
                            "pack/fields/test.a.yaml",
                            field.formatted(title, "work", "frozen-year+5y"),
                            "about-a-person"));
        }
        all.put(
                "a field that is sealed",
                with("pack/fields/test.a.yaml", field.formatted("甲", "sealed", "frozen-year+5y"), "field-class"));
        all.put(
                "a field that is kept for ever",
                with("pack/fields/test.a.yaml", field.formatted("甲", "work", "permanent"), "field-retention"));
        all.put(
                "a field of a record that is none",
                with("pack/fields/test.none.yaml", field.formatted("甲", "work", "frozen-year+5y"), "unknown-record"));
        all.put(
                "a field of free text",
                with(
                        "pack/fields/test.a.yaml",
                        field.formatted("甲", "work", "frozen-year+5y").replace("flag", "text"),
                        "unknown-word"));
    }

    private static void predicates(Map<String, Hostile> all) {
        Map<String, String> sources = new LinkedHashMap<>();
        sources.put("[1, 2, 3].exists(x, x > 1)", "predicate-word");
        sources.put("[1].map(x, x).size() > 0", "predicate-word");
        sources.put("cadre.getClass().getName() == \"a\"", "predicate-word");
        sources.put("java.lang.Runtime.getRuntime().exec(\"id\")", "predicate-word");
        sources.put("cadre.rank.matches(\"" + "(a+)+".repeat(1_000) + "\")", "predicate-long");
        sources.put("true" + " || true".repeat(2_000), "predicate-long");
        sources.put("(".repeat(100) + "true" + ")".repeat(100), "predicate-long");
        sources.put("1 + 1", "predicate");
        sources.put("cadre.rank", "predicate");
        sources.put("cadre.months_old >", "predicate-at");
        sources.put("cadre.months_old > 99999999999999999999", "predicate-at");
        sources.put("cadre.months_old == null", "unlike-things");
        sources.put("cadre.months_old == 1.5", "unlike-things");
        sources.put("cadre.months_old / 0 == 1", "predicate-divisor");
        sources.put("cadre.months_old % (cadre.months_old - cadre.months_old) == 1", "predicate-divisor");
        sources.put("cadre.months_old * 9223372036854775807 > 0", "predicate-number");
        sources.put(
                "cadre.months_old * cadre.months_old * cadre.months_old * cadre.months_old > 0", "predicate-number");
        sources.put("cadre.months_old - 9223372036854775807 < 0", "predicate-number");
        sources.put("cadre.rank.matches(cadre.rank)", "predicate-pattern");
        sources.put("cadre.rank.matches(\"[\")", "predicate-pattern");
        sources.put("cadre.rank.matches(\"a\" + \"b\")", "predicate-pattern");
        for (String function : new String[] {
            "int(cadre.rank) == 1",
            "dyn(cadre.months_old) > \"a\"",
            "timestamp(cadre.rank) == timestamp(cadre.rank)",
            "duration(\"1h\") > duration(\"2h\")",
            "[1, 2][5] == 1",
            "{\"a\": 1}[\"b\"] == 1",
            "type(cadre.rank) == string",
            "string(cadre.months_old) == \"1\""
        }) {
            sources.put(function, "predicate-function");
        }
        sources.forEach((source, code) -> {
            String scope = "scope:\n  - { when: '" + source.replace("'", "''") + "', else: 否 }\n";
            all.put("predicate " + source.substring(0, Math.min(60, source.length())), duty(scope, code));
        });
        all.put("a class named", duty("scope: [{ when: T(java.lang.System).exit(1), else: 否 }]\n", "unknown-name"));
        all.put("an unknown name", duty("scope: [{ when: unknown.thing == 1, else: 否 }]\n", "unknown-name"));
        all.put("unlike things", duty("scope: [{ when: cadre.rank > 3, else: 否 }]\n", "unlike-things"));
    }

    private static Hostile duty(String more, String code) {
        String count = more.startsWith("require") ? "" : COUNT;
        return with(DUTIES, "duty: test.new\n" + ARTICLE + count + more, code);
    }

    private static Hostile described(String line, String code) {
        return with("plugin.properties", "plugin.id=rules-test\nplugin.version=1.0.0\n" + line + "\n", code);
    }

    private static Hostile with(String name, String content, String code) {
        return new Hostile(zip(Map.of(name, content)), code);
    }

    private static Hostile based(String id) {
        return with("pack/pack.yaml", head("extends: " + id + " >=1.0.0 & <2.0.0\n"), "base");
    }

    private static String head(String base) {
        return "title: 省\ndocument: 省〔2026〕2号\nissuer: 省\nlevel: province\njurisdiction: \"420000\"\n" + base
                + "articles: { 第一条: 省里的规定。 }\n";
    }

    private static Hostile marked(int mode, String code) {
        ZipArchiveEntry entry = new ZipArchiveEntry("pack/duties/a.yaml");
        entry.setUnixMode(mode);
        return new Hostile(zip(Map.of(), entry, "/etc/passwd".getBytes(StandardCharsets.UTF_8)), code);
    }

    private static byte[] zip(String name, byte[] content) {
        return zip(Map.of(), new ZipArchiveEntry(name), content);
    }

    /** A pack that is in order but for these texts. */
    static byte[] zip(Map<String, String> others) {
        return zip(others, null, new byte[0]);
    }

    private static byte[] zip(Map<String, String> others, @Nullable ZipArchiveEntry last, byte[] content) {
        Map<String, String> files = new LinkedHashMap<>(PackFixtures.province("", ""));
        files.putAll(others);
        return archive(files, last, content);
    }

    /** These texts and nothing else. */
    static byte[] archive(Map<String, String> files) {
        return archive(files, null, new byte[0]);
    }

    private static byte[] archive(Map<String, String> files, @Nullable ZipArchiveEntry last, byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                put(zip, new ZipArchiveEntry(file.getKey()), file.getValue().getBytes(StandardCharsets.UTF_8));
            }
            if (last != null) {
                put(zip, last, content);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipArchiveOutputStream zip, ZipArchiveEntry entry, byte[] content) throws IOException {
        zip.putArchiveEntry(entry);
        zip.write(content);
        zip.closeArchiveEntry();
    }

    private static byte[] bytes(String text, String encoding) {
        return text.getBytes(Charset.forName(encoding));
    }
}
