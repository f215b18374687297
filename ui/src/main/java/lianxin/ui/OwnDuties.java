package lianxin.ui;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lianxin.kernel.Caller;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Outcome;
import lianxin.kernel.Period;
import lianxin.kernel.Role;
import lianxin.ledger.Subject;
import lianxin.rules.Explanation;
import lianxin.rules.Rules;
import lianxin.rules.Standing;
import lianxin.rules.Status;
import org.springframework.stereotype.Component;

/** What the caller owes this year: as a cadre, and for the own branch or body. */
@Component
public class OwnDuties {

    /** The later in this list, the sooner to be done; what is not in it comes last. */
    private static final List<Status> LATE = List.of(Status.ON_TRACK, Status.SLOW, Status.UNMET);

    private final Rules rules;
    private final HouseClock clock;

    OwnDuties(Rules rules, HouseClock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    /** All of them, what is late first and what is done last. */
    public List<Standing> standings() {
        Caller caller = Caller.current();
        Subject body = caller.role() == Role.BRANCH_LEADER
                ? Subject.branch(caller.organization())
                : Subject.organization(caller.organization());
        List<Subject> subjects = caller.cadre() == 0 ? List.of(body) : List.of(Subject.cadre(caller.cadre()), body);
        return rules.standings(subjects, year()).values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.<Standing>comparingInt(standing -> LATE.indexOf(standing.status()))
                        .reversed()
                        .thenComparing(Standing::due)
                        .thenComparing(Standing::object))
                .toList();
    }

    /** Why one of them stands as it does. */
    public Optional<Explanation> explain(Standing standing) {
        return rules.explain(standing.subject(), standing.duty(), standing.object(), year());
    }

    /** The same by what had been recorded until the evening of a past day; refused for a day to come. */
    public Outcome<Optional<Explanation>> explainAsKnownOn(LocalDate day, Standing standing) {
        return rules.asKnownOn(
                day, then -> then.explain(standing.subject(), standing.duty(), standing.object(), standing.period()));
    }

    /** Whether something is asked of the caller, done or not; the rest stands beside. */
    public static boolean isOwed(Standing standing) {
        return switch (standing.status()) {
            case DONE, ON_TRACK, SLOW, UNMET -> true;
            case NOT_REQUIRED, AWAITING_PROVINCE, AWAITING_UNIT, ENCOURAGED -> false;
        };
    }

    private Period year() {
        return Period.year(clock.today().getYear());
    }
}
