package lianxin.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A value of a pack's YAML that knows where it stands. Scalars stay texts until somebody asks for a type, so nothing is
 * guessed: {@code on} is a word and {@code 2014-07-21} no time stamp.
 */
final class YamlNode {

    private static final int MAX_CHARACTERS = 1_000_000;
    private static final int MAX_DEPTH = 32;

    /** Numbers as packs and raters write them. */
    static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,9}(\\.[0-9]{1,4})?");
    /** Greater numbers mean nothing in a rule, and what is multiplied with them must not overflow. */
    private static final int MOST_DIGITS = 9;

    private final String file;
    private final int line;
    private final @Nullable String text;
    private final List<YamlNode> items;
    private final Map<String, YamlNode> fields;
    /** Many tenants compile the packs of the country at once. */
    private final Set<String> asked = Collections.synchronizedSet(new LinkedHashSet<>());

    private YamlNode(String file, int line, @Nullable String text, List<YamlNode> items, Map<String, YamlNode> fields) {
        this.file = file;
        this.line = line;
        this.text = text;
        this.items = items;
        this.fields = fields;
    }

    /** The documents of a file. */
    static List<YamlNode> read(String file, String content) {
        LoaderOptions limits = new LoaderOptions();
        limits.setAllowDuplicateKeys(false);
        limits.setMaxAliasesForCollections(0);
        limits.setNestingDepthLimit(MAX_DEPTH);
        limits.setCodePointLimit(MAX_CHARACTERS);
        List<YamlNode> documents = new ArrayList<>();
        try {
            for (Node node : new Yaml(limits).composeAll(new java.io.StringReader(content))) {
                documents.add(of(file, node));
            }
        } catch (MarkedYAMLException broken) {
            int line = broken.getProblemMark() == null
                    ? 1
                    : broken.getProblemMark().getLine() + 1;
            throw new Unreadable(file, line, "not-yaml", String.valueOf(broken.getProblem()));
        } catch (YAMLException broken) {
            throw new Unreadable(file, 1, "not-yaml", String.valueOf(broken.getMessage()));
        }
        return documents;
    }

    private static YamlNode of(String file, Node node) {
        int line = node.getStartMark().getLine() + 1;
        return switch (node) {
            case MappingNode mapping -> {
                Map<String, YamlNode> fields = new LinkedHashMap<>();
                mapping.getValue().forEach(entry -> {
                    YamlNode key = of(file, entry.getKeyNode());
                    if (fields.put(key.text(), of(file, entry.getValueNode())) != null) {
                        throw key.unreadable("duplicate-key", key.text());
                    }
                });
                yield new YamlNode(file, line, null, List.of(), fields);
            }
            case SequenceNode sequence ->
                new YamlNode(
                        file,
                        line,
                        null,
                        sequence.getValue().stream().map(item -> of(file, item)).toList(),
                        Map.of());
            case ScalarNode scalar
            when PackText.hides(scalar.getValue()) -> throw new Unreadable(file, line, "hidden-character");
            case ScalarNode scalar -> new YamlNode(file, line, scalar.getValue(), List.of(), Map.of());
            default -> throw new Unreadable(file, line, "not-yaml", "anchor");
        };
    }

    Unreadable unreadable(String code, Object... arguments) {
        return new Unreadable(file, line, code, arguments);
    }

    boolean has(String key) {
        return fields.containsKey(key);
    }

    boolean isText() {
        return text != null;
    }

    boolean isFields() {
        return !fields.isEmpty();
    }

    /** The field, which must be there. */
    YamlNode get(String key) {
        YamlNode field = find(key);
        if (field == null) {
            throw unreadable("missing-key", key);
        }
        return field;
    }

    @Nullable
    YamlNode find(String key) {
        asked.add(key);
        return fields.get(key);
    }

    String text() {
        if (text == null) {
            throw unreadable("not-a-text");
        }
        return text;
    }

    String text(String key, String otherwise) {
        YamlNode field = find(key);
        return field == null ? otherwise : field.text();
    }

    long number() {
        if (!text().matches("-?\\d+")) {
            throw unreadable("not-a-number", text());
        }
        if (text().length() > MOST_DIGITS) {
            throw unreadable("number-too-large", text().substring(0, MOST_DIGITS) + "…", "9".repeat(MOST_DIGITS));
        }
        return Long.parseLong(text());
    }

    /** A number of something: there is none, or some. */
    long amount() {
        if (number() < 0) {
            throw unreadable("negative", text());
        }
        return number();
    }

    /** A number with at most four decimals. */
    BigDecimal decimal() {
        if (!DECIMAL.matcher(text()).matches()) {
            throw unreadable("not-a-decimal", text());
        }
        return new BigDecimal(text());
    }

    boolean flag() {
        return switch (text()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw unreadable("not-a-flag", text());
        };
    }

    /** One of its keys as a text that stands where the field stands. */
    YamlNode key(String key) {
        return new YamlNode(file, line, key, List.of(), Map.of());
    }

    /** This value as the file of a parameter would set it from the first day of all. */
    YamlNode asParameter(String name) {
        Map<String, YamlNode> dated = Map.of("value", this, "reference", key(name));
        YamlNode values = new YamlNode(
                file, line, null, List.of(), Map.of("1949-10-01", new YamlNode(file, line, null, List.of(), dated)));
        return new YamlNode(file, line, null, List.of(), Map.of("name", key(name), "values", values));
    }

    /** A constant as packs write it: small, with hyphens. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** One of the constants of an enumeration, written small and with hyphens. */
    <E extends Enum<E>> E choice(Class<E> kind) {
        for (E constant : kind.getEnumConstants()) {
            if (word(constant).equals(text())) {
                return constant;
            }
        }
        throw unknown(Stream.of(kind.getEnumConstants()).map(YamlNode::word).toList());
    }

    /** A word that means nothing here, with those that do. */
    Unreadable unknown(Collection<String> known) {
        return unreadable("unknown-word", text(), String.join("、", known));
    }

    <E extends Enum<E>> E choice(String key, Class<E> kind, E otherwise) {
        YamlNode field = find(key);
        return field == null ? otherwise : field.choice(kind);
    }

    /** The items of a list; a single value is a list of one. */
    List<YamlNode> items() {
        return text == null && fields.isEmpty() ? items : List.of(this);
    }

    List<YamlNode> items(String key) {
        YamlNode field = find(key);
        return field == null ? List.of() : field.items();
    }

    Map<String, YamlNode> fields() {
        if (!items.isEmpty()) {
            throw unreadable("not-fields");
        }
        return fields;
    }

    /** The rows of a table, of which there must be some. */
    Map<String, YamlNode> rows() {
        if (fields().isEmpty()) {
            throw unreadable("not-a-table");
        }
        return fields;
    }

    /** The keys that somebody has asked for, there or not. */
    Set<String> asked() {
        synchronized (asked) {
            return new LinkedHashSet<>(asked);
        }
    }

    /** This value and every one below it, each with the key that it stands under. */
    Stream<Map.Entry<String, YamlNode>> everything(String key) {
        return Stream.concat(
                Stream.of(Map.entry(key, this)),
                Stream.concat(
                        items.stream().flatMap(item -> item.everything(key)),
                        fields.entrySet().stream()
                                .flatMap(field -> field.getValue().everything(field.getKey()))));
    }

    /** Refuses keys that nobody has asked for: a typing error must not loosen a rule in silence. */
    void nothingElse() {
        for (Map.Entry<String, YamlNode> field : fields.entrySet()) {
            if (!asked.contains(field.getKey())) {
                throw field.getValue().unreadable("unknown-key", field.getKey(), String.join("、", asked()));
            }
        }
    }

    /** The value without places, comments, order of keys or style of writing: what the hash of a pack is made of. */
    void canonical(StringBuilder out) {
        if (text != null) {
            out.append('"')
                    .append(text.replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        } else if (fields.isEmpty()) {
            out.append('[');
            items.forEach(item -> {
                item.canonical(out);
                out.append(',');
            });
            out.append(']');
        } else {
            out.append('{');
            new TreeMap<>(fields).forEach((key, field) -> {
                out.append('"').append(key).append("\":");
                field.canonical(out);
                out.append(',');
            });
            out.append('}');
        }
    }
}
