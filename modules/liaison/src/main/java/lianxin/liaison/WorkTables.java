package lianxin.liaison;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import lianxin.document.PrintableTable;
import lianxin.kernel.Period;
import lianxin.ledger.ExtraValue;
import lianxin.ledger.RecordForms;
import lianxin.liaison.BodyWork.Piece;
import lianxin.liaison.PointRecord.Kept;
import lianxin.liaison.WorkTable.Column;
import lianxin.organization.Authorization;
import lianxin.organization.OrganizationId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 到点台账、实事台账、问题台账: what a body hands in and files. */
@Configuration(proxyBeanMethods = false)
class WorkTables {

    private final BodyWork work;
    private final RecordForms forms;
    private final Authorization authorization;

    WorkTables(BodyWork work, RecordForms forms, Authorization authorization) {
        this.work = work;
        this.forms = forms;
        this.authorization = authorization;
    }

    @Bean
    PrintableTable visitTable() {
        return table(
                Liaison.VISITS,
                LiaisonFacts.VISIT,
                List.of(
                        new Column<>("days", visit -> words(visit.days())),
                        new Column<>(
                                "day-count",
                                visit -> Integer.toString(visit.days().days())),
                        new Column<>(
                                "tasks",
                                visit -> work(visit).tasks().stream()
                                        .sorted()
                                        .map(task -> PaperWords.of("task", task))
                                        .collect(joining("、"))),
                        new Column<>("interviews", WorkTables::interviews),
                        new Column<>("briefings", WorkTables::briefings),
                        new Column<>("verification", visit -> PaperWords.of("verification", visit.verification()))),
                visit -> work(visit).extra(),
                work::visits);
    }

    @Bean
    PrintableTable deedTable() {
        return this.<Kept<PracticalDeed>>table(
                Liaison.DEEDS,
                LiaisonFacts.DEED,
                List.of(
                        new Column<>("deed.title", kept -> kept.content().title()),
                        new Column<>(
                                "deed.beneficiaries",
                                kept -> Integer.toString(kept.content().beneficiaries())),
                        new Column<>("deed.due", kept -> day(kept.content().due())),
                        new Column<>(
                                "deed.progress",
                                kept -> PaperWords.of("progress", kept.content().progress())),
                        new Column<>("deed.done-on", kept -> day(kept.content().doneOn())),
                        new Column<>("deed.result", kept -> kept.content().result()),
                        new Column<>(
                                "verification",
                                kept -> kept.content().confirmed() ? PaperWords.word("deed.confirmed") : "")),
                kept -> kept.content().extra(),
                work::deeds);
    }

    @Bean
    PrintableTable problemTable() {
        return this.<Kept<LiaisonProblem>>table(
                Liaison.PROBLEMS,
                LiaisonFacts.PROBLEM,
                List.of(
                        new Column<>("problem.title", kept -> kept.content().title()),
                        new Column<>(
                                "problem.found-on", kept -> day(kept.content().foundOn())),
                        new Column<>("problem.handed-to", kept -> kept.content().handedTo()),
                        new Column<>("problem.due", kept -> day(kept.content().due())),
                        new Column<>("problem.answer", kept -> kept.content().answer()),
                        new Column<>(
                                "problem.answered-on",
                                kept -> day(kept.content().answeredOn()))),
                kept -> kept.content().extra(),
                work::problems);
    }

    private <R> PrintableTable table(
            String kind,
            String record,
            List<Column<R>> columns,
            Function<R, Collection<ExtraValue>> extra,
            BiFunction<OrganizationId, Period, List<Piece<R>>> pieces) {
        String title = PaperWords.word("table." + kind.substring(kind.indexOf('.') + 1));
        return new WorkTable<>(kind, title, record, columns, extra, pieces, forms, authorization);
    }

    private static VisitWork work(LiaisonVisit visit) {
        return visit.latest().work();
    }

    private static String interviews(LiaisonVisit visit) {
        return work(visit).interviews().stream()
                .map(row -> ExtraValue.closer(PaperWords.of("field", row.field()), row.extra(), "field") + row.number())
                .collect(joining("、"));
    }

    private static String briefings(LiaisonVisit visit) {
        return work(visit).briefings().stream()
                .map(row ->
                        ExtraValue.closer(PaperWords.of("topic", row.topic()), row.extra(), "topic") + row.audience())
                .collect(joining("、"));
    }

    private static String words(Period days) {
        return days.first() + "至" + days.last();
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
