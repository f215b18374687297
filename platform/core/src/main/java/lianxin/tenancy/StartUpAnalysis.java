package lianxin.tenancy;

import lianxin.kernel.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Ends a start that met a dead neighbour in its plain words, what happened and what to do, instead of a stack of calls. */
class StartUpAnalysis extends AbstractFailureAnalyzer<Fault> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable failure, Fault fault) {
        return fault.category() == Fault.Category.UNAVAILABLE
                ? new FailureAnalysis(fault.getMessage(), null, fault)
                : null;
    }
}
