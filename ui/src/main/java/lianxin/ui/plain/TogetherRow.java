package lianxin.ui.plain;

import java.util.List;

/** One day of 三同. */
record TogetherRow(int row, String dayName, String day, List<Choice> kinds) {}
