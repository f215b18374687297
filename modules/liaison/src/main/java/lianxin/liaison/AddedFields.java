package lianxin.liaison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lianxin.kernel.Outcome;
import lianxin.kernel.Refusal;
import lianxin.ledger.ExtraValue;
import lianxin.ledger.RecordForm;
import lianxin.ledger.RecordForms;
import lianxin.ledger.Subject;
import lianxin.liaison.PracticalDeed.Progress;
import lianxin.liaison.VisitWork.PolicyBriefing;
import lianxin.liaison.VisitWork.YouthInterview;
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
        List<Refusal> reasons = new ArrayList<>();
        RecordForm topics = locked(LiaisonFacts.BRIEFING, report.arrival(), cadre);
        RecordForm fields = locked(LiaisonFacts.INTERVIEW, report.arrival(), cadre);
        List<PolicyBriefing> briefings = new ArrayList<>();
        List<YouthInterview> interviews = new ArrayList<>();
        for (PolicyBriefing row : work.briefings()) {
            briefings.add(new PolicyBriefing(
                    row.topic(), row.audience(), row(topics, row.extra(), before, "topic", row.topic(), reasons)));
        }
        for (YouthInterview row : work.interviews()) {
            interviews.add(new YouthInterview(
                    row.field(),
                    row.number(),
                    row.firstTime(),
                    row(fields, row.extra(), before, "field", row.field(), reasons)));
        }
        Outcome<List<ExtraValue>> extra = locked(LiaisonFacts.VISIT, report.arrival(), cadre)
                .read(work.extra(), before.extra(), Map.of(), report.made());
        reasons.addAll(extra.reasons());
        return reasons.isEmpty()
                ? extra.map(values -> work.with(briefings, interviews).with(values))
                : Outcome.refused(reasons);
    }

    /** A row has no past of its own: a word whose pack has ended stays where it is entered again. */
    private static List<ExtraValue> row(
            RecordForm form,
            List<ExtraValue> entered,
            VisitWork before,
            String coded,
            Enum<?> code,
            List<Refusal> reasons) {
        List<ExtraValue> kept =
                before.details().stream().filter(entered::contains).distinct().toList();
        Outcome<List<ExtraValue>> read = form.read(entered, kept, Map.of(coded, code.name()), true);
        reasons.addAll(read.reasons());
        return read instanceof Outcome.Accepted<List<ExtraValue>> accepted ? accepted.value() : List.of();
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
