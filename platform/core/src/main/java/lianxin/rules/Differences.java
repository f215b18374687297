package lianxin.rules;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lianxin.ledger.Subject;

/** Rows that are kept and should not be, and rows that should be kept and are not. */
record Differences(Set<KeptResult> gone, Set<KeptResult> fresh) {

    int count() {
        return Math.max(gone.size(), fresh.size());
    }

    Set<Subject> subjects() {
        return Stream.concat(gone.stream(), fresh.stream())
                .map(KeptResult::subject)
                .collect(Collectors.toSet());
    }
}
