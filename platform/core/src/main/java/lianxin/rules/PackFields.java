package lianxin.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import lianxin.ledger.RecordField;
import lianxin.ledger.RecordField.Range;
import lianxin.ledger.RecordField.Source;
import lianxin.ledger.RecordField.Type;

/**
 * Reads what a pack adds to the records of modules: fields in {@code pack/fields/<record>.yaml}, values of coded fields in
 * {@code pack/categories.yaml}. What is never kept of a young person is no field and no value either.
 */
final class PackFields {

    /** What a pack adds to one kind of record, and where it says so. */
    record Added(String record, RecordField field, YamlNode at) {}

    /** Values stand in the records themselves: they are of their class or a lower one, and go when the records go. */
    private static final Set<String> CLASSES = Set.of("work", "public");

    private static final String WITH_THE_RECORD = "frozen-year+5y";

    private static final String VALUES = "values";
    private static final Pattern FIELD = Pattern.compile("[a-z][a-z0-9_]{0,29}");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,29}");
    private static final Pattern ABOUT_A_PERSON = Pattern.compile(
            "电话|微信|号码|民族|信仰|信教|定位|轨迹|经纬度|人脸|指纹|情绪|心理|性格|立场|倾向|表现|思想(状况|动态|波动|问题)|评语|谈话内容|谈心内容|病史"
                    + "|(^|_)(track|location|face|nation|ethnic|faith|belief|ideology|attitude|behaviou?r|thought|comment)($|_)");

    private final Pack.Header pack;
    private final Set<String> articles;
    private final Consumer<Finding> findings;
    private final List<Added> added = new ArrayList<>();

    PackFields(Pack.Header pack, Set<String> articles, Consumer<Finding> findings) {
        this.pack = pack;
        this.articles = articles;
        this.findings = findings;
    }

    List<Added> added() {
        return List.copyOf(added);
    }

    /** Whether an entry of the categories adds values, and is no scope. */
    static boolean isValues(YamlNode category) {
        return category.has(VALUES);
    }

    /** The fields of one kind of record. */
    void read(String record, List<YamlNode> documents) {
        documents.stream()
                .flatMap(document -> document.items().stream())
                .forEach(node -> add(() -> {
                    added.add(new Added(record, field(node), node));
                    node.nothingElse();
                }));
    }

    /** The values of one coded field, as in {@code conversation.talk.form}. */
    void values(String category, YamlNode node) {
        add(() -> {
            int dot = category.lastIndexOf('.');
            if (dot < 0 || category.indexOf('.') == dot) {
                throw node.unreadable("unknown-values", category);
            }
            Map<String, String> choices = new LinkedHashMap<>();
            Map<String, String> under = new LinkedHashMap<>();
            node.get(VALUES).fields().forEach((code, value) -> {
                choices.put(code(value, code), said(value.get("title")));
                under.put(code, value.get("under").text());
                value.nothingElse();
            });
            RecordField field = new RecordField(
                    category.substring(dot + 1) + RecordField.DETAIL,
                    "",
                    Type.CODE,
                    new Range("", 0, 0),
                    choices,
                    under,
                    false,
                    source(node));
            added.add(new Added(category.substring(0, dot), field, node));
            node.nothingElse();
        });
    }

    private void add(Runnable reading) {
        try {
            reading.run();
        } catch (Unreadable broken) {
            findings.accept(broken.finding());
        }
    }

    private RecordField field(YamlNode node) {
        YamlNode name = node.get("field");
        if (!FIELD.matcher(name.text()).matches() || name.text().endsWith(RecordField.DETAIL)) {
            throw name.unreadable("not-a-name", name.text());
        }
        Type type = node.get("type").choice(Type.class);
        YamlNode required = node.find("required");
        return new RecordField(
                said(name),
                said(node.get("title")),
                type,
                type == Type.NUMBER ? range(node) : new Range("", 0, 0),
                type == Type.CODE ? choices(node.get("choices")) : Map.of(),
                Map.of(),
                required != null && required.flag(),
                source(node));
    }

    private static Range range(YamlNode node) {
        Range range = new Range(
                said(node.get("unit")),
                node.get("least").number(),
                node.get("most").number());
        if (range.least() > range.most()) {
            throw node.get("most").unreadable("impossible-range", range.least(), range.most());
        }
        return range;
    }

    private static Map<String, String> choices(YamlNode node) {
        Map<String, String> choices = new LinkedHashMap<>();
        node.fields().forEach((code, words) -> choices.put(code(words, code), said(words)));
        if (choices.isEmpty()) {
            throw node.unreadable("no-choices");
        }
        return choices;
    }

    private Source source(YamlNode node) {
        YamlNode article = node.get("article");
        if (!articles.contains(article.text())) {
            throw article.unreadable("unknown-article", article.text());
        }
        if (!CLASSES.contains(node.get("class").text())) {
            throw node.get("class").unreadable("field-class", node.get("class").text());
        }
        if (!node.get("retention").text().equals(WITH_THE_RECORD)) {
            throw node.get("retention")
                    .unreadable("field-retention", node.get("retention").text(), WITH_THE_RECORD);
        }
        return new Source(
                pack.title(),
                article.text(),
                node.get("class").text(),
                node.get("retention").text());
    }

    private static String code(YamlNode at, String code) {
        if (!CODE.matcher(code).matches()) {
            throw at.unreadable("not-a-code", code);
        }
        return said(at.key(code));
    }

    private static String said(YamlNode words) {
        String small = words.text().toLowerCase(Locale.ROOT);
        if (ABOUT_A_PERSON.matcher(small).find()) {
            throw words.unreadable("about-a-person", words.text());
        }
        PackKinds.notAPerson(words, small);
        return words.text();
    }
}
