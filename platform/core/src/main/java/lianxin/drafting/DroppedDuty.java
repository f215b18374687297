package lianxin.drafting;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Takes duties away with all that belongs to them alone. */
record DroppedDuty(Writing draft) {

    /** Without a duty, its sentences, and what bears its name and is spoken of nowhere else. */
    Writing without(String name) {
        Writing left = Stream.of(draft.find(Writing.DUTIES, "duty", name), draft.find(Writing.DUTIES, "amends", name))
                .flatMap(Optional::stream)
                .findFirst()
                .map(passage -> draft.with(passage, ""))
                .orElse(draft);
        boolean own = draft.find(Writing.DUTIES, "duty", name).isPresent();
        while (own && left.find(Writing.SCENARIOS, "duty", name).isPresent()) {
            left = left.with(left.find(Writing.SCENARIOS, "duty", name).orElseThrow(), "");
        }
        return own ? new DroppedDuty(left).dropUnused(name) : left;
    }

    private Writing dropUnused(String name) {
        Writing left = isNamed("param\\." + Pattern.quote(name), Writing.PARAMETERS)
                ? draft
                : draft.find(Writing.PARAMETERS, "name", name)
                        .filter(passage -> passage.fields().containsKey("title"))
                        .map(passage -> draft.with(passage, ""))
                        .orElse(draft);
        List<Passage> kinds = left.passages(Writing.KINDS).stream()
                .filter(passage -> Tree.map(passage.fields().get("facts")).containsKey(name))
                .toList();
        return kinds.isEmpty() || new DroppedDuty(left).isNamed(Pattern.quote(name), Writing.KINDS)
                ? left
                : new DroppedDuty(left).dropKind(kinds.getFirst(), name);
    }

    private Writing dropKind(Passage passage, String name) {
        boolean last = passage.fields().size() == 1
                && Tree.map(passage.fields().get("facts")).size() == 1;
        return draft.with(passage, last ? "" : passage.drop("facts", name));
    }

    private boolean isNamed(String pattern, String beside) {
        Pattern named = Pattern.compile("(?<![a-z0-9_.])" + pattern + "(?![a-z0-9_])");
        return draft.passages("pack/").stream()
                .filter(passage -> !passage.file().startsWith(beside))
                .anyMatch(passage -> named.matcher(passage.text()).find());
    }
}
