package lianxin.rules;

/** Turns the YAML of what decides beside the points into {@link Consequence}s. */
final class ConsequenceCompiler {

    private final SchemeWords words;
    private final PartCompiler parts;
    private final GradingCompiler grades;

    ConsequenceCompiler(SchemeWords words, PartCompiler parts, GradingCompiler grades) {
        this.words = words;
        this.parts = parts;
        this.grades = grades;
    }

    Consequence compile(Section section, YamlNode node) {
        YamlNode item = node.find("item");
        YamlNode duty = node.find("duty");
        YamlNode when = node.find("when");
        if (duty != null) {
            parts.requireDuty(duty);
        }
        if ((item == null ? 0 : 1) + (duty == null ? 0 : 1) + (when == null ? 0 : 1) != 1) {
            throw node.unreadable("one-of", "item、duty、when");
        }
        Effect effect = effect(section, node);
        YamlNode grade = node.find(effect == Effect.KEEP ? "keep" : "at-most");
        YamlNode down = node.find("down");
        YamlNode points = node.find("points");
        Consequence rule = new Consequence(
                section,
                node.get("title").text(),
                words.articleOf(node),
                item == null ? "" : item.text(),
                node.text("by", ""),
                duty == null ? "" : duty.text(),
                words.predicate(when),
                effect,
                words.optional(points, item == null ? "" : item.text()),
                down != null ? grades.steps(down) : grade != null ? grades.grade(grade) : 0);
        node.nothingElse();
        return rule;
    }

    private static Effect effect(Section section, YamlNode node) {
        Effect effect = node.has("at-most")
                ? Effect.AT_MOST
                : node.has("down")
                        ? Effect.DOWN
                        : node.has("keep")
                                ? Effect.KEEP
                                : node.has("points")
                                        ? Effect.POINTS
                                        : node.get("effect").choice(Effect.class);
        if (!section.effects().contains(effect)) {
            throw node.unreadable("effect", section.key(), effect.name().toLowerCase(java.util.Locale.ROOT));
        }
        return effect;
    }
}
