package lianxin.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lianxin.kernel.Period;
import lianxin.ledger.Fact;
import lianxin.ledger.FactId;
import lianxin.ledger.NewFact;
import lianxin.ledger.SourceRecord;
import lianxin.ledger.Subject;
import lianxin.ledger.SubjectKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Predicates come to an answer; where one does not all the same, that stays open and everything else is judged. */
class ComputableTests {

    private static final String DUTY =
            "duty: s.new\narticle: 第一条\ntitle: 新\nsubject: cadre\nperiod: calendar-year\nrequire:\n"
                    + "  title: 服务\n  unit: 次\n  facts: f.service\n  measure: count\n  min: 1\n"
                    + "  where: [{ when: '%s', else: 时长不足 }]\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fact.hours * 100 >= fact.days * 30",
                "fact.hours / 8 >= 1 && fact.hours % 2 == 0",
                "fact.category in [\"TEACH\", \"CARE\"] ? fact.hours > 2 : fact.hours > 4",
                "fact.category.startsWith(\"T\") || fact.category.matches(\"^[A-C]+$\")",
                "fact.category < \"M\" && size(fact.category) > 1",
                "-fact.hours < 0 && !(fact.hours == 3)"
            })
    void whatOrdinaryRulesAskIsAllowed(String predicate) {
        assertThat(PackCheck.of(List.of(LevelsTests.centre(), province(predicate)), DutyWords.ALL)
                        .findings())
                .isEmpty();
    }

    @Test
    void aPredicateThatComesToNoAnswerLeavesTheDutyOpenAndEndsNobodysRecompute() {
        RuleBook book = RuleBook.compile(
                List.of(
                        new PackReader(LevelsTests.centre()).read(),
                        new PackReader(province("fact.hours * 2 > 10")).read()),
                DutyWords.ALL,
                finding -> assertThat(finding).isNull());

        assertThat(status(book, Long.MAX_VALUE)).isEqualTo(Status.AWAITING_PROVINCE);
        assertThat(status(book, 6L)).isEqualTo(Status.DONE);
        assertThat(status(book, 5L)).isEqualTo(Status.UNMET);
        assertThat(status(book, Long.MAX_VALUE, 6L)).isEqualTo(Status.DONE);
    }

    private static Status status(RuleBook book, Long... hours) {
        LocalDate day = LocalDate.of(2026, 3, 1);
        Subject subject = new Subject(SubjectKind.CADRE, 1);
        List<Fact> facts = java.util.stream.IntStream.range(0, hours.length)
                .mapToObj(place -> new Fact(
                        new FactId(place + 1L),
                        new SourceRecord("f.service", place + 1L),
                        1,
                        new NewFact(
                                "f.service",
                                subject,
                                0,
                                0,
                                0,
                                new Period(day.plusDays(place), day.plusDays(place)),
                                false,
                                Map.of("hours", hours[place]))))
                .toList();
        Inputs inputs = new Inputs(
                subject,
                List.of(new SubjectRegister.State(Period.from(day.withDayOfYear(1)), Map.of())),
                facts,
                new TreeMap<>(),
                new TreeMap<>());
        return Evaluation.of(book, book.duty("s.new").orElseThrow(), inputs, Period.year(2026), Trace.NONE)
                .getFirst()
                .standing(LocalDate.of(2027, 1, 1))
                .status();
    }

    private static Map<String, String> province(String predicate) {
        return LevelsTests.province("", DUTY.formatted(predicate));
    }
}
