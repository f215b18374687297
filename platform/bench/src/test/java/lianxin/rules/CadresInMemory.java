package lianxin.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import lianxin.kernel.Period;
import lianxin.ledger.Fact;
import lianxin.ledger.FactId;
import lianxin.ledger.NewFact;
import lianxin.ledger.SourceRecord;
import lianxin.ledger.Subject;

/**
 * Invented cadres and branches with their posts, points, members and facts, drawn from a seed: most as everyday work
 * leaves them, some with what makes judging hard, such as two posts, a transfer in mid-year or a visit over New Year.
 */
final class CadresInMemory {

    static final int YEAR = 2026;
    private static final LocalDate FIRST = LocalDate.of(YEAR - 1, 8, 1);
    private static final int DAYS = 570;
    private static final int MEMBERS = 10;
    private static final int CADRES_TO_A_BRANCH = 10;
    private static final int COUNTIES = 100;
    private static final List<LocalDate> CALENDAR =
            LongStream.range(0, DAYS + 60).mapToObj(FIRST::plusDays).toList();

    private final Random random;
    private final Subject subject;
    private final List<Fact> facts = new ArrayList<>();
    private final Map<String, Map<String, Object>> known;

    private CadresInMemory(long seed, Subject subject, Map<String, Map<String, Object>> known) {
        random = new Random(seed * 1_000_003 + subject.id());
        this.subject = subject;
        this.known = known;
    }

    /** So many cadres, and one branch for every ten of them. */
    static List<Inputs> of(int cadres, long seed) {
        Map<String, Map<String, Object>> known = new TreeMap<>();
        return Stream.concat(
                        LongStream.rangeClosed(1, cadres)
                                .mapToObj(id -> new CadresInMemory(seed, Subject.cadre(id), known).cadre()),
                        LongStream.rangeClosed(1, Math.max(1, cadres / CADRES_TO_A_BRANCH))
                                .mapToObj(id -> new CadresInMemory(seed, Subject.branch(id), known).branch()))
                .toList();
    }

    private Inputs cadre() {
        int kind = random.nextInt(100);
        String level = kind < 2
                ? "CENTRAL"
                : kind < 6 ? "PROVINCE" : kind < 14 ? "PREFECTURE" : pick("COUNTY", "TOWNSHIP", "GRASSROOTS");
        boolean charge = kind < 14;
        String rank = kind < 1
                ? "SECRETARIAT"
                : charge
                        ? pick("BUREAU", "DEPUTY_BUREAU", "DIVISION", "DEPUTY_DIVISION", "SECTION")
                        : pick("SECTION", "DEPUTY_SECTION", "STAFF", "STAFF");
        List<SubjectRegister.State> states = states(rank, level, charge);
        List<Link> links = charge ? points() : List.of();
        links.stream().map(Link::object).distinct().forEach(this::workAt);
        if (charge || rank.equals("SECTION") || one(4)) {
            research();
        }
        times(5, () -> session());
        times(3, () -> fact("pledge.activity", 0, 0, "place", pick("WORKPLACE", "RESIDENCE"), "participants", 9L));
        times(3, () -> fact("consultation.suggestion", 0, 0, "adopted", one(3)));
        times(3, () -> fact("assistance.pairing", 1 + random.nextInt(50), random.nextInt(400)));
        times(2, () -> fact("assistance.wish", 1 + random.nextInt(50), random.nextInt(45)));
        times(2, () -> fact("assistance.expense", 0, 0, "yuan", 100L * random.nextInt(7)));
        times(3, () -> fact("talent.link", 1 + random.nextInt(50), random.nextInt(400), "field", talent()));
        return inputs(states, "liaison.assignment", links);
    }

