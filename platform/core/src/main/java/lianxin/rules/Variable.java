package lianxin.rules;

import org.jspecify.annotations.Nullable;

/** Reads what a name in a predicate stands for; null when it is unknown. */
interface Variable {

    @Nullable
    Object read(Case asked);
}
