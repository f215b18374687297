package lianxin.rules;

import static lianxin.rules.Asked.later;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lianxin.bench.Working;
import lianxin.bench.Working.Holding;
import lianxin.bench.Working.Item;
import lianxin.bench.Working.Post;
import lianxin.bench.Working.Scoped;
import lianxin.kernel.Period;
import lianxin.ledger.Fact;
import lianxin.ledger.SubjectKind;
import org.drools.model.codegen.ExecutableModelProject;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieSession;

/**
 * The same duties as rules of Drools (executable model): its rules find who is in scope and collect what counts, by
 * indexed joins; the consequences add it up as the peer written by hand does. A session for each batch of subjects.
 */
final class ByDrools implements Judged.Peer {

    private static final Pattern NUMBER = Pattern.compile("@\\{([a-z_.]+)}");
    private static final Path RULES = Path.of("src/test/resources/drools/duties.drl");

    private final RuleBook book;
    private final Period year;
    private final Map<String, Period> windows;
    private final KieBase rules;
    private final Map<String, Object> cells = new HashMap<>();

    ByDrools(RuleBook book, int year) {
        this.book = book;
        this.year = Period.year(year);
        windows = new TreeMap<>(Map.of(
                "year", this.year, "school-" + (year - 1), schoolYear(year - 1), "school-" + year, schoolYear(year)));
        rules = compiled(text());
    }

    private static Period schoolYear(int year) {
        return new Period(LocalDate.of(year, 9, 1), LocalDate.of(year + 1, 8, 31));
    }

