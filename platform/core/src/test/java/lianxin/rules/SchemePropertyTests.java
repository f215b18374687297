package lianxin.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import lianxin.ledger.SubjectKind;
import lianxin.rules.Assessment.Line;
import lianxin.rules.Assessment.Outcome;
import lianxin.rules.Evidence.Achieved;
import lianxin.rules.Evidence.Entry;
import lianxin.rules.Evidence.Rating;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold of every assessment, over inputs made from a seed. */
class SchemePropertyTests {

    private static final RuleBook BOOK = SchemeFixtures.book();
    private static final LocalDate ON = LocalDate.of(2026, 12, 31);
    private static final List<String> CODES = List.of("A", "B", "C", "D", "yes", "no");
    private static final List<String> ENTRIES = List.of(
            "late",
            "absent",
            "paper",
            "national_award",
            "province_award",
            "level_six",
            "level_four",
            "stay",
            "deed",
            "noise",
            "complaint",
            "accident",
            "merged",
            "hours",
            "spent",
            "points",
            "used");
    private static final List<String> ITEMS = List.of(
            "basic",
            "report",
            "attitude",
            "plan",
            "learning",
            "abroad",
            "service",
            "work",
            "records",
            "notes",
            "score",
            "basics",
            "effect",
            "fraud",
            "unpaid",
            "overdue",
            "opinion",
            "review");