    private List<SubjectRegister.State> states(String rank, String level, boolean leading) {
        String staffing = one(12) ? "PART_TIME" : one(12) ? "SECONDED" : "FULL_TIME";
        boolean leader = one(4);
        LocalDate begun = one(8) ? day(DAYS) : LocalDate.of(2020 + random.nextInt(5), 3, 1);
        LocalDate end = one(15) ? begun.plusDays(30 + random.nextInt(900)) : Period.OPEN_END;
        List<SubjectRegister.State> states = new ArrayList<>();
        if (one(10)) { // another rank from some day on
            LocalDate turn = begun.plusDays(1 + random.nextInt(600));
            if (turn.isBefore(end)) {
                states.add(state(begun, turn.minusDays(1), "SECTION", level, leading, leader, staffing, begun));
                states.add(state(turn, end, rank, level, leading, leader, staffing, begun));
                return states;
            }
        }
        states.add(state(begun, end, rank, level, leading, leader, staffing, begun));
        if (one(20)) { // a second post beside it
            LocalDate second = begun.plusDays(random.nextInt(300));
            states.add(state(second, second.plusDays(200), rank, "COUNTY", false, true, "PART_TIME", begun));
            states.sort(Comparator.comparing(one -> one.days().first()));
        }
        return states;
    }

    private SubjectRegister.State state(
            LocalDate first,
            LocalDate last,
            String rank,
            String level,
            boolean leading,
            boolean leader,
            String staffing,
            LocalDate since) {
        boolean branch = !leading && leader && level.equals("GRASSROOTS");
        Map<String, Object> attributes = Map.of(
                "rank", rank,
                "staffing", staffing,
                "leader", leader,
                "leads_branch", branch,
                "leading_body", leading,
                "body_level", level,
                "body_kind", branch ? "LEAGUE_BRANCH" : "LEAGUE_COMMITTEE",
                "body_field", "RURAL");
        return new SubjectRegister.State(new Period(first, last), shared(attributes), since);
    }

    private List<Link> points() {
        List<Link> links = new ArrayList<>();
        int count = one(10) ? 1 : one(8) ? 3 : 2;
        for (int i = 0; i < count; i++) {
            long point = 1_000 + random.nextInt(400);
            LocalDate first = one(6) ? day(DAYS) : LocalDate.of(2023 + random.nextInt(3), 1 + random.nextInt(12), 1);
            boolean ends = one(6);
            LocalDate last = ends ? first.plusDays(random.nextInt(700)) : Period.OPEN_END;
            String reason = ends ? pick("REPLACED", "TRANSFERRED", "ENDED") : "NONE";
            links.add(link(point, first, last, reason));
            if (ends && one(3)) { // the same point again
                links.add(link(point, last.plusDays(1 + random.nextInt(40)), Period.OPEN_END, "NONE"));
            }
        }
        return links;
    }

    private Link link(long point, LocalDate first, LocalDate last, String reason) {
        Map<String, Object> attributes =
                Map.of("county", String.valueOf(420_000 + point % COUNTIES), "end_reason", reason, "shared", one(10));
        return new Link(point, new Period(first, last), shared(attributes));
    }

    private void workAt(long point) {
        times(
                4,
                () -> fact("liaison.visit", point, 2 + random.nextInt(5), "resident_study", one(8), "companions", (long)
                        random.nextInt(4)));
        times(2, () -> fact("liaison.three_togethers", point, random.nextInt(3), "work", true, "study", one(2)));
        times(3, () -> fact("liaison.briefing", point, 0, "topic", pick("PARTY_POLICY", "LEAGUE_DECISION", "OTHER")));
        times(6, () -> {
            long persons = 1 + random.nextInt(9);
            fact(
                    "liaison.interview",
                    point,
                    0,
                    "persons",
                    persons,
                    "first_time",
                    persons - random.nextInt((int) persons));
        });
        times(
                5,
                () -> fact(
                        "liaison.key_contact",
                        point,
                        random.nextInt(500),
                        "field",
                        pick("RURAL", "SCHOOL", "COMMUNITY", "OTHER")));
        times(
                2,
                () -> fact(
                        "liaison.deed",
                        point,
                        random.nextInt(90),
                        "finished",
                        !one(5),
                        "proven",
                        !one(4),
                        "confirmed_by",
                        pick("HOST", "HOST", "NOBODY")));
    }

    private void research() {
        times(
                5,
                () -> fact(
                        "research.trip",
                        0,
                        random.nextInt(25),
                        "nature",
                        pick("ROUTINE", "TOPICAL", "RESIDENT", "TYPICAL_STAY"),
                        "places",
                        (long) random.nextInt(3),
                        "travel_days",
                        one(5) ? 1L : 0L,
                        "also_liaison",
                        one(5)));
        times(2, () -> fact("research.report", 0, 0, "days_after_trip", 5L * random.nextInt(12), "adopted", one(2)));
    }