    /** The rules with the numbers of the chain written in. */
    private String text() {
        try {
            return NUMBER.matcher(Files.readString(RULES)).replaceAll(match -> literal(value(match.group(1), "")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String literal(@Nullable Object value) {
        return value instanceof List<?> codes
                ? codes.stream().map(code -> "\"" + code + "\"").collect(Collectors.joining(", ", "(", ")"))
                : String.valueOf(value);
    }

    private @Nullable Object value(String parameter, String cell) {
        return book.parameters().get(parameter).at(year.first(), cell).value();
    }

    private static KieBase compiled(String rules) {
        KieServices services = KieServices.Factory.get();
        KieFileSystem files = services.newKieFileSystem();
        files.write("src/main/resources/lianxin/bench/duties/duties.drl", rules);
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
        if (!errors.isEmpty()) {
            throw new IllegalStateException(errors.toString());
        }
        return services.newKieContainer(services.getRepository().getDefaultReleaseId())
                .getKieBase();
    }

    @Override
    public void judge(List<Inputs> some, Consumer<Judged> out) {
        KieSession session = rules.newKieSession();
        try {
            session.setGlobal("out", new Counting(out));
            some.forEach(of -> insert(session, of));
            session.fireAllRules();
        } finally {
            session.dispose();
        }
    }

    /** Subjects of two kinds may have the same number. */
    private static long id(Inputs of) {
        return of.subject().kind() == SubjectKind.CADRE
                ? of.subject().id()
                : -of.subject().id();
    }

    private void insert(KieSession session, Inputs of) {
        long id = id(of);
        session.insert(new Working.Subject(id, of.subject().kind().name(), of));
        Map<String, Period> around = new LinkedHashMap<>(Map.of("year", year));
        List<Link> points = of.links().getOrDefault("liaison.assignment", List.of());
        if (!points.isEmpty()) {
            around.putAll(windows);
            windows.forEach((name, window) ->
                    Held.in(points, window).forEach(point -> session.insert(holding(id, name, point, window))));
            for (Held point : Held.gather(points)) {
                if (point.spans().stream().anyMatch(year::overlaps)) {
                    Holding own = holding(id, "tenure", point, year);
                    session.insert(own);
                    around.put(own.getWindowOfOwn(), new Period(point.first(), point.last()));
                }
            }
        }
        Held.in(of.links().getOrDefault("branch.members", List.of()), year)
                .forEach(member -> session.insert(holding(id, "members", member, year)));
        around.forEach((name, window) -> of.states().forEach(state -> {
            if (state.days().overlaps(window)) {
                session.insert(new Post(id, name, state.attributes(), state));
            }
        }));
        int place = 0;
        for (Fact fact : of.facts()) {
            session.insert(new Item(
                    id,
                    place++,
                    fact.kind(),
                    fact.object(),
                    fact.days(),
                    year,
                    fact.content().attributes()));
        }
    }

    private static Holding holding(long owner, String name, Held held, Period window) {
        long days = held.daysIn(window);
        return new Holding(
                owner,
                name,
                held.object(),
                held.attributes(),
                days,
                days == window.days(),
                held.joinedIn(window),
                held.leftIn(window),
                held.daysToEnd(window),
                held);
    }

    /** Adds up what a rule has collected. */
    private final class Counting implements Working.Counter {
        private final Consumer<Judged> out;

        Counting(Consumer<Judged> out) {
            this.out = out;
        }

        @Override
        public long cell(String parameter, String key) {
            Object value = table(parameter, key);
            return value instanceof Long number ? number : -1;
        }

        @Override
        public boolean flagOf(String parameter, String key) {
            return Boolean.TRUE.equals(table(parameter, key));
        }

        private @Nullable Object table(String parameter, String key) {
            Object value = cells.computeIfAbsent(parameter + '/' + key, unused -> {
                Object found = value(parameter, key);
                return found == null ? "" : found;
            });
            return value.equals("") ? null : value;
        }

        @Override
        public Scoped scoped(String name, Working.Subject subject, List<?> posts, String window) {
            Inputs of = (Inputs) subject.of();
            Set<Object> states = new HashSet<>();
            posts.forEach(post -> states.add(((Post) post).state()));
            Period days = windows.containsKey(window) ? windows.get(window) : own(of, window);
            Asked asked = Asked.of(of, days, states::contains);
            return new Scoped(
                    subject.getId(), name, window, asked.state().attributes(), asked.whole(), asked.days(), asked);
        }

        private static Period own(Inputs of, String window) {
            return Held.gather(of.links().getOrDefault("liaison.assignment", List.of())).stream()
                    .filter(point -> window.equals("tenure-" + point.object()))
                    .map(point -> new Period(point.first(), point.last()))
                    .findFirst()
                    .orElseThrow();
        }

        private static List<Item> sorted(List<?> items) {
            return items.stream()
                    .map(Item.class::cast)
                    .sorted(Comparator.comparingInt(Item::getPlace))
                    .toList();
        }

        private LocalDate day(Item item, String how) {
            return switch (how) {
                case "force" -> later(item.getFirst(), year.first());
                case "split" -> year.intersection(item.days()).last();
                default -> item.getLast();
            };
        }

        @Override
        public Object count(long target, List<?> items, String day) {
            Tally tally = new Tally(target);
            sorted(items).forEach(item -> tally.add(1, day(item, day)));
            return tally;
        }

        @Override
        public Object days(long target, List<?> items, String day) {
            Tally tally = new Tally(target);
            sorted(items)
                    .forEach(item -> tally.addDays(
                            day.equals("split") ? year.intersection(item.days()) : item.days(), day(item, day)));
            return tally;
        }

        @Override
        public Object sum(long target, List<?> items, String attribute) {
            Tally tally = new Tally(target);
            sorted(items).forEach(item -> tally.add(item.number(attribute), item.getLast()));
            return tally;
        }

        @Override
        public Object distinct(long target, List<?> items, String attribute, String day) {
            Tally tally = new Tally(target);
            sorted(items).forEach(item -> tally.addDistinct(item.get(attribute), day(item, day)));
            return tally;
        }

        @Override
        public void judged(
                String duty,
                Scoped scoped,
                @Nullable Holding object,
                boolean encouraged,
                @Nullable Object first,
                @Nullable Object second) {
            Tally one = named(first);
            Tally other = named(second);
            if (one == null && other == null) {
                return;
            }
            Held held = object == null ? null : (Held) object.held();
            out.accept(((Asked) scoped.asked())
                    .judged(
                            duty,
                            held == null ? 0 : held.object(),
                            held == null ? null : held.first(),
                            encouraged,
                            one == null ? other : one,
                            one == null ? null : other));
        }

        /** Nothing is asked where the table does not name the rank. */
        private static @Nullable Tally named(@Nullable Object tally) {
            return tally instanceof Tally counted && counted.target >= 0 ? counted : null;
        }

        @Override
        public void counties(Scoped scoped, List<?> points) {
            List<Held> held = points.stream()
                    .map(point -> (Held) ((Holding) point).held())
                    .toList();
            Tally tally = new Tally((Long) value("liaison.counties_per_cadre", ""));
            held.stream()
                    .flatMap(point -> point.spans().stream())
                    .filter(year::overlaps)
                    .map(span -> later(span.first(), year.first()))
                    .distinct()
                    .sorted()
                    .forEach(day -> {
                        long counties = held.stream()
                                .filter(point -> point.spans().stream().anyMatch(span -> span.contains(day)))
                                .map(point -> point.attributes().get("county"))
                                .distinct()
                                .count();
                        if (counties > tally.done) {
                            tally.add(counties - tally.done, day);
                        }
                    });
            judged("liaison.counties", scoped, null, false, tally, null);
        }

        @Override
        public void tenure(Scoped scoped, Holding point) {
            Held held = (Held) point.held();
            Period longest = held.longest();
            int target = (int) (long) value("liaison.min_months_per_point", "");
            long months =
                    ChronoUnit.MONTHS.between(longest.first(), longest.last().plusDays(1));
            Tally tally = new Tally(target);
            tally.done = Math.min(months, target);
            LocalDate metOn =
                    months < target ? null : longest.first().plusMonths(target).minusDays(1);
            Asked asked = (Asked) scoped.asked();
            out.accept(new Judged(
                    asked.subject(),
                    "liaison.tenure",
                    held.first(),
                    held.object(),
                    false,
                    tally.done,
                    target,
                    metOn,
                    metOn == null ? asked.slowFrom(tally, held.first(), held.last()) : null,
                    metOn == null ? held.last() : metOn));
        }

        @Override
        public void coverage(Scoped scoped, List<?> members, List<?> talks) {
            Map<Long, Tally> each = new HashMap<>();
            members.forEach(member ->
                    each.put(((Holding) member).getObject(), new Tally((Long) value("conversation.rounds", ""))));
            sorted(talks).forEach(talk -> {
                Tally member = each.get(talk.getObject());
                if (member != null) {
                    member.add(1, talk.getLast());
                }
            });
            Tally tally = new Tally(Tally.share(each.size(), (Long) value("conversation.coverage", "")));
            each.values().stream()
                    .map(member -> member.metOn)
                    .filter(java.util.Objects::nonNull)
                    .sorted()
                    .forEach(day -> tally.add(1, day));
            judged("conversation.coverage", scoped, null, false, tally, null);
        }

        @Override
        public void youth(Scoped scoped, List<?> sessions) {
            Asked asked = (Asked) scoped.asked();
            long youth = (Long) asked.state().attributes().get("youth");
            Tally tally = (Tally)
                    sum(Tally.share(youth, (Long) value("conversation.youth_coverage", "")), sessions, "others");
            if (youth == 0) {
                tally.metOn = null;
            }
            out.accept(asked.judged("conversation.youth", 0, null, true, tally));
        }

        @Override
        public void noted(String duty, Scoped scoped, List<?> items) {
            Tally tally = new Tally(0);
            tally.done = items.size();
            out.accept(((Asked) scoped.asked()).judged(duty, 0, null, true, tally));
        }
    }
}
