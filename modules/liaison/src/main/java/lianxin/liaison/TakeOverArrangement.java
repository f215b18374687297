package lianxin.liaison;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Outcome;
import lianxin.kernel.Period;
import lianxin.kernel.Refusal;
import lianxin.ledger.Ledger;
import lianxin.ledger.Subject;
import lianxin.liaison.ArrangementPlan.Effect;
import lianxin.liaison.ArrangementPlan.Row;
import lianxin.liaison.LiaisonArrangement.Assign;
import lianxin.liaison.LiaisonPoint.PointId;
import lianxin.organization.CadreId;
import lianxin.organization.Cadres;
import lianxin.organization.LeagueOrganization;
import lianxin.organization.Organizations;
import lianxin.organization.Workbooks;
import lianxin.organization.Workbooks.Line;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes over 联系点安排表. The preview is a rehearsal: the same work as in earnest, judged by the same rules, in a
 * transaction that is rolled back.
 */
@Component
class TakeOverArrangement {

    private static final int MOST_ROWS = 5000;

    private final Cadres cadres;
    private final Organizations organizations;
    private final Ledger ledger;
    private final LiaisonPoints points;
    private final LiaisonAssignments assignments;
    private final EstablishPoint establish;
    private final AssignPoint assign;
    private final EndAssignment end;
    private final ArrangementWarnings warnings;
    private final HouseClock clock;
    private final TransactionTemplate whole;
    private final TransactionTemplate single;

    TakeOverArrangement(
            Cadres cadres,
            Organizations organizations,
            Ledger ledger,
            LiaisonPoints points,
            LiaisonAssignments assignments,
            EstablishPoint establish,
            AssignPoint assign,
            EndAssignment end,
            ArrangementWarnings warnings,
            HouseClock clock,
            PlatformTransactionManager transactions) {
        this.cadres = cadres;
        this.organizations = organizations;
        this.ledger = ledger;
        this.points = points;
        this.assignments = assignments;
        this.establish = establish;
        this.assign = assign;
        this.end = end;
        this.warnings = warnings;
        this.clock = clock;
        this.whole = new TransactionTemplate(transactions);
        this.single = new TransactionTemplate(transactions);
        this.single.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    Outcome<ArrangementPlan> rehearse(Path workbook) {
        List<Line> lines = new ArrayList<>();
        Outcome<List<Refusal>> read = Workbooks.read(workbook, ArrangementTable.COLUMNS, lines::addAll);
        if (lines.size() > MOST_ROWS) {
            return Outcome.refused(Refusal.ofAll("import.too-large"));
        }
        return read.map(notes -> Objects.requireNonNull(whole.execute(status -> {
            status.setRollbackOnly();
            return new ArrangementPlan(takeOver(lines), notes);
        })));
    }

    ArrangementPlan carryOut(ArrangementPlan plan) {
        List<Line> lines = plan.rows().stream().map(Row::line).toList();
        return Objects.requireNonNull(whole.execute(status -> new ArrangementPlan(takeOver(lines), plan.notes())));
    }

    private List<Row> takeOver(List<Line> lines) {
        Map<String, List<LeagueOrganization>> called = new HashMap<>();
        Function<String, List<LeagueOrganization>> look =
                name -> called.computeIfAbsent(name, text -> organizations.called(text, clock.today()));
        List<Outcome<ArrangementRow>> meant = lines.stream()
                .map(line -> ArrangementRow.read(line, cadres, look))
                .toList();
        lock(meant.stream()
                .flatMap(row -> row instanceof Outcome.Accepted<ArrangementRow> known
                        ? Stream.of(known.value())
                        : Stream.empty())
                .toList());
        List<Row> done = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            done.add(row(lines.get(i), meant.get(i)));
        }
        return warnings.about(done, meant);
    }

    /** Everyone at once and in order, so that two imports never wait for each other. */
    private void lock(List<ArrangementRow> rows) {
        List<PointId> known = rows.stream()
                .flatMap(row -> points.at(row.host(), row.line().text("place")).stream())
                .map(LiaisonPoint::id)
                .toList();
        Stream<CadreId> people = rows.stream().map(ArrangementRow::cadre);
        ledger.lock(Stream.concat(people, assignments.cadresAt(known).stream())
                .distinct()
                .map(cadre -> Subject.cadre(cadre.value()))
                .toList());
    }

    private Row row(Line line, Outcome<ArrangementRow> meant) {
        Outcome<Effect> outcome = switch (meant) {
            case Outcome.Refused<ArrangementRow> refused -> Outcome.refused(refused.reasons());
            case Outcome.Accepted<ArrangementRow> row ->
                Objects.requireNonNull(single.execute(status -> {
                    Outcome<Effect> effect = apply(row.value());
                    if (effect instanceof Outcome.Refused) {
                        status.setRollbackOnly();
                    }
                    return effect;
                }));
        };
        return switch (outcome) {
            case Outcome.Refused<Effect> refused -> new Row(line, Effect.WRONG, headed(refused.reasons()), List.of());
            case Outcome.Accepted<Effect> accepted ->
                new Row(line, accepted.value(), List.of(), headed(accepted.warnings()));
        };
    }

    private static List<Refusal> headed(List<Refusal> refusals) {
        return refusals.stream().map(ArrangementRow::atHeading).toList();
    }

    private Outcome<Effect> apply(ArrangementRow row) {
        String place = row.line().text("place");
        String contact = row.line().text("contact");
        boolean newContact = !contact.isEmpty()
                && points.at(row.host(), place)
                        .filter(point -> !point.contact().equals(contact))
                        .isPresent();
        return switch (establish.handle(row.host(), place, contact)) {
            case Outcome.Refused<PointId> refused -> Outcome.refused(refused.reasons());
            case Outcome.Accepted<PointId> point ->
                switch (arrange(row, point.value())) {
                    case Outcome.Refused<Effect> refused -> refused;
                    case Outcome.Accepted<Effect> done -> {
                        Effect effect = done.value() == Effect.UNCHANGED && newContact ? Effect.CHANGED : done.value();
                        yield Outcome.accepted(
                                effect,
                                Stream.of(point.warnings(), done.warnings())
                                        .flatMap(List::stream)
                                        .toList());
                    }
                };
        };
    }

    private Outcome<Effect> arrange(ArrangementRow row, PointId point) {
        String document = row.line().text("document");
        Optional<LiaisonAssignment> known = assignments.of(row.cadre()).stream()
                .filter(own -> own.point().equals(point)
                        && own.days().first().equals(row.days().first()))
                .findFirst();
        Period days = row.days();
        if (known.isEmpty()) {
            return assign.handle(new Assign(row.cadre(), point, days.first(), days.last(), document))
                    .map(id -> Effect.ASSIGNED);
        }
        List<Refusal> differs = known.get().document().equals(document)
                ? List.of()
                : List.of(Refusal.of(
                        "document", "arrangement.document-stays", known.get().document()));
        return days.last().isBefore(known.get().days().last())
                ? end.end(known.get().id(), days.last(), row.line().text("reason"))
                        .map(id -> Effect.CHANGED)
                : days.equals(known.get().days())
                        ? Outcome.accepted(Effect.UNCHANGED, differs)
                        : Outcome.refused(Refusal.of(
                                "days", "arrangement.longer", known.get().days().last()));
    }
}
