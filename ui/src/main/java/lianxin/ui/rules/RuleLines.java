package lianxin.ui.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a duty, an assessment or a period says, line by line, in words instead of the signs of packs. */
final class RuleLines {

    private static final Set<String> NAMES = Set.of("duty", "amends", "assessment");
    private static final Set<String> COMBINED = Set.of("all", "any", "at-least", "weighted");

    private final RuleWords words;

    RuleLines(GroundWords words) {
        this.words = new RuleWords(words);
    }

    /** The lines of what stands in a document. */
    List<String> of(Map<?, ?> said) {
        List<String> lines = new ArrayList<>();
        said.forEach((key, value) -> {
            String name = key.toString();
            if (name.equals("require")) {
                requirement((Map<?, ?>) value, "", lines);
            } else if (value instanceof List<?> list && list.stream().anyMatch(Map.class::isInstance)) {
                list.forEach(one -> lines.add(words.line(name, words.words(name, one))));
            } else if (!NAMES.contains(name)) {
                lines.add(words.line(name, words.words(name, value)));
            }
        });
        return lines;
    }

    private void requirement(Map<?, ?> require, String indent, List<String> lines) {
        String combined =
                COMBINED.stream().filter(require::containsKey).findFirst().orElse(null);
        if (combined != null && require.get(combined) instanceof List<?> parts) {
            lines.add(indent + words.label(combined) + rest(require, combined));
            parts.forEach(part -> requirement((Map<?, ?>) part, indent + "　", lines));
        } else {
            lines.add(indent + words.line("require", words.phrase(require)));
        }
    }

    private String rest(Map<?, ?> require, String combined) {
        Map<?, ?> others = require.entrySet().stream()
                .filter(one -> !one.getKey().equals(combined))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return others.isEmpty() ? "" : " " + words.phrase(others);
    }
}
