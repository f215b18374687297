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
import lianxin.liaison.PointRecord.Kept;
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
                        new WorkColumn<>("days", visit -> words(visit.days())),
                        new WorkColumn<>(
                                "day-count",
                                visit -> Integer.toString(visit.days().days())),
                        new WorkColumn<>(
                                "tasks",
                                visit -> work(visit).tasks().stream()
                                        .sorted()
                                        .map(task -> PaperWords.of("task", task))
                                        .collect(joining("、"))),
                        new WorkColumn<>("interviews", WorkTables::interviews),
                        new WorkColumn<>("briefings", WorkTables::briefings),
                        new WorkColumn<>("verification", visit -> PaperWords.of("verification", visit.verification()))),
                visit -> work(visit).extra(),
                work::visits);
    }

    @Bean
    PrintableTable deedTable() {
        return this.<Kept<PracticalDeed>>table(
                Liaison.DEEDS,
                LiaisonFacts.DEED,
                List.of(
                        new WorkColumn<>("deed.title", kept -> kept.content().title()),
                        new WorkColumn<>(
                                "deed.beneficiaries",
                                kept -> Integer.toString(kept.content().beneficiaries())),
                        new WorkColumn<>("deed.due", kept -> day(kept.content().due())),
                        new WorkColumn<>(
                                "deed.progress",
                                kept -> PaperWords.of("progress", kept.content().progress())),
                        new WorkColumn<>(
                                "deed.done-on", kept -> day(kept.content().doneOn())),
                        new WorkColumn<>("deed.result", kept -> kept.content().result()),
                        new WorkColumn<>(
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
                        new WorkColumn<>("problem.title", kept -> kept.content().title()),
                        new WorkColumn<>(
                                "problem.found-on", kept -> day(kept.content().foundOn())),
                        new WorkColumn<>(
                                "problem.handed-to", kept -> kept.content().handedTo()),
                        new WorkColumn<>(
                                "problem.due", kept -> day(kept.content().due())),
                        new WorkColumn<>(
                                "problem.answer", kept -> kept.content().answer()),
                        new WorkColumn<>(
                                "problem.answered-on",
                                kept -> day(kept.content().answeredOn()))),
                kept -> kept.content().extra(),
                work::problems);
    }

    private <R> PrintableTable table(
            String kind,
            String record,
            List<WorkColumn<R>> columns,
            Function<R, Collection<ExtraValue>> extra,
            BiFunction<OrganizationId, Period, List<WorkPiece<R>>> pieces) {
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
