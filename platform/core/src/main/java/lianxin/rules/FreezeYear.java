package lianxin.rules;

import java.time.LocalDate;
import java.util.List;
import lianxin.audit.Audit;
import lianxin.kernel.Caller;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Outcome;
import lianxin.kernel.Period;
import lianxin.kernel.Refusal;
import lianxin.rules.Recompute.FrozenYear;
import lianxin.rules.Recompute.YearId;
import org.springframework.stereotype.Component;

/** Freezes a year by two persons: one asks, another one approves, and {@link SealYear} does it. */
@Component
class FreezeYear {

    private final FrozenYears years;
    private final Audit audit;
    private final HouseClock clock;

    FreezeYear(FrozenYears years, Audit audit, HouseClock clock) {
        this.years = years;
        this.audit = audit;
        this.clock = clock;
    }

    Outcome<FrozenYear> ask(int year, LocalDate closing) {
        List<Refusal> against = against(year, closing);
        if (!against.isEmpty()) {
            return Outcome.refused(against);
        }
        if (!years.insert(year, closing, Caller.current().account())) {
            return Outcome.refused(Refusal.of("year", "year.asked-before", Integer.toString(year)));
        }
        return noted("year.submit", year);
    }

    Outcome<FrozenYear> approve(int year) {
        FrozenYear asked = years.find(year).orElse(null);
        if (asked == null || asked.state() != FrozenYear.State.SUBMITTED) {
            return Outcome.refused(Refusal.ofAll("year.not-submitted"));
        }
        long account = Caller.current().account();
        if (asked.requestedBy() == account) {
            return Outcome.refused(Refusal.ofAll("year.same-person"));
        }
        if (clock.instant().isBefore(asked.requestedAt())) {
            return Outcome.refused(Refusal.ofAll("year.clock-behind"));
        }
        List<Refusal> against = against(year, asked.closing());
        if (!against.isEmpty()) {
            return Outcome.refused(against);
        }
        return years.approve(year, account)
                ? noted("year.approve", year)
                : Outcome.refused(Refusal.ofAll("year.not-submitted"));
    }

    Outcome<YearId> withdraw(int year) {
        if (!years.withdraw(year)) {
            return Outcome.refused(Refusal.ofAll("year.not-submitted"));
        }
        YearId id = new YearId(year);
        audit.record("year.withdraw", id);
        return Outcome.accepted(id);
    }

    /** Only what can no longer change may be sealed: the evening of the closing day must have passed. */
    private List<Refusal> against(int year, LocalDate closing) {
        if (closing.isBefore(Period.year(year).last())) {
            return List.of(Refusal.of("closing", "year.closing-too-early"));
        }
        return closing.isBefore(clock.today()) ? List.of() : List.of(Refusal.of("closing", "year.closing-to-come"));
    }

    private Outcome<FrozenYear> noted(String act, int year) {
        audit.record(act, new YearId(year), "closing");
        return Outcome.accepted(years.find(year).orElseThrow());
    }
}
