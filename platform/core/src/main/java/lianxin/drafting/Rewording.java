package lianxin.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Writes other words in the place of some that stand in a draft; all that is between them stays as it is written. */
record Rewording(Rewording.Words words, List<Rewording.Place> places) {

    /** What is said instead of what stands under a key; names of clauses stand under {@code article}. */
    @FunctionalInterface
    interface Words {
        String instead(String key, String said);
    }

    /** Words that go, and what comes in their place. */
    record Place(ScalarNode old, String words) {}

    private static final Set<String> BY_CLAUSE = Set.of("articles", "incorporates");

    static Writing of(Writing draft, Words words) {
        Writing changed = draft;
        for (Passage passage : draft.passages("pack/")) {
            changed = changed.with(passage, new Rewording(words, new ArrayList<>()).in(passage.text()));
        }
        return changed;
    }

    private String in(String document) {
        Tree.whole(document).ifPresent(root -> look("", root));
        StringBuilder text = new StringBuilder(document);
        places.reversed()
                .forEach(place -> text.replace(
                        document.offsetByCodePoints(0, place.old.getStartMark().getIndex()),
                        document.offsetByCodePoints(0, place.old.getEndMark().getIndex()),
                        Notation.flow(place.words)));
        return text.toString();
    }

    private void look(String key, Node node) {
        switch (node) {
            case MappingNode mapping ->
                mapping.getValue().forEach(entry -> {
                    if (BY_CLAUSE.contains(key)) {
                        look("article", entry.getKeyNode());
                    }
                    look(String.valueOf(Tree.of(entry.getKeyNode())), entry.getValueNode());
                });
            case SequenceNode sequence -> sequence.getValue().forEach(item -> look(key, item));
            case ScalarNode scalar -> {
                String other = words.instead(key, scalar.getValue());
                if (!other.equals(scalar.getValue())) {
                    places.add(new Place(scalar, other));
                }
            }
            default -> {}
        }
    }
}