    static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theLinesAddUpToTheScore(int seed) {
        Random random = new Random(seed);
        List<Evidence> population = population(random, 12);
        int scored = 0;
        for (Scheme scheme : BOOK.schemes().values()) {
            for (Assessment one : Assessing.of(BOOK, scheme, population, ON)) {
                BigDecimal sum = one.lines().stream().map(Line::points).reduce(BigDecimal.ZERO, BigDecimal::add);
                if (one.score() != null) {
                    scored++;
                    assertThat(sum).as(one.scheme()).isEqualByComparingTo(one.score());
                    assertThat(one.score().signum()).isNotNegative();
                } else {
                    assertThat(one.lines()).isEmpty();
                }
            }
        }
        assertThat(scored).isGreaterThan(20);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfInputsChangesNothing(int seed) {
        Random random = new Random(seed);
        List<Evidence> population = population(random, 12);
        List<Evidence> shuffled = new ArrayList<>(population.stream()
                .map(evidence -> new Evidence(
                        evidence.kind(),
                        evidence.id(),
                        evidence.parent(),
                        evidence.known(),
                        shuffled(evidence.ratings(), random),
                        shuffled(evidence.entries(), random),
                        shuffled(evidence.achieved(), random),
                        shuffled(evidence.children(), random),
                        evidence.held()))
                .toList());
        Collections.shuffle(shuffled, random);
        for (Scheme scheme : BOOK.schemes().values()) {
            assertThat(Assessing.of(BOOK, scheme, shuffled, ON)).isEqualTo(Assessing.of(BOOK, scheme, population, ON));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anotherInputGivesAnotherDigest(int seed) {
        List<Evidence> population = population(new Random(seed), 2);
        Evidence first = population.getFirst();
        Evidence other = rated(first, first.ratings().size() - 1, "31.4159");
        Scheme scheme = scheme("test.graded");

        assertThat(Assessing.of(BOOK, scheme, List.of(other), ON).getFirst().digest())
                .isNotEqualTo(Assessing.of(BOOK, scheme, List.of(first), ON)
                        .getFirst()
                        .digest());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aHigherRatingNeverLowersTheScore(int seed) {
        Random random = new Random(seed);
        Evidence before = population(random, 1).getFirst();
        for (int place = 0; place < before.ratings().size(); place++) {
            Rating rating = before.ratings().get(place);
            if (Source.value(rating.value()) instanceof BigDecimal number) {
                BigDecimal more = number.add(BigDecimal.valueOf(random.nextInt(1, 30)));
                Evidence after = rated(before, place, more.toPlainString());
                for (Scheme scheme : BOOK.schemes().values()) {
                    BigDecimal low = Assessing.of(BOOK, scheme, List.of(before), ON)
                            .getFirst()
                            .score();
                    BigDecimal high = Assessing.of(BOOK, scheme, List.of(after), ON)
                            .getFirst()
                            .score();
                    if (low != null && high != null && !inspectionDecides(scheme, rating)) {
                        assertThat(high).as(scheme.name() + rating).isGreaterThanOrEqualTo(low);
                    }
                }
            }
        }
    }

    /** The pack says so itself: a monitored value that leaves the sample behind makes the sample count. */
    private static boolean inspectionDecides(Scheme scheme, Rating rating) {
        return scheme.name().equals("test.inspected") && rating.item().equals("records");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whoeverIsPerfectInWhatCountsHasTheFullScoreWhateverIsMissing(int seed) {
        Random random = new Random(seed);
        List<Rating> ratings = new ArrayList<>();
        for (String item : List.of("learning", "abroad", "service")) {
            if (random.nextBoolean() || item.equals("service")) {
                ratings.add(new Rating(item, "superior", "100", 1));
            }
        }
        Evidence perfect = new Evidence(
                SubjectKind.CADRE,
                1,
                0,
                Map.of("cadre.rank", "BUREAU"),
                ratings,
                List.of(),
                random.nextBoolean() ? List.of() : List.of(new Achieved("test.visits", 0, 2, 2L, Status.DONE)),
                List.of(),
                null);

        assertThat(Assessing.of(BOOK, scheme("test.missing"), List.of(perfect), ON)
                        .getFirst()
                        .score())
                .isEqualByComparingTo("100");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noQuotaIsEverExceededNorLeftUnusedWithoutATie(int seed) {
        Random random = new Random(seed);
        int size = random.nextInt(5, 60);
        List<Evidence> population = new ArrayList<>();
        for (int id = 1; id <= size; id++) {
            population.add(branch(id, 85 + random.nextInt(16), 85 + random.nextInt(16)));
        }
        List<Assessment> graded = Assessing.of(BOOK, scheme("test.stars"), population, ON);
        long five = graded.stream().filter(one -> one.grade().equals("FIVE")).count();
        long four = graded.stream().filter(one -> one.grade().equals("FOUR")).count();
        boolean tied = graded.stream()
                .flatMap(one -> one.notes().stream())
                .anyMatch(note -> note.kind() == Assessment.Note.Kind.TIE);
        long wanted = graded.stream()
                .filter(one -> one.score() != null && one.score().compareTo(BigDecimal.valueOf(90)) >= 0)
                .count();

        assertThat(five).isLessThanOrEqualTo(size * 20 / 100);
        assertThat(four).isLessThanOrEqualTo((size * 60 + 50) / 100);
        assertThat(tied || five == Math.min(wanted, size * 20 / 100)).isTrue();
    }

    private static Evidence branch(long id, int basics, int effect) {
        List<Rating> ratings = List.of(
                new Rating("basics", "recheck", String.valueOf(basics), 1),
                new Rating("effect", "recheck", String.valueOf(effect), 1),
                new Rating("opinion", "community", "yes", 1));
        return new Evidence(SubjectKind.BRANCH, id, 0, Map.of(), ratings, List.of(), List.of(), List.of(), null);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nobodyPassesAnEqualOrBetterOneByTheQuota(int seed) {
        List<Assessment> graded =
                Assessing.of(BOOK, scheme("test.fields"), population(new Random(seed), 40), ON).stream()
                        .filter(one -> one.outcome() == Outcome.GRADED)
                        .toList();
        for (Assessment best : graded) {
            for (Assessment other : graded) {
                if (best.grade().equals("BEST") && other.grade().equals("REST") && field(best) == field(other)) {
                    assertThat(best.score()).isGreaterThan(other.score());
                }
            }
        }
    }

    private static boolean field(Assessment one) {
        return one.subject() % 2 == 0;
    }

    private static Scheme scheme(String name) {
        return BOOK.schemes().get(name);
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static Evidence rated(Evidence evidence, int place, String value) {
        List<Rating> ratings = new ArrayList<>(evidence.ratings());
        Rating old = ratings.get(place);
        ratings.set(place, new Rating(old.item(), old.by(), value, old.answers()));
        return new Evidence(
                evidence.kind(),
                evidence.id(),
                evidence.parent(),
                evidence.known(),
                ratings,
                evidence.entries(),
                evidence.achieved(),
                evidence.children(),
                evidence.held());
    }

    private static List<Evidence> population(Random random, int size) {
        List<Evidence> population = new ArrayList<>();
        for (int id = 1; id <= size; id++) {
            population.add(new Evidence(
                    SubjectKind.ORGANIZATION,
                    id,
                    id > 3 ? random.nextInt(4) : 0,
                    Map.of(
                            "organization.kind", random.nextBoolean() ? "GENERAL_BRANCH" : "LEAGUE_COMMITTEE",
                            "organization.field", id % 2 == 0 ? "SCHOOL" : "RURAL",
                            "cadre.rank", random.nextBoolean() ? "BUREAU" : "DIVISION",
                            "cadre.months_old", (long) random.nextInt(24),
                            "input.days_registered", (long) random.nextInt(400)),
                    ratings(random),
                    entries(random),
                    List.of(new Achieved("test.visits", 0, random.nextInt(4), 2L, Status.values()[random.nextInt(4)])),
                    random.nextInt(4) == 0 ? List.of("WEAK", "FIVE") : List.of(),
                    random.nextInt(3) == 0 ? new Evidence.Held("CITY", LocalDate.of(2024, 5, 1)) : null));
        }
        return population;
    }

    private static List<Rating> ratings(Random random) {
        List<Rating> ratings = new ArrayList<>();
        for (String item : ITEMS) {
            boolean graded = List.of("attitude", "plan", "fraud", "unpaid", "overdue", "opinion")
                    .contains(item);
            boolean veto = List.of("fraud", "unpaid", "overdue").contains(item);
            String value = graded
                    ? CODES.get(random.nextInt(CODES.size()))
                    : String.valueOf(random.nextInt(20, 101) + (random.nextBoolean() ? 0.5 : 0));
            if (!veto || random.nextInt(8) == 0) {
                for (String by : List.of("superior", "served", "community", "inspection")) {
                    if (random.nextInt(3) > 0) {
                        ratings.add(new Rating(item, by, value, 1 + random.nextInt(9)));
                    }
                }
            }
        }
        return ratings;
    }

    private static List<Entry> entries(Random random) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < random.nextInt(25); i++) {
            entries.add(new Entry(
                    ENTRIES.get(random.nextInt(ENTRIES.size())),
                    LocalDate.of(2024, 1, 1).plusDays(random.nextInt(1090)),
                    i,
                    random.nextInt(4),
                    BigDecimal.valueOf(random.nextInt(1, 90))));
        }
        return entries;
    }
}
