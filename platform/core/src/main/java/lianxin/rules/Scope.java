package lianxin.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lianxin.kernel.Period;
import org.jspecify.annotations.Nullable;

/** Whether and when a duty concerns a subject. */
final class Scope {

    private final RuleBook book;
    private final Duty duty;
    private final Inputs inputs;

    Scope(RuleBook book, Duty duty, Inputs inputs) {
        this.book = book;
        this.duty = duty;
        this.inputs = inputs;
    }

    /** Whether the subject is, on any of these days, where the pack of the duty holds: to others it says nothing at all. */
    boolean reaches(Period days) {
        return !duty.pack().isLimited()
                || inputs.states().stream()
                        .anyMatch(state ->
                                state.days().overlaps(days) && duty.pack().holdsIn(state.where()));
    }

    /** In which state the duty concerns the subject: the first in the period that lies in scope. Null when unknown. */
    @Nullable
    Scoped of(Case asked) {
        Scoped found = null;
        List<Period> days = new ArrayList<>();
        for (SubjectRegister.State state : inputs.states()) {
            if (!state.days().overlaps(asked.window())) {
                continue;
            }
            asked.as(state, Days.of(asked.window()), state.days().first());
            Scoped scoped = scoped(state, asked);
            if (scoped.inScope) {
                days.add(asked.window().intersection(state.days()));
            }
            if (found == null || (scoped.inScope && (!found.inScope || (found.open && !scoped.open)))) {
                found = scoped;
            }
        }
        if (found != null) {
            asked.as(found.state, inScope(days, asked), since(found.state));
        }
        return found;
    }

    /** All days on which the subject is, or may be, in scope. */
    Days career(Period days) {
        Case asked = new Case(book, duty, inputs, days, Trace.NONE, null);
        List<Period> spans = new ArrayList<>();
        for (SubjectRegister.State state : inputs.states()) {
            asked.as(state, Days.of(asked.window()), state.days().first());
            if (scoped(state, asked).inScope) {
                spans.add(state.days());
            }
        }
        return Days.of(spans);
    }

    /** The days in scope, without those of a leave. */
    private Days inScope(List<Period> spans, Case asked) {
        Days days = Days.of(spans);
        Duty.Away away = duty.away();
        if (away == null) {
            return days;
        }
        for (Presence presence : inputs.presences(away.relation(), asked.window())) {
            asked.aboutMember(presence);
            if (away.which() == null || away.which().test(asked) != Verdict.NO) {
                for (Period span : presence.spans()) {
                    days = days.without(span);
                }
            }
        }
        asked.aboutMember(null);
        return days;
    }

    /** The day since when the subject has been in scope without a break, where that is asked. */
    private LocalDate since(SubjectRegister.State state) {
        LocalDate first = state.days().first();
        return duty.needs().career()
                ? career(state.days()).spans().stream()
                        .filter(span -> span.contains(first))
                        .map(Period::first)
                        .findFirst()
                        .orElse(first)
                : first;
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

    /** Why the subject owes nothing, or may owe nothing; null when it is not exempt. */
    Condition.@Nullable Failed exempt(Case asked) {
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
    record Scoped(SubjectRegister.State state, boolean inScope, boolean open, String words) {}
}
