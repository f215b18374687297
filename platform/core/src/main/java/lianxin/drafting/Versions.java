package lianxin.drafting;

import java.util.Arrays;
import java.util.List;

/** The highest version that is known of a pack. */
record Versions(String highest) {

    Versions or(String other) {
        return Arrays.compare(numbers(other), numbers(highest)) > 0 ? new Versions(other) : this;
    }

    /** A version above all of them: a new edition of the same document. */
    String next() {
        int[] known = numbers(highest);
        return String.join(".", List.of(Integer.toString(known[0]), Integer.toString(known[1] + 1), "0"));
    }

    private static int[] numbers(String version) {
        return Arrays.stream(version.split("\\.")).mapToInt(Integer::parseInt).toArray();
    }
}
