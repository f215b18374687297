package lianxin.rules;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import lianxin.rules.Rules.Source;

/** Which clause carries out which clause of a level above: it sets a number that the other declares. */
record ClauseLinks(Set<Link> all) {

    private record Link(Source lower, Source upper) {}

    static ClauseLinks of(RuleBook book) {
        Set<Link> links = new LinkedHashSet<>();
        for (Parameter parameter : book.parameters().values()) {
            Source upper = source(Explaining.pack(book, parameter.declaration().pack()), parameter.article());
            for (Parameter.Layer layer : parameter.layers()) {
                Pack pack = Explaining.pack(book, layer.pack());
                layer.values().values().stream()
                        .map(dated -> source(pack, pack.clauseOf(dated.reference())))
                        .filter(lower -> !layer.equals(parameter.declaration())
                                && !lower.words().isEmpty())
                        .forEach(lower -> links.add(new Link(lower, upper)));
            }
        }
        return new ClauseLinks(links);
    }

    private static Source source(Pack pack, String clause) {
        return new Source(
                pack.header().id(),
                pack.header().document(),
                clause,
                pack.articles().getOrDefault(clause, ""));
    }

    List<Source> above(Pack pack, String clause) {
        Source here = source(pack, clause);
        return all.stream()
                .filter(link -> link.lower.equals(here))
                .map(Link::upper)
                .toList();
    }

    List<Source> below(Pack pack, String clause) {
        Source here = source(pack, clause);
        return all.stream()
                .filter(link -> link.upper.equals(here))
                .map(Link::lower)
                .toList();
    }
}
