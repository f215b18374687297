package lianxin.rules;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import lianxin.kernel.Period;

/**
 * Both sides of the comparison.
 *
 * @param days the year whose records are read
 * @param ahead how many years later they are judged
 * @param unlinked whether it is no longer known which members facts are about
 */
record Trial(RuleBook before, RuleBook after, RuleBook reading, Period days, int ahead, boolean unlinked) {

    private static final String MEMBER = "member";

    Period judged() {
        return Period.year(days.first().getYear() + ahead);
    }

    /** Every period is over. */
    LocalDate today() {
        return judged().last().plusDays(1);
    }

    Inputs later(Inputs of) {
        return ahead == 0 ? of : of.later(ahead);
    }

    Stream<Standing> standings(RuleBook book, Inputs of) {
        return book.duties(of.subject().kind()).stream()
                .filter(duty -> !unlinked || !asksForMembers(book, duty))
                .flatMap(duty -> Evaluation.of(book, duty, of, judged(), Trace.NONE).stream())
                .map(result -> result.standing(today()));
    }

    private static boolean asksForMembers(RuleBook book, Duty duty) {
        return duty.needs().kinds().stream()
                .anyMatch(kind -> book.vocabulary().fact(kind).object().equals(MEMBER));
    }

    Optional<Explanation> explain(RuleBook book, Inputs of, String duty, long object) {
        return book.duties(of.subject().kind()).stream()
                .filter(one -> one.name().equals(duty))
                .flatMap(one -> Explaining.of(book, one, of, judged(), today()))
                .filter(explanation -> explanation.standing().object() == object)
                .findFirst();
    }
}
