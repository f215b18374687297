package lianxin.rules;

import dev.cel.runtime.CelVariableResolver;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lianxin.kernel.Period;
import lianxin.ledger.Fact;
import lianxin.ledger.FactId;
import org.jspecify.annotations.Nullable;

/** One duty of one subject in one period while it is judged: answers what predicates ask and remembers open parameters. */
final class Case implements CelVariableResolver {

    private static final long UNCOUNTED = -1;

    private final RuleBook book;
    private final Duty duty;
    private final Inputs inputs;
    private final Trace trace;
    private final Set<Gap> gaps;
    private final Period window;
    private final Period whole;
    private final AtHand hand;
    private SubjectRegister.State state;
    private Days inScope;
    private long daysInScope = UNCOUNTED;
    private LocalDate since;
    private Map<String, Set<FactId>> elsewhere = Map.of();
    private @Nullable Taken taken;
    private boolean openMet;

    Case(RuleBook book, Duty duty, Inputs inputs, Period window, Trace trace, @Nullable Presence object) {
        this(book, duty, inputs, window, window, trace, object, new LinkedHashSet<>());
    }

    private Case(
            RuleBook book,
            Duty duty,
            Inputs inputs,
            Period window,
            Period whole,
            Trace trace,
            @Nullable Presence object,
            Set<Gap> gaps) {
        this.book = book;
        this.duty = duty;
        this.inputs = inputs;
        this.window = window;
        this.whole = whole;
        this.trace = trace;
        hand = new AtHand(object);
        this.gaps = gaps;
        this.state = new SubjectRegister.State(window, Map.of());
        this.inScope = Days.of(window);
        this.since = window.first();
    }

    /** The same case about one object. */
    Case about(Presence one) {
        Case own = new Case(book, duty, inputs, window, whole, trace, one, new LinkedHashSet<>(gaps));
        own.as(state, inScope, since);
        return own;
    }

    /** The same case over other days; what it finds open is open here as well. */
    Case within(Period days) {
        return like(days, trace);
    }

    /** The same case, of which the amounts are not told one by one. */
    Case inParts() {
        return like(window, Trace.withoutAmounts(trace));
    }

    private Case like(Period days, Trace told) {
        Case own = new Case(book, duty, inputs, days, whole, told, hand.object(), gaps);
        own.as(state, inScope, since);
        own.taken = taken;
        return own;
    }

    /** The same case, in whose parts each fact counts once. */
    Case exclusive(String words) {
        Case own = within(window);
        own.taken = new Taken(words);
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

    AtHand hand() {
        return hand;
    }

    @Nullable
    Presence object() {
        return hand.object();
    }

    /** The place and the field (领域) of the body, or of the body served in. */
    Pack.Where where() {
        return state.where();
    }

    /** The day on which the subject came into scope. */
    LocalDate since() {
        return since;
    }

    /** From here on the subject is taken as it was in this state, in scope on these days and since this day. */
    void as(SubjectRegister.State state, Days inScope, LocalDate since) {
        this.state = state;
        this.inScope = inScope;
        this.since = since;
        daysInScope = UNCOUNTED;
    }

    /** Counted only when somebody asks. */
    private long daysInScope() {
        if (daysInScope == UNCOUNTED) {
            daysInScope = inScope.within(window).count();
        }
        return daysInScope;
    }

    /** Whether the duty concerns the subject, and the object if there is one, on any of these days. */
    boolean isConcerned(Period days) {
        Presence object = hand.object();
        return inScope.overlaps(days) && (object == null || object.overlaps(days));
    }

    /** The first day in the period on which the subject could work for this. */
    LocalDate started() {
        Presence object = hand.object();
        LocalDate scope = since.isBefore(window.first()) ? window.first() : since;
        return object != null && object.first().isAfter(scope) ? object.first() : scope;
    }

    void aboutMember(@Nullable Presence member) {
        hand.about(member);
    }

    void aboutFact(@Nullable Fact fact) {
        hand.about(fact);
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
        Variable variable = book.variables().get(name);
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

    /** The days of a fact that this period is credited with. */
    Period credited(Fact one) {
        return duty.attribution().days(one.days(), window);
    }

    /** The day on which a fact counts in this period. */
    LocalDate countsOn(Fact one) {
        return duty.attribution().countsOn(one.days(), window);
    }

    /** The periods of the duty that overlap these days. */
    List<Period> periods(Period days) {
        PeriodRule rule = book.period(duty, whole);
        return rule.equals(PeriodRule.TENURE) || rule.own() != null ? List.of() : rule.overlapping(days);
    }

    /** The facts that count for the same subject in another duty, in the periods that touch this one. */
    Set<FactId> countedIn(String other) {
        if (elsewhere.isEmpty()) {
            elsewhere = new HashMap<>();
        }
        return elsewhere.computeIfAbsent(other, name -> book.counted(name, inputs, window));
    }

    /** What the parts of this combination have counted; null where one thing may count in several. */
    @Nullable
    Taken taken() {
        return taken;
    }

    /** What a quantity is for this subject; a written number is always set. */
    Setting setting(Quantity quantity) {
        return quantity.parameter() == null
                ? Quantity.written(quantity.literal(), duty)
                : setting(quantity.parameter());
    }

    /** What a parameter is for this subject; an open one is remembered. */
    Setting setting(Parameter parameter) {
        Setting setting = said(parameter);
        openMet |= setting.value() == null;
        if (setting.isOpen()) {
            gaps.add(setting.gap());
        }
        return setting;
    }

    /** What a quantity is that decides nothing: an open one is no gap. */
    Setting noted(Quantity quantity) {
        return quantity.parameter() == null ? Quantity.written(quantity.literal(), duty) : said(quantity.parameter());
    }

    private Setting said(Parameter parameter) {
        Setting setting = inputs.own().of(parameter, state, day(), parameter.cell(state.attributes(), hand.object()));
        trace.used(setting);
        return setting;
    }

    /** A target as it is asked of who was in scope for a part of the period. */
    long prorated(long target) {
        Prorate prorate = duty.prorate();
        boolean whole = prorate.by() == Prorate.By.NONE || daysInScope() >= window.days();
        return whole ? target : prorate.of(target, inScope, window);
    }

    @Nullable
    Object ofSubject(String attribute) {
        return switch (attribute) {
            case "days_in_scope" -> daysInScope();
            case "whole_period" -> daysInScope() >= window.days();
            case "months_in_scope" -> months(since);
            case "months_old" -> months(state.since());
            default -> state.attributes().get(attribute);
        };
    }

    private long months(LocalDate from) {
        return Math.max(0, ChronoUnit.MONTHS.between(from, window.last().plusDays(1)));
    }

    @Nullable
    Object ofObject(String word, String attribute) {
        return hand.ofObject(word, attribute, this);
    }

    @Nullable
    Object ofFact(String attribute) {
        return hand.ofFact(attribute, this);
    }

    private LocalDate day() {
        return switch (duty.asOf()) {
            case PERIOD_START -> whole.first();
            case PERIOD_END -> whole.last();
            case FACT_DATE -> {
                Fact fact = hand.fact();
                yield fact == null ? whole.first() : fact.firstDay();
            }
        };
    }
}
