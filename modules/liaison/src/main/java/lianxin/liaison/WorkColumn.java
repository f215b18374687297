package lianxin.liaison;

import java.util.function.Function;

/** A column of a table by its word and what stands in it. */
record WorkColumn<R>(String word, Function<R, String> cell) {}
