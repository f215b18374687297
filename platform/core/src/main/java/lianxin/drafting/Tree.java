package lianxin.drafting;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads what a document says: texts, lists and maps, and nothing guessed. */
final class Tree {

    private Tree() {}

    /** The fields of a document with their places; empty where there is nothing that can be read, or a list. */
    static Optional<MappingNode> root(String document) {
        return whole(document).filter(MappingNode.class::isInstance).map(MappingNode.class::cast);
    }

    /** A document with its places; empty where there is nothing that can be read. */
    static Optional<Node> whole(String document) {
        try {
            return Optional.ofNullable(new Yaml(new LoaderOptions()).compose(new StringReader(document)));
        } catch (YAMLException unreadable) {
            return Optional.empty();
        }
    }

    static Object of(Node node) {
        return switch (node) {
            case MappingNode mapping -> {
                Map<String, Object> fields = new LinkedHashMap<>();
                mapping.getValue()
                        .forEach(one -> fields.put(String.valueOf(of(one.getKeyNode())), of(one.getValueNode())));
                yield fields;
            }
            case SequenceNode sequence ->
                sequence.getValue().stream().map(Tree::of).toList();
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
