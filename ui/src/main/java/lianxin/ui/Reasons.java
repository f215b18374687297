package lianxin.ui;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lianxin.kernel.Period;
import lianxin.ledger.Fact;
import lianxin.rules.Explanation;
import lianxin.rules.Standing;
import org.jspecify.annotations.Nullable;

/**
 * 计数依据 in words: the article and what it says, the numbers with their dates, what was counted, and what was not and why.
 *
 * @param clause words of the article
 * @param incorporated names the documents that the article refers to and that are not here; empty when there are none
 * @param sections those that hold something
 */
public record Reasons(String article, String clause, String incorporated, List<Section> sections) {

    /** Some lines of one kind under a title. */
    public record Section(String title, Icon icon, String tone, List<Line> lines) {}

    /**
     * A line.
     *
     * @param remarks what stands small below it, none of them empty
     */
    public record Line(String text, List<String> remarks) {

        /** A line with those of these remarks that say something. */
        public static Line of(String text, String... remarks) {
            return new Line(
                    text,
                    Arrays.stream(remarks).filter(remark -> !remark.isEmpty()).toList());
        }
    }

    /** Puts an explanation into words. */
    public static Reasons of(Explanation why, DutyWords words, Speech speech) {
        return new Wording(words, words.objects(why.standing().area(), objects(why)), speech).reasons(why);
    }

    private static Set<Long> objects(Explanation why) {
        Set<Long> ids = new HashSet<>(why.open());
        ids.addAll(why.excused().keySet());
        why.counted().forEach(fact -> ids.add(fact.object()));
        why.notCounted().forEach(not -> ids.add(not.fact().object()));
        return ids;
    }

    private record Wording(DutyWords words, Map<Long, String> names, Speech speech) {

        Reasons reasons(Explanation why) {
            List<Section> sections = Stream.of(
                            section(
                                    "ui.explain.parameters",
                                    Icon.SCROLL_TEXT,
                                    "quiet",
                                    why.parameters(),
                                    used -> parameter(used, why.clause())),
                            section(
                                    "ui.explain.counted",
                                    Icon.CIRCLE_CHECK,
                                    "done",
                                    why.counted(),
                                    fact -> Line.of(fact(fact), credit(fact, why))),
                            section(
                                    "ui.explain.carried",
                                    Icon.ARROW_RIGHT_LEFT,
                                    "quiet",
                                    why.credits().stream()
                                            .filter(credit -> credit.fact() == null)
                                            .toList(),
                                    credit -> Line.of(speech.say("ui.extra.line", credit.part(), credit.amount()), "")),
                            section("ui.explain.within", Icon.CALENDAR_DAYS, "quiet", why.within(), this::within),
                            section(
                                    "ui.explain.not-counted",
                                    Icon.CIRCLE_X,
                                    "missed",
                                    why.notCounted(),
                                    not -> Line.of(fact(not.fact()), reason(not.reason(), not.article()))),
                            section(
                                    "ui.explain.open",
                                    Icon.CIRCLE_DASHED,
                                    "slow",
                                    why.open(),
                                    id -> Line.of(name(id), "")),
                            section(
                                    "ui.explain.excused",
                                    Icon.CIRCLE_MINUS,
                                    "quiet",
                                    why.excused().entrySet(),
                                    one -> Line.of(name(one.getKey()), speech.say(one.getValue()))),
                            section(
                                    "ui.explain.supplement",
                                    Icon.PLUS,
                                    "slow",
                                    supplement(why.supplement()),
                                    line -> Line.of(line, "")),
                            section(
                                    "ui.explain.packs",
                                    Icon.BOOK_OPEN,
                                    "quiet",
                                    why.packs(),
                                    pack -> Line.of(
                                            speech.say(pack.title()),
                                            speech.say(pack.documentNumber()) + " · " + pack.version())))
                    .filter(section -> !section.lines().isEmpty())
                    .toList();
            String incorporated = why.incorporated().isEmpty()
                    ? ""
                    : speech.say("ui.explain.incorporated", String.join("、", why.incorporated()));
            return new Reasons(speech.say(why.standing().article()), why.clause(), incorporated, sections);
        }

        /** What would be otherwise by what is recorded and in force now. */
        private List<String> supplement(@Nullable Standing now) {
            return now == null
                    ? List.of()
                    : now.parts().stream()
                            .map(part -> speech.say(
                                    "ui.explain.supplement.part",
                                    part.title(),
                                    part.done(),
                                    part.target() == null ? "—" : part.target(),
                                    part.unit()))
                            .toList();
        }

        private <T> Section section(String title, Icon icon, String tone, Collection<T> items, Function<T, Line> line) {
            return new Section(
                    speech.say(title), icon, tone, items.stream().map(line).toList());
        }

        /** A number with its article, and the words of that article where they are not those of the duty. */
        private Line parameter(Explanation.Used used, String clause) {
            String value = used.value() == null
                    ? speech.say("ui.explain.missing")
                    : speech.say(used.value()) + " " + speech.say(used.unit());
            LocalDate since = used.since();
            return Line.of(
                    speech.say("ui.extra.line", used.title(), value),
                    joined(
                            speech.say(used.reference()),
                            since == null ? "" : speech.say("ui.explain.since", since.toString())),
                    used.clause().equals(clause) ? "" : used.clause());
        }

        private String fact(Fact fact) {
            Period days = fact.days();
            String when = days.days() == 1
                    ? days.first().toString()
                    : days.last().equals(Period.OPEN_END)
                            ? speech.say("ui.since", days.first().toString())
                            : speech.say(
                                    "ui.explain.days",
                                    days.first().toString(),
                                    days.last().toString(),
                                    days.days());
            return joined(speech.say(words.kind(fact.kind())), names.getOrDefault(fact.object(), ""), when);
        }

        /** How much of a fact counts, where that is not simply one. */
        private String credit(Fact fact, Explanation why) {
            return why.credits().stream()
                    .filter(credit -> fact.equals(credit.fact()) && credit.amount() != 1)
                    .map(credit -> speech.say(credit.part()) + " " + (credit.amount() > 0 ? "+" : "") + credit.amount())
                    .collect(Collectors.joining(speech.say("ui.next")));
        }

        /** A month or quarter that is judged by itself. */
        private Line within(Explanation.Within part) {
            LocalDate met = part.metOn();
            return Line.of(
                    part.days().first() + " – " + part.days().last(),
                    met == null
                            ? speech.say("ui.explain.within-missing")
                            : speech.say("ui.explain.within-met", met.toString()));
        }

        private String name(long id) {
            return names.getOrDefault(id, speech.say("ui.explain.unnamed"));
        }

        private String reason(String reason, String article) {
            return article.isEmpty() ? speech.say(reason) : speech.say("ui.extra.unit", reason, article);
        }

        private static String joined(String... texts) {
            return Arrays.stream(texts).filter(text -> !text.isEmpty()).collect(Collectors.joining(" · "));
        }
    }
}
