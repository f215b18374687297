package lianxin.drafting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lianxin.rules.Finding;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;

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
        return Tree.root(ended()).map(root -> Tree.map(Tree.of(root))).orElse(Map.of());
    }

    /** What is listed, where the document is a list; otherwise what it says. */
    List<Map<String, Object>> items() {
        Object said = Tree.whole(ended()).map(Tree::of).orElse("");
        return said instanceof List<?> list ? list.stream().map(Tree::map).toList() : List.of(fields());
    }

    /** What that is called which stands on a clause: by its title, or by its name where it has none here. */
    Stream<String> titles(String clause) {
        return items().stream()
                .filter(item -> items().size() == 1 || item.containsValue(clause))
                .map(item -> item.entrySet().iterator().next().getValue() instanceof String name
                        ? String.valueOf(item.getOrDefault("title", name))
                        : item.keySet().iterator().next());
    }

    String field(String key) {
        return fields().get(key) instanceof String words ? words : "";
    }

    /** Whether this was found in here. */
    boolean holds(Finding finding) {
        int lines = (int) text.lines().count();
        return finding.file().equals(file) && finding.line() >= line && finding.line() < line + lines;
    }

    /** The same with this value under a key; all else stays as it is written. */
    String put(String key, Object value) {
        MappingNode root = Tree.root(ended()).orElseThrow();
        if (!Lines.isFlow(root)) {
            return new Lines(ended()).with(root, key, Notation.entry(key, value, ""));
        }
        Map<String, Object> fields = new LinkedHashMap<>(fields());
        fields.put(key, value);
        return said(fields);
    }

    /** The same with this value under a key of what stands under a key. */
    String put(String key, String inner, Object value) {
        Optional<MappingNode> block = block(key);
        if (block.isPresent()) {
            int indent = block.get()
                    .getValue()
                    .getFirst()
                    .getKeyNode()
                    .getStartMark()
                    .getColumn();
            return new Lines(ended()).with(block.get(), inner, Notation.entry(inner, value, " ".repeat(indent)));
        }
        Map<String, Object> whole = Tree.map(fields().get(key));
        whole.put(inner, value);
        return put(key, whole);
    }

    /** The same without a key of what stands under a key. */
    String drop(String key, String inner) {
        Map<String, Object> left = Tree.map(fields().get(key));
        left.remove(inner);
        Optional<MappingNode> block = block(key);
        return left.isEmpty() || block.isEmpty() ? put(key, left) : new Lines(ended()).with(block.get(), inner, "");
    }

    /** The same with what stands under a key of what stands under a key behind another one, or first. */
    String move(String key, String inner, @Nullable String after) {
        Optional<MappingNode> block = block(key);
        if (block.isPresent()) {
            return new MovedLines(ended()).moved(block.get(), inner, after);
        }
        Map<String, Object> whole = Tree.map(fields().get(key));
        List<String> order = new ArrayList<>(whole.keySet());
        order.remove(inner);
        order.add(order.indexOf(after) + 1, inner);
        Map<String, Object> other = new LinkedHashMap<>();
        order.forEach(name -> other.put(name, whole.get(name)));
        return put(key, other);
    }

    /** The same saying this: what is said already stays as it is written. */
    String say(Map<String, ?> other) {
        Passage changed = this;
        for (String key : fields().keySet()) {
            if (!other.containsKey(key)
                    && Tree.root(ended()).filter(root -> !Lines.isFlow(root)).isPresent()) {
                changed = new Passage(file, place, line, changed.without(key));
            }
        }
        for (Map.Entry<String, ?> entry : other.entrySet()) {
            if (!entry.getValue().equals(changed.fields().get(entry.getKey()))) {
                changed = new Passage(file, place, line, changed.put(entry.getKey(), entry.getValue()));
            }
        }
        return changed.text;
    }

    private String without(String key) {
        return new Lines(ended()).with(Tree.root(ended()).orElseThrow(), key, "");
    }

    /** A document that says this, in the place of this one. */
    String said(Map<String, ?> fields) {
        return (text.startsWith("---") ? "---\n" : "") + Notation.document(fields);
    }

    /** What stands under a key, where it is written line by line. */
    private Optional<MappingNode> block(String key) {
        return Tree.root(ended())
                .filter(root -> !Lines.isFlow(root))
                .map(root -> Lines.tuple(root, key))
                .map(NodeTuple::getValueNode)
                .filter(MappingNode.class::isInstance)
                .map(MappingNode.class::cast)
                .filter(mapping -> !Lines.isFlow(mapping) && !mapping.getValue().isEmpty());
    }

    /** What is written, with an end to its last line. */
    String ended() {
        return text.endsWith("\n") ? text : text + "\n";
    }
}
