package lianxin.rules;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a lower level says about a duty above, refused with the article of that duty where it would loosen it. */
record Amendment(Duty above, YamlNode node) {

    /** What a duty says and a lower level has no word in, whatever the duty leaves open. */
    private static final Set<String> SETTLED = Set.of(
            "require",
            "each",
            "where",
            "scope",
            "subject",
            "away",
            "encouraged-if",
            "strive",
            "period-by",
            "slow",
            "attribute-else",
            "article");

    /** Conditions that loosen the duty. */
    List<YamlNode> loosening(String key, Duty.Open what) {
        changed(key, what);
        return node.items(key);
    }

    /** Something that the duty must leave open; null when nothing is said about it. */
    @Nullable
    YamlNode changed(String key, Duty.Open what) {
        YamlNode field = node.find(key);
        if (field != null && !above.open().contains(what)) {
            throw notOpen(field);
        }
        return field;
    }

    /**
     * For whom it holds as well. Where a duty is asked once, from the day on which somebody came into its scope, an earlier
     * day would let those go who are in it already.
     */
    @Nullable
    YamlNode widening() {
        return above.period().own() == PeriodRule.Own.ONCE ? changed("also", Duty.Open.SCOPE) : node.find("also");
    }

    /** What is encouraged may become a must, never the other way round. */
    Duty.Force force() {
        YamlNode field = node.find("force");
        Duty.Force force = field == null ? above.force() : field.choice(Duty.Force.class);
        if (field != null && force == Duty.Force.ENCOURAGED && above.force() == Duty.Force.MUST) {
            throw notOpen(field);
        }
        return force;
    }

    /** Terms that hold for everybody alike, and of which a pack of certain places or fields cannot speak. */
    void refuseTerms() {
        for (String key : List.of("period", "as-of", "attribute-to", "prorate")) {
            if (node.has(key)) {
                throw node.get(key).unreadable("terms-of-all", above.title(), above.article());
            }
        }
    }

    void nothingElse() {
        for (String key : SETTLED) {
            if (node.has(key)) {
                throw notOpen(node.get(key));
            }
        }
        node.nothingElse();
    }

    private Unreadable notOpen(YamlNode at) {
        return at.unreadable("not-open", above.title(), above.article());
    }
}
