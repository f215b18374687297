package lianxin.rules;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelVariableResolver;
import dev.cel.runtime.Program;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A compiled predicate of a pack. */
record Predicate(String source, Program program) implements Check {

    private static final Logger LOG = LoggerFactory.getLogger(Predicate.class);
    private static final Set<String> TOLD = ConcurrentHashMap.newKeySet();
    private static final int MOST_TOLD = 100;

    @Override
    public Verdict test(Case asked) {
        asked.forgetOpen();
        Verdict verdict = test(asked, asked::openMet);
        if (verdict == Verdict.OPEN && !asked.openMet()) {
            Duty duty = asked.duty();
            asked.gaps().add(new Gap(duty.name(), duty.title(), duty.article(), false));
        }
        return verdict;
    }

    /**
     * What it says of these names. Where it comes to no answer, because of a parameter that nobody has set or in any other
     * way, the matter stays open: one predicate ends nobody's recompute.
     */
    Verdict test(CelVariableResolver names, BooleanSupplier openMet) {
        try {
            return Boolean.TRUE.equals(program.eval(names)) ? Verdict.YES : Verdict.NO;
        } catch (CelEvaluationException failed) {
            if (!openMet.getAsBoolean() && TOLD.size() < MOST_TOLD && TOLD.add(source)) {
                LOG.warn("A predicate came to no answer: {} ({})", source, failed.getMessage());
            }
            return Verdict.OPEN;
        }
    }
}
