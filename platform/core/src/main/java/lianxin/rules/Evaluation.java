package lianxin.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lianxin.kernel.Period;
import org.jspecify.annotations.Nullable;

/**
 * Judges one duty of one subject from its inputs. The same evaluation serves the save, the recompute and the
 * explanation; it depends on nothing but its arguments.
 */
final class Evaluation {

    private final Map<String, Variable> variables;
    private final Duty duty;
    private final Inputs inputs;
    private final Trace trace;
    private final boolean tenure;
    private final List<Result> results = new ArrayList<>();

    private Evaluation(Map<String, Variable> variables, Duty duty, Inputs inputs, Trace trace, boolean tenure) {
        this.variables = variables;
        this.duty = duty;
        this.inputs = inputs;
        this.trace = trace;
        this.tenure = tenure;
    }

    /** The results of the periods that overlap these days, in order of period and object. */
    static List<Result> of(RuleBook book, Duty duty, Inputs inputs, Period days, Trace trace) {
        PeriodRule rule = book.period(duty, days);
        boolean tenure = book.isTenure(duty, days);
        Evaluation evaluation = new Evaluation(book.variables(), duty, inputs, trace, tenure);
        (tenure ? List.of(days) : rule.overlapping(days)).forEach(evaluation::judge);
        return evaluation.results;
    }

    private void judge(Period window) {
        Case asked = new Case(variables, duty, inputs, window, trace, null);
        if (duty.periodBy() != null) {
            asked.setting(duty.periodBy());
        }
        boolean periodOpen = !asked.gaps().isEmpty();
        Scoped scoped = scope(asked);
        if (scoped == null) {
            return;
        }
        Condition.@Nullable Failed exempt = exempt(asked);
        if (!scoped.inScope) {
            addWorkOutsideScope(asked, scoped.words);
            return;
        }
        if (exempt != null && exempt.verdict() == Verdict.YES) {
            add(asked, exempt.words(), false);
            return;
        }
        boolean open = periodOpen || scoped.open || exempt != null;
        Duty.Each each = duty.each();
        Verdict byObject = each == null
                ? Verdict.NO
                : each.onlyIf() == null ? Verdict.YES : each.onlyIf().test(asked);
        if (each == null || byObject != Verdict.YES) {
            add(asked, "", open || byObject == Verdict.OPEN);
            return;
        }
        for (Presence object : inputs.presences(each.relation(), window, tenure)) {
            Case own = asked.about(object, tenure ? new Period(object.first(), object.last()) : window);
            trace.object(object.object());
            Condition.Failed failed = Condition.firstFailed(each.where(), own);
            String excuse = failed != null && failed.verdict() == Verdict.NO ? failed.words() : "";
            if (!excuse.isEmpty()) {
                trace.excused(object.object(), excuse);
            }
            add(own, excuse, open || failed != null);
        }
    }

    private void add(Case asked, String excuse, boolean open) {
        Judgement judgement = duty.require().judge(asked);
        if (judgement.asked() || !excuse.isEmpty()) {
            results.add(Result.of(asked, excuse, judgement, open));
        }
    }

    private void addWorkOutsideScope(Case asked, String words) {
        if (inputs.facts().isEmpty()) {
            return;
        }
        Judgement judgement = duty.require().judge(asked);
        if (judgement.parts().stream().anyMatch(part -> part.done() > 0)) {
            results.add(Result.of(asked, words, judgement, false));
        }
    }

    /** In which state the duty concerns the subject: the first in the period that lies in scope. Null when unknown. */
    private @Nullable Scoped scope(Case asked) {
        Scoped found = null;
        Measure.Running days = new Measure(Measure.Kind.DURATION, "").new Running();
        for (SubjectRegister.State state : inputs.states()) {
            if (!state.days().overlaps(asked.window())) {
                continue;
            }
            asked.as(state.attributes(), asked.window().days(), state.days().first());
            Scoped scoped = scoped(state, asked);
            if (scoped.inScope) {
                days.add(null, asked.window().intersection(state.days()));
            }
            if (found == null || (scoped.inScope && (!found.inScope || (found.open && !scoped.open)))) {
                found = scoped;
            }
        }
        if (found != null) {
            asked.as(found.state.attributes(), days.value(), found.state.days().first());
        }
        return found;
    }

    private Scoped scoped(SubjectRegister.State state, Case asked) {
        boolean open = false;
        String words = "";
        for (List<Condition> alternative : duty.scope()) {
            Condition.Failed failed = Condition.firstFailed(alternative, asked);
            if (failed == null) {
                return new Scoped(state, true, false, "");
            }
            open |= failed.verdict() == Verdict.OPEN;
            words = words.isEmpty() ? failed.words() : words;
        }
        return new Scoped(state, open, open, words);
    }

    private Condition.@Nullable Failed exempt(Case asked) {
        Condition.Failed open = null;
        for (Condition condition : duty.exempt()) {
            Verdict verdict = condition.when().test(asked);
            if (verdict == Verdict.YES) {
                return new Condition.Failed(verdict, condition.otherwise());
            }
            open = verdict == Verdict.OPEN ? new Condition.Failed(verdict, condition.otherwise()) : open;
        }
        return open;
    }

    /**
     * Whether a duty concerns a subject.
     *
     * @param open whether that depends on a parameter that nobody has set
     * @param words why it does not
     */
    private record Scoped(SubjectRegister.State state, boolean inScope, boolean open, String words) {}
}
