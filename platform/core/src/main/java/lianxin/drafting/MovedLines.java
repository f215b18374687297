package lianxin.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;

/** The lines of a document, of which those of one entry go elsewhere and all others stay. */
record MovedLines(String text) {

    /** With an entry, and the comments right above it, behind another one; before all others where that is null. */
    String moved(MappingNode mapping, String key, @Nullable String after) {
        NodeTuple moving = Objects.requireNonNull(Lines.tuple(mapping, key));
        NodeTuple other = after == null ? null : Lines.tuple(mapping, after);
        NodeTuple first = mapping.getValue().getFirst();
        List<String> lines = new ArrayList<>(text.lines().toList());
        int from = Lines.start(moving);
        while (moving != first && lines.get(from - 1).strip().startsWith("#")) {
            from--;
        }
        int to = Lines.end(moving.getValueNode());
        int target = other == null ? Lines.start(first) : Lines.end(other.getValueNode());
        List<String> entry = List.copyOf(lines.subList(from, to));
        lines.subList(from, to).clear();
        lines.addAll(target > from ? Math.max(from, target - entry.size()) : target, entry);
        return String.join("\n", lines) + "\n";
    }
}
