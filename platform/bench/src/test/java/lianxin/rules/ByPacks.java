package lianxin.rules;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import lianxin.kernel.Period;

/** The evaluation that is measured: as the recompute calls it, for all duties of a subject. */
record ByPacks(RuleBook book, int year) implements Judged.Peer {

    @Override
    public void judge(List<Inputs> some, Consumer<Judged> out) {
        Period days = Period.year(year);
        for (Inputs of : some) {
            for (Duty duty : book.duties(of.subject().kind())) {
                for (Result result : Evaluation.of(book, duty, of, days, Trace.ONLY_ASKED)) {
                    if (result.excuse().isEmpty()) {
                        out.accept(judged(result));
                    }
                }
            }
        }
    }

    private static Judged judged(Result result) {
        if (!result.gaps().isEmpty()) {
            throw new IllegalStateException("The chain leaves a number open: " + result.gaps());
        }
        Judgement.Tally part = result.parts().getFirst();
        return new Judged(
                result.subject(),
                result.duty().name(),
                result.window().first(),
                result.object(),
                result.force() == Duty.Force.ENCOURAGED,
                part.done(),
                Objects.requireNonNullElse(part.target(), 0L),
                result.metOn(),
                result.slowFrom(),
                result.due());
    }
}
