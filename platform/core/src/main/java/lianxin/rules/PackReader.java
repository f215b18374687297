package lianxin.rules;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ValueRange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lianxin.kernel.Digest;
import org.jspecify.annotations.Nullable;

/** Reads the files of a pack. What cannot be read becomes findings; a pack with findings is not used. */
final class PackReader {

    private static final int MOST_MONTHS = 120;
    private static final int MOST_DAYS = 366;
    private static final String FIELDS = "pack/fields/";
    private static final ValueRange YEARS = ValueRange.of(1900, 9999);
    private static final Pattern LABELS = Pattern.compile("[：、](?:[A-Z_]+ )?");
    private static final Pattern NAME = Pattern.compile("(?=.{3,80}$)[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*){1,9}");

    /** More values than these are no rules, and would only keep the house busy. */
    private static final long MOST_VALUES = 50_000;

    private final List<Finding> findings = new ArrayList<>();
    private final StringBuilder canonical = new StringBuilder();
    private final SortedMap<String, String> files;
    private final Map<String, List<YamlNode>> documents = new TreeMap<>();
    private @Nullable String kept;
    private boolean otherwise;
    private final Set<String> asked = new HashSet<>(Set.of(PackDescriptor.FILE));
    private long values;

    /** A reader of these files: path inside the pack to content. */
    PackReader(Map<String, String> files) {
        this.files = new TreeMap<>(files);
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** The documents of each file that has been read. */
    Map<String, List<YamlNode>> documents() {
        return documents;
    }

    /**
     * The pack that was kept under this hash. It stays its hash, also where this program takes more of the content into it
     * than the one that kept it.
     */
    Pack read(String hash) {
        kept = hash;
        return read();
    }

    /** Whether another program has kept it, and this one cannot read all of it: what it says is not to be judged by. */
    boolean isForeign() {
        return otherwise
                && findings.stream().anyMatch(finding -> !finding.file().startsWith(WordsReader.FOLDER));
    }

    /** The pack; ends with {@link Unreadable} when not even its header can be read. */
    Pack read() {
        PackDescriptor descriptor = PackDescriptor.read(files.getOrDefault(PackDescriptor.FILE, ""));
        YamlNode head = documents("pack/pack.yaml").getFirst();
        Pack.Header header = new Pack.Header(
                descriptor.id(),
                descriptor.version(),
                head.get("title").text(),
                head.get("document").text(),
                head.get("issuer").text(),
                head.get("level").choice(Pack.Level.class),
                jurisdiction(head.get("jurisdiction")),
                head.items("fields").stream().map(YamlNode::text).collect(Collectors.toUnmodifiableSet()),
                head.text("extends", ""),
                head.find("valid-from") == null ? Editions.ALWAYS : day(head.get("valid-from")));
        Map<String, String> articles = texts(head, "articles");
        Map<String, List<String>> incorporates = new LinkedHashMap<>();
        if (head.has("incorporates")) {
            head.get("incorporates")
                    .fields()
                    .forEach((article, documents) -> incorporates.put(
                            article,
                            documents.items().stream().map(YamlNode::text).toList()));
        }
        List<Rules.Annex> annexes = AnnexReader.read(head);
        Map<String, String> areas = texts(head, "areas");
        head.nothingElse();
        Map<String, YamlNode> parameters = new LinkedHashMap<>();
        under("pack/parameters/").forEach(node -> {
            if (parameters.put(name(node.get("name")), node) != null) {
                findings.add(node.unreadable("duplicate-key", node.get("name").text())
                        .finding());
            }
        });
        Map<String, YamlNode> categories = new LinkedHashMap<>();
        PackFields fields = new PackFields(header, articles.keySet(), findings::add);
        under(FIELDS);
        documents.forEach((path, nodes) -> {
            if (path.startsWith(FIELDS)) {
                fields.read(path.substring(FIELDS.length(), path.length() - ".yaml".length()), nodes);
            }
        });
        under("pack/categories")
                .forEach(node -> node.fields().forEach((name, category) -> {
                    if (PackFields.isValues(category)) {
                        fields.values(name, category);
                    } else {
                        categories.put(name, category);
                    }
                }));
        Map<String, PeriodRule> periods = new LinkedHashMap<>();
        under("pack/periods").forEach(node -> node.fields().forEach((name, rule) -> periods.put(name, period(rule))));
        PackKinds kinds = PackKinds.read(under("pack/kinds"));
        List<YamlNode> duties = under("pack/duties/");
        List<YamlNode> assessments = under("pack/assessment/");
        List<YamlNode> scenarios = under("pack/scenarios/");
        files.keySet().stream()
                .filter(path -> path.endsWith(".yaml") && !asked.contains(path))
                .forEach(path -> findings.add(new Unreadable(path, 1, "unknown-file", path).finding()));
        PackWords words = new WordsReader(written(), findings::add).read(files);
        words.canonical(canonical);
        return new Pack(
                header,
                articles,
                incorporates,
                annexes,
                areas,
                categories,
                periods,
                kinds,
                fields.added(),
                parameters,
                duties,
                assessments,
                scenarios,
                words,
                hash(header));
    }

    /** Whatever stands in the pack, and what stands before the colon where the values of a code follow. */
    private Set<String> written() {
        Set<String> written = new HashSet<>();
        documents.values().stream()
                .flatMap(List::stream)
                .flatMap(document -> document.everything(""))
                .forEach(one -> {
                    written.add(one.getKey());
                    if (one.getValue().isText()) {
                        written.add(one.getValue().text());
                        LABELS.splitAsStream(one.getValue().text()).forEach(written::add);
                    }
                });
        return written;
    }

    private static Map<String, String> texts(YamlNode head, String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (head.has(key)) {
            head.get(key).fields().forEach((name, text) -> texts.put(name, text.text()));
        }
        return texts;
    }

    private static PeriodRule period(YamlNode node) {
        List<MonthDay> starts = node.items("starts").stream()
                .map(DeadlineCompiler::monthDay)
                .sorted()
                .toList();
        int months = number(node, "months");
        int days = number(node, "days");
        YamlNode from = node.find("from");
        boolean own = from != null;
        if (from != null && !from.text().equals("in-scope")) {
            throw from.unknown(List.of("in-scope"));
        }
        YamlNode repeats = node.find("repeats");
        PeriodRule rule = new PeriodRule(
                own || !starts.isEmpty() ? LocalDate.EPOCH : day(node.get("anchor")),
                months,
                days,
                starts,
                !own ? null : repeats != null && repeats.flag() ? PeriodRule.Own.REPEATED : PeriodRule.Own.ONCE);
        node.nothingElse();
        int lengths = (months > 0 ? 1 : 0) + (days > 0 ? 1 : 0);
        boolean one = starts.isEmpty() ? lengths == 1 : lengths < 2;
        boolean anchored =
                starts.stream().anyMatch(start -> start.equals(MonthDay.of(2, 29))) || (!starts.isEmpty() && own);
        boolean impossible = months < 0 || days < 0 || months > MOST_MONTHS || days > MOST_DAYS;
        if (!one || anchored || impossible || !rule.isInOrder()) {
            throw node.unreadable("impossible-period");
        }
        return rule;
    }

    private static int number(YamlNode node, String key) {
        YamlNode number = node.find(key);
        return number == null ? 0 : (int) Math.clamp(number.number(), -1, Integer.MAX_VALUE);
    }

    static LocalDate day(YamlNode node) {
        try {
            LocalDate day = LocalDate.parse(node.text());
            if (YEARS.isValidIntValue(day.getYear())) {
                return day;
            }
        } catch (java.time.format.DateTimeParseException notADay) {
            throw node.unreadable("not-a-day", node.text());
        }
        throw node.unreadable("day-too-far", node.text(), YEARS.getMinimum(), YEARS.getMaximum());
    }

    private List<YamlNode> under(String folder) {
        List<YamlNode> nodes = new ArrayList<>();
        files.keySet().stream()
                .filter(path -> path.startsWith(folder) && path.endsWith(".yaml"))
                .forEach(path -> {
                    try {
                        nodes.addAll(documents(path));
                    } catch (Unreadable broken) {
                        findings.add(broken.finding());
                    }
                });
        return nodes;
    }

    private List<YamlNode> documents(String path) {
        asked.add(path);
        requireRoom(path);
        String content = files.get(path);
        List<YamlNode> nodes = content == null ? List.of() : YamlNode.read(path, content);
        if (nodes.isEmpty()) {
            throw new Unreadable(path, 1, "missing-file", path);
        }
        values += nodes.stream().mapToLong(node -> node.everything("").count()).sum();
        requireRoom(path);
        canonical.append(path).append('\n');
        nodes.forEach(node -> node.canonical(canonical));
        documents.put(path, nodes);
        return nodes;
    }

    private void requireRoom(String path) {
        if (values > MOST_VALUES) {
            throw new Unreadable(path, 1, "too-many-values", MOST_VALUES);
        }
    }

    /** The name of a parameter, a duty or a scheme: the first part is one of the nine systems or another word. */
    static String name(YamlNode node) {
        if (!NAME.matcher(node.text()).matches()) {
            throw node.unreadable("not-a-dotted-name", node.text());
        }
        return node.text();
    }

    private static String jurisdiction(YamlNode node) {
        if (!node.text().matches("\\d{6}")) {
            throw node.unreadable("bad-jurisdiction", node.text());
        }
        return node.text();
    }

    private String hash(Pack.Header header) {
        String own = Digest.hex(header.id() + '\n' + header.version() + '\n' + canonical);
        if (kept == null || kept.equals(own)) {
            return own;
        }
        otherwise = true;
        return kept;
    }
}
