package lianxin.drafting;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** The lines of a document, in which those of one entry are replaced and all others stay. */
record Lines(String text) {

    /** With this in the place of an entry, or after the last one where there is no such entry yet. */
    String with(MappingNode mapping, String key, String entry) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        NodeTuple found = tuple(mapping, key);
        int from = found == null ? end(mapping.getValue().getLast().getValueNode()) : start(found);
        int to = found == null ? from : end(found.getValueNode());
        lines.subList(from, to).clear();
        lines.addAll(from, entry.lines().toList());
        return String.join("\n", lines) + "\n";
    }

    /** The line of a key. */
    static int start(NodeTuple entry) {
        return entry.getKeyNode().getStartMark().getLine();
    }

    /** The line after the last one of a value. */
    static int end(Node node) {
        if (node instanceof CollectionNode<?> collection
                && !isFlow(collection)
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

    /** Whether it is written on one line, between brackets. */
    static boolean isFlow(CollectionNode<?> collection) {
        return collection.getFlowStyle() == FlowStyle.FLOW;
    }

    static @Nullable NodeTuple tuple(MappingNode mapping, String key) {
        return mapping.getValue().stream()
                .filter(tuple -> tuple.getKeyNode() instanceof ScalarNode name
                        && name.getValue().equals(key))
                .findFirst()
                .orElse(null);
    }
}
