package lianxin.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lianxin.kernel.Period;
import lianxin.ledger.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A result as it is sealed for ever, with what may be said about it for ever: numbers, rules and chain, no persons.
 *
 * @param done how much of the principal thing is done, null where nothing is kept of it otherwise
 * @param digest digest of what it was judged from
 * @param numbers {@link Numbers} as text
 * @param reason hash of its {@link Reason}, which many results share
 */
record FrozenResult(
        Subject subject,
        String duty,
        long object,
        Period period,
        Status status,
        @Nullable Long done,
        @Nullable Long target,
        @Nullable LocalDate metOn,
        @Nullable LocalDate slowFrom,
        LocalDate due,
        String chain,
        long digest,
        String numbers,
        String reason) {

    /** What was counted. */
    record Numbers(List<Standing.Part> parts, List<Explanation.Within> within) {}

    /** By which rules, and with which numbers of theirs. */
    record Reason(
            String area,
            String article,
            String title,
            String remark,
            List<Gap> gaps,
            List<Explanation.PackVersion> packs,
            String clause,
            List<String> incorporated,
            List<Explanation.Used> parameters) {

        static Reason of(Explanation why) {
            Standing standing = why.standing();
            return new Reason(
                    standing.area(),
                    standing.article(),
                    standing.title(),
                    standing.remark(),
                    standing.gaps(),
                    why.packs(),
                    why.clause(),
                    why.incorporated(),
                    why.parameters());
        }
    }

    /** One line of what the digest of the year is made over. */
    String line() {
        return Stream.of(
                        subject.kind(),
                        subject.id(),
                        period.first(),
                        duty,
                        object,
                        period.last(),
                        status,
                        done,
                        target,
                        metOn,
                        slowFrom,
                        due,
                        chain,
                        digest,
                        numbers,
                        reason)
                .map(String::valueOf)
                .collect(Collectors.joining("\t", "", "\n"));
    }

    Explanation explanation(Numbers counted, Reason why, LocalDate frozenOn) {
        Standing standing = new Standing(
                duty,
                why.area,
                why.article,
                why.title,
                subject,
                object,
                period,
                status,
                counted.parts,
                metOn,
                slowFrom,
                due,
                why.gaps,
                why.remark,
                frozenOn);
        return new Explanation(
                standing,
                why.packs,
                why.clause,
                why.incorporated,
                why.parameters,
                List.of(),
                List.of(),
                counted.within,
                List.of(),
                List.of(),
                Map.of(),
                null);
    }
}
