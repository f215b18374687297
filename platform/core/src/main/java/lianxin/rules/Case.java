package lianxin.rules;

import dev.cel.runtime.CelVariableResolver;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lianxin.kernel.Period;
import lianxin.ledger.Fact;
import org.jspecify.annotations.Nullable;

/** One duty of one subject in one period while it is judged: answers what predicates ask and remembers open parameters. */
final class Case implements CelVariableResolver {

    private final Map<String, Variable> variables;
    private final Duty duty;
    private final Inputs inputs;
    private final Trace trace;
    private final Set<Gap> gaps = new LinkedHashSet<>();
    private final Period window;
    private final @Nullable Presence object;
    private Map<String, Object> state = Map.of();
    private long daysInScope;
    private LocalDate since;
    private @Nullable Presence member;
    private @Nullable Fact fact;
    private boolean openMet;

    Case(
            Map<String, Variable> variables,
            Duty duty,
            Inputs inputs,
            Period window,
            Trace trace,
            @Nullable Presence object) {
        this.variables = variables;
        this.duty = duty;
        this.inputs = inputs;
        this.window = window;
        this.trace = trace;
        this.object = object;
        this.daysInScope = window.days();
        this.since = window.first();
    }

    /** The same case about one object. */
    Case about(Presence one) {
        Case own = new Case(variables, duty, inputs, window, trace, one);
        own.gaps.addAll(gaps);
        own.as(state, daysInScope, since);
        return own;
    }

    Duty duty() {
        return duty;
    }

    Inputs inputs() {
        return inputs;
    }

    Period window() {
        return window;
    }

    Trace trace() {
        return trace;
    }

    Set<Gap> gaps() {
        return gaps;
    }

    @Nullable
    Presence object() {
        return object;
    }

    /** From here on the subject is taken as it was in this state, in which it came into scope on this day. */
    void as(Map<String, Object> state, long daysInScope, LocalDate since) {
        this.state = state;
        this.daysInScope = daysInScope;
        this.since = since;
    }

    /** The first day in the period on which the subject could work for this. */
    LocalDate started() {
        LocalDate scope = since.isBefore(window.first()) ? window.first() : since;
        return object != null && object.first().isAfter(scope) ? object.first() : scope;
    }

    void aboutMember(@Nullable Presence member) {
        this.member = member;
    }

    void aboutFact(@Nullable Fact fact) {
        this.fact = fact;
    }

    void forgetOpen() {
        openMet = false;
    }

    /** Whether a parameter was asked for that nobody has set, or that has no cell for this subject. */
    boolean openMet() {
        return openMet;
    }

    @Override
    public Optional<Object> find(String name) {
        Variable variable = variables.get(name);
        return variable == null ? Optional.empty() : Optional.ofNullable(variable.read(this));
    }

    /** Whether the fact belongs to this period; one that only touches it is told to the trace. */
    boolean belongs(Fact one) {
        boolean belongs = duty.attribution().belongs(one.days(), window);
        if (!belongs && !duty.elsewhere().isEmpty() && one.days().overlaps(window)) {
            trace.notCounted(one, new Condition.Failed(Verdict.NO, duty.elsewhere()));
        }
        return belongs;
    }

    /** What a quantity is for this subject; a written number is always set. */
    Setting setting(Quantity quantity) {
        return quantity.parameter() == null
                ? Quantity.written(quantity.literal(), duty)
                : setting(quantity.parameter());
    }

    /** What a parameter is for this subject; an open one is remembered. */
    Setting setting(Parameter parameter) {
        Setting setting = parameter.at(day(), cell(parameter));
        trace.used(setting);
        openMet |= setting.value() == null;
        if (setting.isOpen()) {
            gaps.add(setting.gap());
        }
        return setting;
    }

    /** A target as it is asked of who was in scope for a part of the period. */
    long prorated(long target) {
        return duty.prorate() == Duty.Prorate.NONE || daysInScope >= window.days()
                ? target
                : Math.ceilDiv(target * daysInScope, window.days());
    }

    @Nullable
    Object ofSubject(String attribute) {
        return switch (attribute) {
            case "days_in_scope" -> daysInScope;
            case "whole_period" -> daysInScope >= window.days();
            default -> state.get(attribute);
        };
    }

    @Nullable
    Object ofObject(String word, String attribute) {
        Presence asked = member != null && member.relation().object().equals(word) ? member : object;
        return asked == null ? null : asked.attribute(attribute, window);
    }

    @Nullable
    Object ofFact(String attribute) {
        if (fact == null) {
            return null;
        }
        return switch (attribute) {
            case "days" -> (long) duty.attribution().days(fact.days(), window).days();
            case "confirmed" -> fact.content().confirmed();
            default -> fact.content().attributes().get(attribute);
        };
    }

    private LocalDate day() {
        return switch (duty.asOf()) {
            case PERIOD_START -> window.first();
            case PERIOD_END -> window.last();
            case FACT_DATE -> fact == null ? window.first() : fact.firstDay();
        };
    }

    private String cell(Parameter parameter) {
        String cell = Parameter.PLAIN;
        for (String attribute : parameter.by()) {
            String value = String.valueOf(state.get(attribute));
            cell = cell.isEmpty() ? value : cell + '/' + value;
        }
        return cell;
    }
}
