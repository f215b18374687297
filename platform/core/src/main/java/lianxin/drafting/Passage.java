package lianxin.drafting;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lianxin.rules.Finding;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * One document of a file of a pack, as it is written.
 *
 * @param place how many documents stand before it in the file
 * @param line line of the file on which it begins, counted from 1
 * @param text with the mark that sets it apart from the document before it
 */
record Passage(String file, int place, int line, String text) {

    /** What it says: texts, lists and maps; empty where it says nothing that can be read. */
    Map<String, Object> fields() {
        return root().map(root -> map(tree(root))).orElse(Map.of());
    }

    String field(String key) {
        return fields().get(key) instanceof String words ? words : "";
    }

    /** Whether this was found in here. */
    boolean holds(Finding finding) {
        int lines = (int) text.lines().count();
        return finding.file().equals(file) && finding.line() >= line && finding.line() < line + lines;
    }

    /** The same with this value under a key, or under a key of what stands under a key; all else stays as it is written. */
    String put(Object value, String key, String... inner) {
        MappingNode root = root().orElseThrow();
        if (isFlow(root)) {
            return rewritten(changed(fields(), value, key, inner));
        }
        if (inner.length == 0) {
            return replaced(root, key, Notation.entry(key, value, ""));
        }
        Node container = value(root, key);
        if (!(container instanceof MappingNode mapping)
                || isFlow(mapping)
                || mapping.getValue().isEmpty()) {
            Object whole = changed(map(fields().get(key)), value, inner[0]);
            return replaced(root, key, Notation.entry(key, whole, ""));
        }
        String indent = " "
                .repeat(mapping.getValue()
                        .getFirst()
                        .getKeyNode()
                        .getStartMark()
                        .getColumn());
        return replaced(mapping, inner[0], Notation.entry(inner[0], value, indent));
    }

    /** The same without a key of what stands under a key. */
    String drop(String key, String inner) {
        MappingNode root = root().orElseThrow();
        Map<String, Object> left = new LinkedHashMap<>(map(fields().get(key)));
        left.remove(inner);
        if (left.isEmpty() || isFlow(root) || !(value(root, key) instanceof MappingNode mapping) || isFlow(mapping)) {
            return put(left, key);
        }
        return replaced(mapping, inner, "");
    }

    private static Map<String, Object> changed(Map<String, Object> of, Object value, String key, String... inner) {
        Map<String, Object> changed = new LinkedHashMap<>(of);
        changed.put(key, inner.length == 0 ? value : changed(map(of.get(key)), value, inner[0]));
        return changed;
    }

    private String rewritten(Map<String, Object> fields) {
        return (text.startsWith("---") ? "---\n" : "") + Notation.document(fields);
    }

    /** The lines of one entry replaced by this, or this added where there is no such entry yet. */
    private String replaced(MappingNode mapping, String key, String entry) {
        List<String> lines = new ArrayList<>(ended().lines().toList());
        NodeTuple found = tuple(mapping, key);
        NodeTuple last = mapping.getValue().getLast();
        int from = found == null
                ? end(last.getValueNode())
                : found.getKeyNode().getStartMark().getLine();
        int to = found == null ? from : end(found.getValueNode());
        lines.subList(from, to).clear();
        lines.addAll(from, entry.lines().toList());
        return String.join("\n", lines) + "\n";
    }

    /** The line after the last one of a value. */
    private static int end(Node node) {
        if (node instanceof CollectionNode<?> collection
                && collection.getFlowStyle() != FlowStyle.FLOW
                && !collection.getValue().isEmpty()) {
            return end(
                    collection.getValue().getLast() instanceof NodeTuple tuple
                            ? tuple.getValueNode()
                            : (Node) collection.getValue().getLast());
        }
        boolean block = node instanceof ScalarNode scalar
                && (scalar.getScalarStyle() == ScalarStyle.LITERAL || scalar.getScalarStyle() == ScalarStyle.FOLDED);
        return node.getEndMark().getLine() + (block ? 0 : 1);
    }

    private static boolean isFlow(MappingNode mapping) {
        return mapping.getFlowStyle() == FlowStyle.FLOW;
    }

    private static @Nullable Node value(MappingNode mapping, String key) {
        NodeTuple tuple = tuple(mapping, key);
        return tuple == null ? null : tuple.getValueNode();
    }

    private static @Nullable NodeTuple tuple(MappingNode mapping, String key) {
        return mapping.getValue().stream()
                .filter(tuple -> tuple.getKeyNode() instanceof ScalarNode name
                        && name.getValue().equals(key))
                .findFirst()
                .orElse(null);
    }

    private String ended() {
        return text.endsWith("\n") ? text : text + "\n";
    }

    private Optional<MappingNode> root() {
        try {
            Node root = new Yaml(new LoaderOptions()).compose(new StringReader(ended()));
            return root instanceof MappingNode mapping ? Optional.of(mapping) : Optional.empty();
        } catch (YAMLException unreadable) {
            return Optional.empty();
        }
    }

    private static Object tree(Node node) {
        return switch (node) {
            case MappingNode mapping -> {
                Map<String, Object> fields = new LinkedHashMap<>();
                mapping.getValue()
                        .forEach(one -> fields.put(String.valueOf(tree(one.getKeyNode())), tree(one.getValueNode())));
                yield fields;
            }
            case SequenceNode sequence ->
                sequence.getValue().stream().map(Passage::tree).toList();
            case ScalarNode scalar -> scalar.getValue();
            default -> "";
        };
    }

    /** A map of what has been read; empty where something else stands. */
    static Map<String, Object> map(@Nullable Object read) {
        Map<String, Object> map = new LinkedHashMap<>();
        if (read instanceof Map<?, ?> fields) {
            fields.forEach((key, value) -> map.put(String.valueOf(key), value));
        }
        return map;
    }
}
