package lianxin.drafting;

import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the clauses of a draft, in their order. */
record Clauses(Writing draft) {

    private static final String ALL = "articles";

    /** With these words; a clause that was not there stands behind another one, or last. */
    Writing say(Edit.Clause clause) {
        Passage head = draft.head();
        boolean fresh = !draft.clauses().contains(clause.name());
        Writing said = draft.with(head, head.put(ALL, clause.name(), clause.words()));
        return fresh && clause.after() != null ? new Clauses(said).move(clause.name(), clause.after()) : said;
    }

    /** Behind another one; before all others where that is null. */
    Writing move(String name, @Nullable String after) {
        Passage head = draft.head();
        boolean known = draft.clauses().contains(name)
                && (after == null || draft.clauses().contains(after));
        return known && !name.equals(after) ? draft.with(head, head.move(ALL, name, after)) : draft;
    }

    Writing drop(String name) {
        Passage head = draft.head();
        return draft.with(head, head.drop(ALL, name));
    }

    /** Under other names, together with all that names them. */
    Writing rename(Map<String, String> others) {
        return Rewording.of(draft, ClauseNames.of(draft, others));
    }

    /** Counted anew: 第一条, 第二条 … in the order in which they stand. */
    Writing count() {
        return rename(ClauseNames.counted(draft.clauses()));
    }

    /** What names this clause, beside the clauses themselves. */
    Stream<Passage> naming(String name) {
        Writing other = rename(Map.of(name, name + '*'));
        return draft.passages("pack/").stream()
                .filter(passage -> !passage.file().equals(Writing.HEAD))
                .filter(passage -> other.passages(passage.file()).stream()
                        .noneMatch(same -> same.text().equals(passage.text())));
    }
}
