package lianxin.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import lianxin.kernel.Period;
import lianxin.ledger.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A result as it is kept, with what judged it and a digest of what it was judged from. Equal inputs under equal packs
 * give equal rows.
 *
 * @param done how much of the principal thing is done
 * @param chain hash of the chain of packs
 */
record KeptResult(
        Subject subject,
        String duty,
        long object,
        Period period,
        long done,
        long target,
        @Nullable LocalDate metOn,
        @Nullable LocalDate slowFrom,
        LocalDate due,
        String chain,
        long digest) {

    /** Where a result stands; two with equal keys are the same result at different times. */
    record Key(Subject subject, LocalDate first, String duty, long object) {}

    Key key() {
        return new Key(subject, period.first(), duty, object);
    }

    /** What is kept of an evaluation: nothing that is not asked, only encouraged or cannot be judged. */
    static Stream<KeptResult> of(RuleBook book, Duty duty, Inputs inputs, List<Result> results) {
        Needs needs = book.needs(duty);
        return results.stream()
                .filter(result ->
                        result.excuse().isEmpty() && result.gaps().isEmpty() && result.force() == Duty.Force.MUST)
                .map(result -> {
                    Judgement.Tally principal = result.parts().stream()
                            .filter(part -> !part.noted())
                            .findFirst()
                            .orElse(result.parts().getFirst());
                    return new KeptResult(
                            result.subject(),
                            result.duty().name(),
                            result.object(),
                            result.window(),
                            principal.done(),
                            Objects.requireNonNullElse(principal.target(), 0L),
                            result.metOn(),
                            result.slowFrom(),
                            result.due(),
                            book.hash(),
                            inputs.digest(result, needs));
                });
    }
}
