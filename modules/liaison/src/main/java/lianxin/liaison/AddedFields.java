package lianxin.liaison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lianxin.kernel.Outcome;
import lianxin.ledger.ExtraValue;
import lianxin.ledger.RecordForm;
import lianxin.ledger.RecordForms;
import lianxin.ledger.Subject;
import lianxin.liaison.PracticalDeed.Progress;
import lianxin.organization.CadreId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what was entered into the fields and values that packs add to work at points; runs under the lock of the cadre. */
@Component
class AddedFields {

    private final RecordForms forms;

    AddedFields(RecordForms forms) {
        this.forms = forms;
    }

    RecordForm form(String record, LocalDate day) {
        return forms.on(record, day);
    }

    /** What is to be kept of the work of a visit; a plan need not say all. */
    Outcome<VisitWork> of(CadreId cadre, VisitReport report, VisitWork before) {
        VisitWork work = report.work();
        RowDetails rows = new RowDetails(before.details(), new ArrayList<>());
        RecordForm topics = locked(LiaisonFacts.BRIEFING, report.arrival(), cadre);
        RecordForm fields = locked(LiaisonFacts.INTERVIEW, report.arrival(), cadre);
        VisitWork whole = work.with(
                work.briefings().stream().map(row -> rows.read(topics, row)).toList(),
                work.interviews().stream().map(row -> rows.read(fields, row)).toList());
        Outcome<List<ExtraValue>> extra = locked(LiaisonFacts.VISIT, report.arrival(), cadre)
                .read(work.extra(), before.extra(), Map.of(), report.made());
        rows.reasons().addAll(extra.reasons());
        return rows.reasons().isEmpty() ? extra.map(whole::with) : Outcome.refused(rows.reasons());
    }

    /** The record as it is to be kept; it need not say all before it is done or answered. */
    Outcome<PointRecord> of(CadreId cadre, PointRecord content, @Nullable PointRecord before) {
        List<ExtraValue> kept = before == null ? List.of() : before.extra();
        return switch (content) {
            case KeyContact contact -> Outcome.accepted(contact);
            case PracticalDeed deed ->
                locked(LiaisonFacts.DEED, deed.promisedOn(), cadre)
                        .read(deed.extra(), kept, Map.of(), deed.progress() == Progress.DONE)
                        .map(deed::with);
            case LiaisonProblem problem ->
                locked(LiaisonFacts.PROBLEM, problem.foundOn(), cadre)
                        .read(problem.extra(), kept, Map.of(), problem.answeredOn() != null)
                        .map(problem::with);
        };
    }

    private RecordForm locked(String record, LocalDate day, CadreId cadre) {
        return forms.on(record, day, Subject.cadre(cadre.value()));
    }
}
