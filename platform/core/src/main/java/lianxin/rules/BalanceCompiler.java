package lianxin.rules;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns the YAML of a number that is carried on into a {@link Balance}. */
final class BalanceCompiler {

    private final CountingCompiler countings;
    private final Predicates predicates;
    private final Needs needs;

    BalanceCompiler(CountingCompiler countings, Predicates predicates, Needs needs) {
        this.countings = countings;
        this.predicates = predicates;
        this.needs = needs;
    }

    Balance balance(YamlNode node, Place place) {
        List<Balance.Entry> entries = new ArrayList<>();
        for (YamlNode entry : node.get("balance").items()) {
            entries.add(entry(entry, place));
            entry.nothingElse();
        }
        Quantity back = node.has("back") ? predicates.span(node.get("back")) : new Quantity(null, 0);
        needs.back(back.most());
        return new Balance(
                node.get("title").text(),
                node.get("unit").text(),
                entries,
                quantity(node.find("carry")),
                quantity(node.find("most")),
                quantity(node.find("lapses")),
                back,
                predicates.quantity(node.get("min")));
    }

    private Balance.Entry entry(YamlNode node, Place place) {
        FactSelection selection = countings.selection(node, place);
        for (Balance.Effect effect : Balance.Effect.values()) {
            YamlNode amount = node.find(YamlNode.word(effect));
            if (amount != null) {
                Place fact = countings.place(node, place);
                boolean named = fact.knows(amount.text());
                return new Balance.Entry(
                        selection, effect, named ? amount.text() : "", named ? null : predicates.quantity(amount));
            }
        }
        throw node.unreadable("missing-key", "add");
    }

    private @Nullable Quantity quantity(@Nullable YamlNode node) {
        return node == null ? null : predicates.quantity(node);
    }
}
