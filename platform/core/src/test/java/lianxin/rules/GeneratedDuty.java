package lianxin.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import lianxin.kernel.Period;
import lianxin.ledger.Fact;
import lianxin.ledger.FactId;
import lianxin.ledger.NewFact;
import lianxin.ledger.SourceRecord;
import lianxin.ledger.Subject;
import lianxin.ledger.SubjectKind;

/** One duty and the inputs of one cadre, drawn from a seed. */
final class GeneratedDuty {

    static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    static final Period YEARS = new Period(FIRST, LocalDate.of(2026, 12, 31));
    private static final Subject CADRE = new Subject(SubjectKind.CADRE, 1);

    private final Random random;
    private int parts;

    final String yaml;
    final List<NewFact> facts = new ArrayList<>();
    final List<SubjectRegister.State> states;
    final SortedMap<String, List<Link>> links = new TreeMap<>();

    GeneratedDuty(long seed) {
        random = new Random(seed);
        yaml = duty();
        states = states();
        links.put("r.points", links("point"));
        links.put("r.leave", links("leave"));
        int count = 5 + random.nextInt(40);
        for (int i = 0; i < count; i++) {
            facts.add(fact());
        }
    }

    /** The rule book in which the parameter has this value. */
    RuleBook book(long min) {
        Map<String, String> files = new HashMap<>();
        Map<String, String> shapes = PackFixtures.files("duties");
        for (String path : List.of("plugin.properties", "pack/pack.yaml", "pack/periods.yaml")) {
            files.put(path, shapes.getOrDefault(path, ""));
        }
        files.put(
                "pack/parameters/g.yaml",
                "name: g.min\ntitle: 下限\narticle: 第一条\nbound: floor\nvalues:\n  2014-01-01: { value: " + min
                        + ", reference: 试 第一条 }\n");
        files.put("pack/duties/g.yaml", yaml);
        return RuleBook.compile(List.of(new PackReader(files).read()), DutyWords.ALL, finding -> {
            throw new AssertionError(finding + "\n" + yaml);
        });
    }

    /** The inputs with these facts, posted in this order. */
    Inputs inputs(List<NewFact> posted) {
        List<Fact> stored = new ArrayList<>();
        for (NewFact fact : posted) {
            long id = stored.size() + 1L;
            stored.add(new Fact(new FactId(id), new SourceRecord(fact.kind(), id), 1, fact));
        }
        stored.sort(Fact.ORDER);
        return new Inputs(CADRE, states, stored, new TreeMap<>(), links);
    }

    private String duty() {
        String period = pick(
                "calendar-year",
                "month",
                "quarter",
                "school-year",
                "semester",
                "december-november",
                "may-may",
                "two-years",
                "first-two-years",
                "each-year-in-post");
        String attribution = pick("first-day", "last-day", "split-days", "in-force");
        boolean byObject = random.nextInt(4) == 0;
        return "duty: g.duty\narticle: 第一条\ntitle: 甲\nsubject: cadre\nperiod: " + period + "\nattribute-to: "
                + attribution + "\nas-of: " + pick("period-start", "period-end", "fact-date") + "\n"
                + (random.nextBoolean() ? "" : "scope: [{ when: cadre.rank != \"STAFF\", else: 科员 }]\n")
                + (random.nextInt(3) > 0 ? "" : "away: { relation: r.leave }\n")
                + (byObject ? "each: { object: point, from: r.points }\n" : "")
                + (random.nextBoolean()
                        ? ""
                        : "prorate: { by: " + pick("days-in-scope", "months-in-scope", "full-months-in-scope")
                                + ", round: " + pick("up", "down", "nearest") + " }\n")
                + "require: " + requirement(2) + "\n";
    }

    private String requirement(int depth) {
        int kind = random.nextInt(depth > 0 ? 9 : 6);
        if (kind < 5) {
            return counting();
        }
        if (kind == 5) {
            return balance();
        }
        if (kind == 6) {
            return "{ " + names() + ", in-each: " + pick("month", "quarter", "half-year", "week") + least()
                    + ", require: " + counting() + " }";
        }
        String mode = pick("all", "any", "at-least", "weighted");
        StringBuilder list = new StringBuilder();
        int count = 2 + random.nextInt(2);
        for (int i = 0; i < count; i++) {
            list.append(i == 0 ? "" : ", ").append(requirement(depth - 1));
        }
        String least = mode.equals("at-least") ? ", least: 2" : mode.equals("weighted") ? ", least: 60" : "";
        return "{ " + mode + ": [" + list + "]" + least + (random.nextInt(3) == 0 ? ", exclusive: 只计一项" : "") + " }";
    }

    private String least() {
        return random.nextBoolean() ? "" : ", least: " + (1 + random.nextInt(3));
    }

    private String names() {
        return "title: 项" + (++parts) + ", unit: 次";
    }

