package lianxin.rules;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns the YAML of how points become a grade into a {@link Grading}. */
final class GradingCompiler {

    private final SchemeWords words;
    private final PartCompiler parts;
    private final List<Band> bands = new ArrayList<>();

    GradingCompiler(SchemeWords words, PartCompiler parts) {
        this.words = words;
        this.parts = parts;
    }

    Grading compile(YamlNode node) {
        List<YamlNode> written = node.items("bands");
        for (YamlNode band : written) {
            bands.add(band(band, node.has("parts") && band == written.getLast() && !bands.isEmpty()));
        }
        ConsequenceCompiler consequences = new ConsequenceCompiler(words, parts, this);
        List<Consequence> rules = new ArrayList<>();
        for (Section section : Section.values()) {
            node.items(section.key()).forEach(rule -> rules.add(consequences.compile(section, rule)));
        }
        List<ChildLimit> children =
                node.items("children").stream().map(this::child).toList();
        List<Quota> quotas = node.items("quotas").stream().map(this::quota).toList();
        return new Grading(
                List.copyOf(bands), rules, children, quotas, ties(node.find("ties"), quotas, node), keeping(node));
    }

    private Band band(YamlNode node, boolean mayBeOfVetoAlone) {
        YamlNode grade = node.get("grade");
        String code = grade.text();
        if (bands.stream().anyMatch(band -> band.code().equals(code))) {
            throw grade.unreadable("duplicate-key", code);
        }
        YamlNode approver = node.find("approver");
        Parameter by = approver == null ? null : words.parameter(approver);
        Band band = new Band(
                code,
                node.get("title").text(),
                words.articleOf(node),
                words.optional(node.find("from"), code),
                words.optional(node.find("below"), code),
                words.predicate(node.find("when")),
                approver == null || by != null ? "" : approver.text(),
                by);
        node.nothingElse();
        if (!mayBeOfVetoAlone && band.from() == null && band.when() == null) {
            throw node.unreadable("missing-key", "from");
        }
        return band;
    }

    /** The place of the grade that is named. */
    int grade(YamlNode node) {
        for (int place = 0; place < bands.size(); place++) {
            if (bands.get(place).code().equals(node.text())) {
                return place;
            }
        }
        throw node.unreadable("unknown-grade", node.text());
    }

    /** A number of grades to go down. */
    int steps(YamlNode node) {
        long steps = node.number();
        if (steps < 1 || steps > bands.size()) {
            throw node.unknown(List.of("1–" + bands.size()));
        }
        return (int) steps;
    }

    private ChildLimit child(YamlNode node) {
        YamlNode share = node.find("more-than");
        ChildLimit limit = new ChildLimit(
                node.get("title").text(),
                words.articleOf(node),
                grade(node.get("grade")),
                words.amount(share == null ? node.key("0") : share, ""),
                grade(node.get("at-most")),
                words.predicate(node.find("when")));
        node.nothingElse();
        return limit;
    }

    private Quota quota(YamlNode node) {
        YamlNode grade = node.get("grade");
        YamlNode within = node.find("within");
        YamlNode better = node.find("with-better");
        Quota quota = new Quota(
                node.get("title").text(),
                words.articleOf(node),
                grade(grade),
                words.amount(node.get("at-most"), grade.text()),
                node.get("round").choice(Rounding.class).mode(),
                words.optional(node.find("least"), grade.text()),
                better != null && better.flag(),
                within == null ? "" : words.named(within));
        node.nothingElse();
        return quota;
    }

    /** Where there are quotas, the pack says what happens to equals. */
    private Ties ties(@Nullable YamlNode node, List<Quota> quotas, YamlNode scheme) {
        if (node == null) {
            if (!quotas.isEmpty()) {
                throw scheme.unreadable("missing-key", "ties");
            }
            return new Ties("", List.of(), false);
        }
        Ties ties = new Ties(
                node.get("title").text(),
                node.items("by").stream().map(words::known).toList(),
                node.get("else").choice(Equals.class) == Equals.ABOVE);
        node.nothingElse();
        return ties;
    }

    private @Nullable Keeping keeping(YamlNode scheme) {
        YamlNode node = scheme.find("status");
        if (node == null) {
            if (scheme.has("losses")) {
                throw scheme.unreadable("missing-key", "status");
            }
            return null;
        }
        boolean always = node.isText() && node.text().equals("for-ever");
        Keeping keeping = new Keeping(always ? null : words.amount(node.get("months"), ""));
        if (!always) {
            node.nothingElse();
        }
        return keeping;
    }

    /** What becomes of those who are still equal where a quota ends. */
    private enum Equals {
        ABOVE,
        BELOW
    }

    /** How a fraction is taken. */
    enum Rounding {
        DOWN,
        UP,
        HALF_UP;

        RoundingMode mode() {
            return RoundingMode.valueOf(name());
        }
    }
}
