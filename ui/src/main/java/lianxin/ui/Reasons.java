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

/**
 * 计数依据 in words: the article and what it says, the numbers with their dates, what was counted, and what was not and why.
 *
 * @param clause words of the article
 * @param sections those that hold something
 */
public record Reasons(String article, String clause, List<Section> sections) {

    /** Some lines of one kind under a title. */
    public record Section(String title, Icon icon, String tone, List<Line> lines) {}

    /**
     * A line.
     *
     * @param remark empty when there is none
     */
    public record Line(String text, String remark) {}

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
                                    this::parameter),
                            section(
                                    "ui.explain.counted",
                                    Icon.CIRCLE_CHECK,
                                    "done",
                                    why.counted(),
                                    fact -> new Line(fact(fact), "")),
                            section(
                                    "ui.explain.not-counted",
                                    Icon.CIRCLE_X,
                                    "missed",
                                    why.notCounted(),
                                    not -> new Line(fact(not.fact()), not.reason() + article(not.article()))),
                            section(
                                    "ui.explain.open",
                                    Icon.CIRCLE_DASHED,
                                    "slow",
                                    why.open(),
                                    id -> new Line(name(id), "")),
                            section(
                                    "ui.explain.excused",
                                    Icon.CIRCLE_MINUS,
                                    "quiet",
                                    why.excused().entrySet(),
                                    one -> new Line(name(one.getKey()), one.getValue())),
                            section(
                                    "ui.explain.packs",
                                    Icon.BOOK_OPEN,
                                    "quiet",
                                    why.packs(),
                                    pack -> new Line(pack.title(), pack.documentNumber() + " · " + pack.version())))
                    .filter(section -> !section.lines().isEmpty())
                    .toList();
            return new Reasons(why.standing().article(), why.clause(), sections);
        }

        private <T> Section section(String title, Icon icon, String tone, Collection<T> items, Function<T, Line> line) {
            return new Section(
                    speech.say(title), icon, tone, items.stream().map(line).toList());
        }

        private Line parameter(Explanation.Used used) {
            String value = used.value() == null ? speech.say("ui.explain.missing") : shown(used.value(), used.unit());
            LocalDate since = used.since();
            return new Line(
                    used.title() + "：" + value,
                    joined(used.reference(), since == null ? "" : speech.say("ui.explain.since", since.toString())));
        }

        /** A value as people read it: codes of levels and ranks by their words. */
        private String shown(String value, String unit) {
            return Arrays.stream(value.split("、")).map(this::word).collect(Collectors.joining("、")) + " " + unit;
        }

        private String word(String code) {
            return Stream.of("organization.level.", "organization.rank.")
                    .map(prefix -> speech.say(prefix + code))
                    .filter(word -> !word.endsWith(code))
                    .findFirst()
                    .orElse(code);
        }

        private String fact(Fact fact) {
            Period days = fact.days();
            String when = days.days() == 1
                    ? days.first().toString()
                    : speech.say(
                            "ui.explain.days",
                            days.first().toString(),
                            days.last().toString(),
                            days.days());
            return joined(words.kind(fact.kind()), names.getOrDefault(fact.object(), ""), when);
        }

        private String name(long id) {
            return names.getOrDefault(id, speech.say("ui.explain.unnamed"));
        }

        private static String article(String article) {
            return article.isEmpty() ? "" : "（" + article + "）";
        }

        private static String joined(String... texts) {
            return Arrays.stream(texts).filter(text -> !text.isEmpty()).collect(Collectors.joining(" · "));
        }
    }
}
