package lianxin.drafting;

import java.util.List;
import lianxin.drafting.Difference.Kind;
import lianxin.drafting.Difference.Place;
import lianxin.rules.Finding;

/** Finds the part of a draft in which a finding stands. */
record Spotting(Writing writing) {

    Draft.Spot spot(Finding finding) {
        Place place = writing.passages(finding.file()).stream()
                .filter(passage -> passage.holds(finding))
                .findFirst()
                .map(passage -> place(passage, KeysAt.line(passage, finding.line())))
                .orElseGet(() -> new Place(Kind.OTHER, finding.file(), ""));
        return new Draft.Spot(place, finding.problem());
    }

    private static Place place(Passage passage, List<String> keys) {
        Kind kind = Difference.kind(passage);
        return switch (kind) {
            case HEAD ->
                keys.getFirst().equals("articles") && keys.size() > 1
                        ? new Place(Kind.CLAUSE, keys.getLast(), "")
                        : new Place(kind, keys.getFirst(), "");
            case OTHER -> new Place(kind, passage.file(), keys.getFirst());
            default ->
                new Place(
                        kind,
                        passage.fields().values().stream()
                                .findFirst()
                                .map(String::valueOf)
                                .orElse(passage.file()),
                        "");
        };
    }
}
