package lianxin.rules;

import java.util.stream.Stream;

/** What a duty asks: something counted, members reached, or a combination of such. */
sealed interface Requirement permits Combination, Counting, Holding, Coverage {

    /** Evaluates it; every screen, every save and every recompute comes through here. */
    Judgement judge(Case asked);

    /** The kinds of facts that it looks at. */
    Stream<String> kinds();

    /** The relations that it looks at. */
    Stream<RelationKind> relations();
}
