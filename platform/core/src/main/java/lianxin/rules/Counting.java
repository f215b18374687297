package lianxin.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import lianxin.ledger.Fact;
import org.jspecify.annotations.Nullable;

/**
 * Facts of one kind, measured against a target.
 *
 * @param onlyIf whether this part is asked at all, null when that is settled
 * @param which which facts of the kind are looked at, null for all
 * @param where conditions under which a fact counts
 * @param every whether every fact of the kind must count; then the target is their number
 * @param min what must be reached, null when nothing must
 * @param max upper end of a range; more than that fails nobody
 * @param population number of which the target is a share in percent, null when it is a plain number
 */
record Counting(
        String title,
        String unit,
        String kind,
        @Nullable Predicate onlyIf,
        @Nullable Predicate which,
        List<Condition> where,
        Measure measure,
        boolean every,
        @Nullable Quantity min,
        @Nullable Quantity max,
        @Nullable Variable population)
        implements Requirement {

    @Override
    public Stream<String> kinds() {
        return Stream.of(kind);
    }

    @Override
    public Stream<RelationKind> relations() {
        return Stream.empty();
    }

    @Override
    public Judgement judge(Case asked) {
        Verdict only = onlyIf == null ? Verdict.YES : onlyIf.test(asked);
        Setting least = min == null ? null : asked.setting(min);
        List<Fact> facts = only == Verdict.NO ? List.of() : facts(asked);
        if (only == Verdict.NO || (least != null && !least.asked()) || (every && facts.isEmpty())) {
            return Judgement.NOT_ASKED;
        }
        boolean open = only == Verdict.OPEN || (least != null && least.isOpen());
        Long target = every ? (Long) (long) facts.size() : target(least, asked);
        Measure.Running certain = measure.new Running();
        Measure.Running possible = measure.new Running();
        LocalDate metOn = target != null && target == 0 ? asked.window().first() : null;
        for (Fact fact : facts) {
            asked.aboutFact(fact);
            Condition.Failed failed = Condition.firstFailed(where, asked);
            if (failed == null || failed.verdict() == Verdict.OPEN) {
                add(possible, fact, asked);
            }
            if (failed == null) {
                add(certain, fact, asked);
                asked.trace().counted(fact);
            } else {
                asked.trace().notCounted(fact, failed);
            }
            if (metOn == null && target != null && certain.value() >= target) {
                metOn = asked.duty().attribution().countsOn(fact.days(), asked.window());
            }
        }
        asked.aboutFact(null);
        boolean couldBeMet = target != null && possible.value() >= target;
        Judgement.Tally tally =
                new Judgement.Tally(title, unit, certain.value(), target, ceiling(asked), metOn != null, null);
        return Judgement.of(open ? null : metOn, open || couldBeMet, tally);
    }

    private @Nullable Long target(@Nullable Setting least, Case asked) {
        if (least == null || least.isOpen()) {
            return null;
        }
        if (population == null) {
            return asked.prorated(least.number());
        }
        return population.read(asked) instanceof Long size && size > 0
                ? (Long) Math.ceilDiv(size * least.number(), 100)
                : null;
    }

    private List<Fact> facts(Case asked) {
        Presence object = asked.object();
        return asked.inputs().facts().stream()
                .filter(fact -> fact.kind().equals(kind)
                        && (object == null || fact.object() == object.object())
                        && isLookedAt(fact, asked)
                        && asked.belongs(fact))
                .toList();
    }

    private boolean isLookedAt(Fact fact, Case asked) {
        if (which == null) {
            return true;
        }
        asked.aboutFact(fact);
        Verdict verdict = which.test(asked);
        asked.aboutFact(null);
        return verdict != Verdict.NO;
    }

    private void add(Measure.Running running, Fact fact, Case asked) {
        Object amount = measure.attribute().isEmpty() ? null : asked.ofFact(measure.attribute());
        running.add(amount, asked.duty().attribution().days(fact.days(), asked.window()));
    }

    private @Nullable Long ceiling(Case asked) {
        Setting most = max == null ? null : asked.setting(max);
        return most == null || most.value() == null ? null : (Long) most.number();
    }
}
