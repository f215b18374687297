package lianxin.rules;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.Program;
import lianxin.kernel.Fault;

/** A compiled predicate of a pack. */
record Predicate(String source, Program program) implements Check {

    @Override
    public Verdict test(Case asked) {
        asked.forgetOpen();
        try {
            return Boolean.TRUE.equals(program.eval(asked)) ? Verdict.YES : Verdict.NO;
        } catch (CelEvaluationException failed) {
            if (asked.openMet()) {
                return Verdict.OPEN;
            }
            throw new Fault(Fault.Category.DEFECT, "Predicate failed: " + source, failed);
        }
    }
}