    private void session() {
        fact("conversation.session", 0, 0, "form", form(), "during_research", false, "members", 3L, "others", (long)
                random.nextInt(20));
    }

    private Inputs branch() {
        LocalDate begun = one(10) ? day(DAYS) : LocalDate.of(2021, 9, 1);
        Map<String, Object> attributes = Map.of(
                "level",
                "GRASSROOTS",
                "kind",
                "LEAGUE_BRANCH",
                "field",
                "RURAL",
                "leading_body",
                false,
                "youth",
                20L * random.nextInt(5));
        List<Link> links = new ArrayList<>();
        int talks = one(2) ? 8 : 2;
        for (long member = 1; member <= MEMBERS; member++) {
            LocalDate joined = one(6) ? day(DAYS) : LocalDate.of(2022 + random.nextInt(3), 9, 1);
            boolean left = one(10);
            LocalDate last = left ? joined.plusDays(random.nextInt(900)) : Period.OPEN_END;
            links.add(new Link(
                    member, new Period(joined, last), left ? shared(Map.of("leave_reason", "GRADUATED")) : Map.of()));
            for (int round = 0; round < talks; round++) {
                fact("conversation.talk", member, 0, "form", form(), "during_research", false);
            }
        }
        times(4, this::session);
        times(
                3,
                () -> fact(
                        "conversation.follow_up",
                        0,
                        0,
                        "handling",
                        pick("OWN_LEVEL", "REPORTED", "GUIDANCE"),
                        "area",
                        "LIFE",
                        "days_taken",
                        5L * random.nextInt(9),
                        "participants",
                        5L));
        times(4, () -> fact("pledge.activity", 0, 0, "place", pick("WORKPLACE", "RESIDENCE"), "participants", 9L));
        fact(
                "volunteering.year",
                0,
                0,
                "members",
                10L,
                "registered",
                (long) random.nextInt(11),
                "hours",
                20L * random.nextInt(15));
        times(2, () -> fact("volunteering.admission", 0, 0, "hours", 8L * random.nextInt(5)));
        times(2, () -> fact("volunteering.relay", 0, 0, "participants", 6L));
        return inputs(
                List.of(new SubjectRegister.State(Period.from(begun), shared(attributes), begun)),
                "branch.members",
                links);
    }

    private String form() {
        return pick("INDIVIDUAL", "INDIVIDUAL", "INDIVIDUAL", "GROUP", "CHANCE", "REMOTE");
    }

    private String talent() {
        return pick("ENTREPRENEUR", "TECHNICIAN", "RURAL_LEADER", "SCIENTIST", "OTHER");
    }

    private Inputs inputs(List<SubjectRegister.State> states, String relation, List<Link> links) {
        facts.sort(Fact.ORDER);
        SortedMap<String, List<Link>> related = new TreeMap<>();
        related.put(
                relation,
                links.stream()
                        .sorted(Comparator.comparingLong(Link::object)
                                .thenComparing(link -> link.days().first()))
                        .toList());
        return new Inputs(subject, states, List.copyOf(facts), new TreeMap<>(), related);
    }

    private void fact(String kind, long object, int more, Object... attributes) {
        Map<String, Object> values = new TreeMap<>();
        for (int i = 0; i < attributes.length; i += 2) {
            values.put((String) attributes[i], attributes[i + 1]);
        }
        int first = random.nextInt(DAYS);
        LocalDate last =
                more < 60 ? CALENDAR.get(first + more) : CALENDAR.get(first).plusDays(more);
        long id = facts.size() + 1L;
        facts.add(new Fact(
                new FactId(id),
                new SourceRecord(kind, id),
                1,
                new NewFact(
                        kind, subject, 0, object, id, new Period(CALENDAR.get(first), last), false, shared(values))));
    }

    /** Equal attributes are one object, as when they are read from the database. */
    private Map<String, Object> shared(Map<String, Object> values) {
        return known.computeIfAbsent(new TreeMap<>(values).toString(), unused -> Map.copyOf(values));
    }

    private void times(int most, Runnable work) {
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            work.run();
        }
    }

    private LocalDate day(int within) {
        return CALENDAR.get(random.nextInt(within));
    }

    private boolean one(int in) {
        return random.nextInt(in) == 0;
    }

    private String pick(String... some) {
        return some[random.nextInt(some.length)];
    }
}
