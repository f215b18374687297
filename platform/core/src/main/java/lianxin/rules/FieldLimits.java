package lianxin.rules;

import java.util.List;
import java.util.stream.Stream;

/** Keeps a pack that speaks for some fields (领域) of organisations alone to these fields. */
final class FieldLimits {

    private FieldLimits() {}

    /** What a pack of certain fields says of a scope; others are answered for as if it said nothing. */
    static List<Condition> within(Pack pack, Verdict others, List<Condition> conditions) {
        return pack.header().fields().isEmpty()
                ? conditions
                : conditions.stream()
                        .map(condition -> new Condition(
                                asked -> pack.header().holdsIn(asked.field())
                                        ? condition.when().test(asked)
                                        : others,
                                condition.otherwise()))
                        .toList();
    }

    /** A pack of certain fields asks nothing of others. */
    static List<List<Condition>> inFields(List<List<Condition>> scope, Pack pack) {
        if (pack.header().fields().isEmpty()) {
            return scope;
        }
        Condition field = new Condition(
                asked -> pack.header().holdsIn(asked.field()) ? Verdict.YES : Verdict.NO,
                pack.header().title());
        return scope.stream()
                .map(alternative ->
                        Stream.concat(Stream.of(field), alternative.stream()).toList())
                .toList();
    }
}
