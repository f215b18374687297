package lianxin.drafting;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lianxin.kernel.Refusal;
import lianxin.rules.Finding;
import lianxin.rules.Packs;

/** What a change would do to the findings of a draft, in the documents that it touches. */
record Comparison(Writing before, Writing after, Packs packs) {

    private static final String UNTRUE = "pack.scenario";

    /** What is wrong and was not wrong before. A sentence that does not come true may be kept and mended later. */
    List<Refusal> against() {
        List<Refusal> found = touched(packs.look(after.files()).findings()).stream()
                .filter(problem -> !problem.code().equals(UNTRUE))
                .toList();
        if (found.isEmpty()) {
            return found;
        }
        Set<Refusal> known = new HashSet<>();
        packs.look(before.files()).findings().forEach(finding -> known.add(before.named(finding)));
        return found.stream().filter(problem -> !known.contains(problem)).toList();
    }

    /** Why the sentence that is touched does not come true. */
    List<Refusal> untrue() {
        Packs.Report report = packs.look(after.files());
        List<Refusal> found = touched(report.findings());
        return found.isEmpty() && report.scenarios() == 0
                ? List.of(Refusal.ofAll("draft.not-run", report.findings().size()))
                : found;
    }

    private List<Refusal> touched(List<Finding> findings) {
        List<Passage> changed = after.passages("pack/").stream()
                .filter(passage -> before.passages(passage.file()).stream()
                        .noneMatch(known -> known.text().equals(passage.text())))
                .toList();
        return findings.stream()
                .filter(finding -> finding.file().equals(Writing.DESCRIPTOR)
                        || changed.stream().anyMatch(passage -> passage.holds(finding)))
                .map(after::named)
                .toList();
    }
}
