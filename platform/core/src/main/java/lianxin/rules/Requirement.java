package lianxin.rules;

/** What a duty asks: something counted, members reached, a balance kept, or a combination of such. */
sealed interface Requirement permits Combination, Counting, Holding, Coverage, Repeated, Balance {

    /** Evaluates it; every screen, every save and every recompute comes through here. */
    Judgement judge(Case asked);
}
