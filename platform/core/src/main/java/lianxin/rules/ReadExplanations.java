package lianxin.rules;

import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Period;
import lianxin.ledger.Subject;
import lianxin.rules.Recompute.FrozenYear;
import lianxin.rules.Timeline.Asked;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Why the duties of one subject stand as they do, chosen by name and area. */
@Component
class ReadExplanations {

    private final ActivePacks packs;
    private final SharedReading inputs;
    private final KeepResults results;
    private final FrozenReading frozen;
    private final RestedYears rested;
    private final HouseClock clock;

    ReadExplanations(
            ActivePacks packs,
            SharedReading inputs,
            KeepResults results,
            FrozenReading frozen,
            RestedYears rested,
            HouseClock clock) {
        this.packs = packs;
        this.inputs = inputs;
        this.results = results;
        this.frozen = frozen;
        this.rested = rested;
        this.clock = clock;
    }

    /** Of a frozen year what was sealed, with the facts and persons where they are still known and say the same. */
    List<Explanation> of(Subject subject, BiPredicate<String, String> duties, Period days) {
        List<FrozenYear> sealed = frozen.years(days);
        List<Explanation> now = now(subject, duties, days);
        if (sealed.isEmpty()) {
            return now;
        }
        Set<Integer> resting = rested.within(days);
        List<Explanation> compared = now.stream()
                .filter(why -> !resting.contains(why.standing().period().last().getYear()))
                .toList();
        List<Explanation> then = sealed.stream()
                .flatMap(year ->
                        HouseClock.knowing(year.closing(), () -> now(subject, duties, Period.year(year.year())))
                                .stream())
                .toList();
        return Stream.concat(
                        now.stream().filter(why -> !FrozenReading.isSealed(sealed, why.standing())),
                        frozen.of(sealed, subject.kind(), List.of(subject.id()), days).values().stream()
                                .flatMap(List::stream)
                                .filter(why -> duties.test(
                                        why.standing().duty(), why.standing().area()))
                                .map(stored -> then.stream()
                                        .filter(why -> why.standing().isLike(stored.standing()))
                                        .findFirst()
                                        .orElse(stored)
                                        .about(stored.standing(), supplement(stored.standing(), compared))))
                .toList();
    }

    private static @Nullable Standing supplement(Standing sealed, List<Explanation> now) {
        return now.stream()
                .map(Explanation::standing)
                .filter(standing -> standing.key().equals(sealed.key()) && !standing.isLike(sealed))
                .findFirst()
                .orElse(null);
    }

    /** By what is recorded and in force now, frozen or not. */
    List<Explanation> now(Subject subject, BiPredicate<String, String> duties, Period days) {
        InForce now = packs.inForce();
        Period upToNow = results.upToThisYear(days);
        List<Asked> asked = now.timeline().asked(subject.kind(), upToNow).stream()
                .filter(one -> duties.test(one.duty().name(), one.duty().area()))
                .toList();
        return inputs.of(now.reading(), subject.kind(), List.of(subject.id()), upToNow).stream()
                .flatMap(of -> asked.stream().flatMap(one -> one.explanations(of, upToNow, clock.today())))
                .toList();
    }
}
