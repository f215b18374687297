package lianxin.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import lianxin.kernel.Period;
import lianxin.ledger.Fact;
import lianxin.rules.Explanation.NotCounted;
import lianxin.rules.Explanation.PackVersion;
import lianxin.rules.Explanation.Used;
import org.jspecify.annotations.Nullable;

/** Runs an evaluation again and writes down what it says about one object. */
final class Explaining implements Trace {

    private final long about;
    private final Period window;
    private long now;
    private boolean other;
    private final Map<String, Setting> used = new LinkedHashMap<>();
    private final Set<Fact> counted = new LinkedHashSet<>();
    private final List<Explanation.Credit> credits = new ArrayList<>();
    private final List<Explanation.Within> within = new ArrayList<>();
    private final Map<Fact, String> notCounted = new LinkedHashMap<>();
    private final Set<Long> toReach = new LinkedHashSet<>();
    private final Map<Long, String> excused = new LinkedHashMap<>();

    private Explaining(long about, Period window) {
        this.about = about;
        this.window = window;
    }

    /** What stands behind each result of a duty, in the order of the results. */
    static Stream<Explanation> of(RuleBook book, Duty duty, Inputs inputs, Period days, LocalDate today) {
        return Evaluation.of(book, duty, inputs, days, NONE).stream().map(result -> {
            Explaining explaining = new Explaining(result.object(), result.window());
            Period one = book.isTenure(duty, days) ? days : result.window();
            Evaluation.of(book, duty, inputs, one, explaining);
            List<Pack> packs = book.packs(inputs.states().stream()
                    .filter(state -> state.days().overlaps(result.window()))
                    .toList());
            return explaining.explanation(book, packs, duty, result.standing(today));
        });
    }

    @Override
    public void period(Period days) {
        other = !days.equals(window);
    }

    @Override
    public void object(long object) {
        now = object;
    }

    @Override
    public void used(Setting setting) {
        if (isAbout() && !setting.parameter().name().isEmpty() && setting.asked()) {
            used.putIfAbsent(setting.parameter().name(), setting);
        }
    }

    @Override
    public void counted(Fact fact) {
        if (isAbout()) {
            counted.add(fact);
        }
    }

    @Override
    public void credited(String part, @Nullable Fact fact, long amount) {
        if (isAbout() && amount != 0) {
            credits.add(new Explanation.Credit(part, fact, amount));
        }
    }

    @Override
    public void within(String part, Period days, @Nullable LocalDate metOn) {
        if (isAbout()) {
            within.add(new Explanation.Within(part, days, metOn));
        }
    }

    @Override
    public void notCounted(Fact fact, Condition.Failed failed) {
        if (isAbout()) {
            notCounted.putIfAbsent(fact, failed.words());
        }
    }

    @Override
    public void toReach(long object) {
        if (isAbout()) {
            toReach.add(object);
        }
    }

    @Override
    public void excused(long object, String words) {
        if (isAbout()) {
            excused.put(object, words);
        }
    }

    /** Before the first object the evaluation speaks of all of them. */
    private boolean isAbout() {
        return !other && (now == 0 || now == about);
    }

    private Explanation explanation(RuleBook book, List<Pack> packs, Duty duty, Standing standing) {
        List<NotCounted> others = new ArrayList<>();
        notCounted.forEach((fact, words) -> {
            if (!counted.contains(fact)) {
                others.add(new NotCounted(fact, words, duty.article()));
            }
        });
        return new Explanation(
                standing,
                packs.stream().map(Explaining::version).toList(),
                clause(book, duty.pack(), duty.article()),
                pack(book, duty.pack()).incorporates().getOrDefault(duty.article(), List.of()),
                used.values().stream().map(setting -> used(book, setting)).toList(),
                List.copyOf(counted),
                List.copyOf(credits),
                List.copyOf(within),
                others,
                List.copyOf(toReach),
                excused,
                null);
    }

    private static PackVersion version(Pack pack) {
        Pack.Header header = pack.header();
        return new PackVersion(header.id(), header.version(), header.title(), header.document());
    }

    static Used used(RuleBook book, Setting setting) {
        Pack from = pack(book, setting.pack());
        String clause = from.articles().getOrDefault(from.clauseOf(setting.reference()), "");
        return new Used(
                setting.parameter().name(),
                setting.parameter().title(),
                setting.parameter().words(setting.value()),
                setting.parameter().unit(),
                setting.since(),
                setting.reference(),
                clause.isEmpty()
                        ? from.articles().getOrDefault(setting.parameter().article(), "")
                        : clause,
                version(from));
    }

    static String clause(RuleBook book, Pack.Header header, String article) {
        return pack(book, header).articles().getOrDefault(article, "");
    }

    static Pack pack(RuleBook book, Pack.Header header) {
        return book.packs().stream()
                .filter(pack -> pack.header().equals(header))
                .findFirst()
                .orElseThrow();
    }
}
