package lianxin.drafting;

import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;

/** Under which keys a line stands. */
final class KeysAt {

    private KeysAt() {}

    /** The key of the document, and the key in there; empty where there is none. */
    static List<String> line(Passage passage, int line) {
        List<String> keys = new ArrayList<>();
        Node node = Tree.root(passage.ended()).orElse(null);
        while (node instanceof MappingNode mapping && keys.size() < 2) {
            NodeTuple entry = mapping.getValue().stream()
                    .filter(one -> one.getKeyNode().getStartMark().getLine() <= line - passage.line())
                    .reduce((earlier, later) -> later)
                    .orElse(null);
            keys.add(entry == null ? "" : String.valueOf(Tree.of(entry.getKeyNode())));
            node = entry == null ? null : entry.getValueNode();
        }
        return keys.isEmpty() ? List.of("") : keys;
    }
}
