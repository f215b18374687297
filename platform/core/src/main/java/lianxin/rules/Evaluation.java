package lianxin.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lianxin.kernel.Period;
import org.jspecify.annotations.Nullable;

/**
 * Judges one duty of one subject from its inputs. The same evaluation serves the save, the recompute and the
 * explanation; it depends on nothing but its arguments.
 */
final class Evaluation {

    private final RuleBook book;
    private final Duty duty;
    private final Inputs inputs;
    private final Trace trace;
    private final Scope scope;
    private final List<Result> results = new ArrayList<>();

    private Evaluation(RuleBook book, Duty duty, Inputs inputs, Trace trace) {
        this.book = book;
        this.duty = duty;
        this.inputs = inputs;
        this.trace = trace;
        scope = new Scope(book, duty, inputs);
    }

    /**
     * The results of the periods that overlap these days, in order of period and object. What one of them says does not
     * depend on which days are asked for.
     */
    static List<Result> of(RuleBook book, Duty duty, Inputs inputs, Period days, Trace trace) {
        Evaluation evaluation = new Evaluation(book, duty, inputs, trace);
        Duty.Each each = duty.each();
        boolean tenure = book.isTenure(duty, days);
        if (tenure && each != null && byObject(each, evaluation.silent(days)) == Verdict.YES) {
            inputs.presences(each.relation(), days, true).forEach(evaluation::judge);
        } else {
            evaluation
                    .windows(tenure ? duty.period() : book.period(duty, days), days)
                    .forEach(evaluation::judge);
        }
        return evaluation.results;
    }

    private List<Period> windows(PeriodRule rule, Period days) {
        if (rule.own() == null) {
            return rule.overlapping(days);
        }
        List<Period> windows = new ArrayList<>();
        for (Period run : scope.career(days).spans()) {
            boolean once = rule.own() == PeriodRule.Own.ONCE;
            PeriodRule own = rule.from(run.first());
            Period counted = once ? own.containing(run.first()) : run;
            Period near = new Period(days.first().minusMonths(rule.longestMonths()), days.last());
            if (counted.overlaps(near)) {
                own.overlapping(counted.intersection(near)).stream()
                        .filter(days::overlaps)
                        .forEach(windows::add);
            }
        }
        return windows;
    }

    private Case silent(Period window) {
        return new Case(book, duty, inputs, window, Trace.NONE, null);
    }

    private static Verdict byObject(Duty.Each each, Case asked) {
        return each.onlyIf() == null ? Verdict.YES : each.onlyIf().test(asked);
    }

    /** Over the object's own validity, however long. */
    private void judge(Presence object) {
        trace.object(object.object());
        Case own = new Case(book, duty, inputs, new Period(object.first(), object.last()), trace, object);
        Verdict concerned = concerns(own);
        if (concerned != Verdict.NO) {
            addObject(own, concerned == Verdict.OPEN);
        }
    }

    private void judge(Period window) {
        trace.period(window);
        trace.object(0);
        Case asked = new Case(book, duty, inputs, window, trace, null);
        Verdict concerned = concerns(asked);
        if (concerned == Verdict.NO) {
            return;
        }
        boolean open = concerned == Verdict.OPEN;
        Duty.Each each = duty.each();
        Verdict byObject = each == null ? Verdict.NO : byObject(each, asked);
        if (each == null || byObject != Verdict.YES) {
            add(asked, "", open || byObject == Verdict.OPEN);
            return;
        }
        for (Presence object : inputs.presences(each.relation(), window)) {
            trace.object(object.object());
            addObject(asked.about(object), open);
        }
    }

    /** Whether the duty is to be judged; when not, what there is to say has been added. */
    private Verdict concerns(Case asked) {
        if (!scope.reaches(asked.window())) {
            return Verdict.NO;
        }
        if (duty.periodBy() != null) {
            asked.setting(duty.periodBy());
        }
        boolean periodOpen = !asked.gaps().isEmpty();
        Scope.Scoped scoped = scope.of(asked);
        if (scoped == null) {
            return Verdict.NO;
        }
        Condition.@Nullable Failed exempt = scope.exempt(asked);
        if (!scoped.inScope()) {
            addWorkOutsideScope(asked, scoped.words());
            return Verdict.NO;
        }
        if (exempt != null && exempt.verdict() == Verdict.YES) {
            if (!trace.onlyWhatIsAsked()) {
                add(asked, exempt.words(), false);
            }
            return Verdict.NO;
        }
        return periodOpen || scoped.open() || exempt != null ? Verdict.OPEN : Verdict.YES;
    }

    private void addObject(Case own, boolean open) {
        Duty.Each each = Objects.requireNonNull(duty.each());
        Condition.Failed failed = Condition.firstFailed(each.where(), own);
        String excuse = failed != null && failed.verdict() == Verdict.NO ? failed.words() : "";
        Presence object = own.object();
        if (!excuse.isEmpty() && object != null) {
            trace.excused(object.object(), excuse);
        }
        add(own, excuse, open || failed != null);
    }

    private void add(Case asked, String excuse, boolean open) {
        Judgement judgement = duty.require().judge(asked);
        if (judgement.asked() || !excuse.isEmpty()) {
            Verdict encouraged = duty.encouragedIf() == null
                    ? Verdict.NO
                    : duty.encouragedIf().test(asked);
            Duty.Force force = encouraged == Verdict.YES ? Duty.Force.ENCOURAGED : duty.force();
            results.add(Result.of(asked, force, excuse, judgement, open || encouraged == Verdict.OPEN));
        }
    }

    private void addWorkOutsideScope(Case asked, String words) {
        if (inputs.facts().isEmpty() || trace.onlyWhatIsAsked()) {
            return;
        }
        Judgement judgement = duty.require().judge(asked);
        if (judgement.parts().stream().anyMatch(part -> part.done() > 0)) {
            results.add(Result.of(asked, duty.force(), words, judgement, false));
        }
    }
}