    private String counting() {
        String kind = pick("f.service", "f.service", "f.contact", "f.visit");
        String number = kind.equals("f.service") ? "hours" : kind.equals("f.contact") ? "persons" : "companions";
        String code = kind.equals("f.service") ? "category" : kind.equals("f.contact") ? "field" : "township";
        String measure = pick(
                "count",
                "sum(" + number + ")",
                "distinct(" + code + ")",
                "duration",
                "max(" + number + ")",
                "min(" + number + ")");
        StringBuilder more = new StringBuilder();
        if (random.nextInt(3) == 0) {
            more.append(", group: { by: ")
                    .append(pick("event", "object", "day", "month", code))
                    .append(random.nextBoolean() ? ", each: 2 }" : " }");
        }
        boolean extreme = measure.startsWith("max") || measure.startsWith("min");
        if (random.nextInt(3) == 0 && !extreme) {
            more.append(", caps: [{ per: ")
                    .append(pick("event", "day", "month", "all", code))
                    .append(", most: ")
                    .append(2 + random.nextInt(8))
                    .append(", else: 超过 }, { per: quarter, most: 9, else: 超过季度 }]");
        }
        if (random.nextInt(4) == 0) {
            more.append(", where: [{ with: f.report, same: event, days-after: 20, else: 没有报告 }]");
        } else if (random.nextInt(3) == 0) {
            more.append(", where: [{ when: fact.").append(number).append(" > 2, else: 太少 }]");
        }
        switch (random.nextInt(8)) {
            case 0 -> more.append(", deadline: { before: period-end, days: 10, else: 逾期 }");
            case 1 -> more.append(", deadline: { after: period-end, days: 15, else: 逾期 }");
            case 2 -> more.append(", back: 5");
            case 3 -> more.append(", max: 12, over: fail");
            case 4 -> more.append(", about-percent: 10, strive: 9");
            default -> {}
        }
        boolean share = measure.equals("count") && !more.toString().contains("group") && random.nextInt(4) == 0;
        return "{ " + names() + ", facts: " + kind + ", measure: " + measure + more + ", min: "
                + (share ? random.nextBoolean() ? "every" : "80, percent-of: facts" : "param.g.min") + " }";
    }

    private String balance() {
        return "{ " + names() + ", balance: [{ facts: f.service, add: hours }, { facts: f.redeem, subtract: hours }, "
                + "{ facts: f.award, set: level }, { facts: f.loss, keep-percent: 50 }], back: " + random.nextInt(18)
                + (random.nextBoolean() ? ", carry: 6" : "") + (random.nextBoolean() ? ", lapses: 7" : "")
                + (random.nextBoolean() ? ", most: 30" : "") + ", min: param.g.min }";
    }

    private NewFact fact() {
        String kind = pick(
                "f.service",
                "f.service",
                "f.service",
                "f.contact",
                "f.contact",
                "f.visit",
                "f.visit",
                "f.report",
                "f.redeem",
                "f.award",
                "f.loss");
        LocalDate first = FIRST.plusDays(random.nextInt(760) - 20);
        Period days = new Period(first, first.plusDays(random.nextInt(3) == 0 ? random.nextInt(40) : 0));
        Map<String, Object> values = new HashMap<>();
        switch (kind) {
            case "f.service" -> {
                values.put("hours", (long) random.nextInt(9));
                values.put("category", pick("A", "B", "C"));
            }
            case "f.contact" -> {
                values.put("persons", (long) random.nextInt(6));
                values.put("field", pick("A", "B", "C"));
            }
            case "f.visit" -> {
                values.put("companions", (long) random.nextInt(5));
                values.put("township", pick("1", "2"));
            }
            case "f.redeem" -> values.put("hours", (long) random.nextInt(9));
            case "f.award" -> values.put("level", (long) random.nextInt(9));
            default -> {}
        }
        long object = 11 + random.nextInt(3);
        return new NewFact(kind, CADRE, 0, object, 1 + random.nextInt(12), days, random.nextBoolean(), values);
    }

    private List<SubjectRegister.State> states() {
        List<SubjectRegister.State> some = new ArrayList<>();
        LocalDate day = LocalDate.of(2023, 6, 1).plusDays(random.nextInt(700));
        LocalDate since = day;
        int count = 1 + random.nextInt(3);
        for (int i = 1; i <= count; i++) {
            LocalDate last = i == count && random.nextBoolean() ? Period.OPEN_END : day.plusDays(random.nextInt(500));
            some.add(new SubjectRegister.State(
                    new Period(day, last), Map.of("rank", pick("DIVISION", "SECTION", "STAFF")), since));
            if (last.equals(Period.OPEN_END)) {
                break;
            }
            day = last.plusDays(1 + (random.nextBoolean() ? 0 : random.nextInt(60)));
        }
        return some;
    }

    private List<Link> links(String word) {
        List<Link> some = new ArrayList<>();
        for (long object = 11; object < 14; object++) {
            if (random.nextInt(4) > 0) {
                LocalDate first = FIRST.plusDays(random.nextInt(500) - 200);
                some.add(new Link(
                        object,
                        random.nextBoolean() && word.equals("point")
                                ? Period.from(first)
                                : new Period(first, first.plusDays(random.nextInt(300))),
                        Map.of()));
            }
        }
        return some;
    }

    private String pick(String... words) {
        return words[random.nextInt(words.length)];
    }
}
