package lianxin.liaison;

import java.time.LocalDate;
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

/** Reads what was entered into the fields that packs add to visits and deeds; runs under the lock of the cadre. */
@Component
class AddedFields {

    private final RecordForms forms;

    AddedFields(RecordForms forms) {
        this.forms = forms;
    }

    RecordForm form(String record, LocalDate day) {
        return forms.on(record, day);
    }

    /** What is to be kept with a visit; a plan need not say all. */
    Outcome<List<ExtraValue>> of(CadreId cadre, VisitReport report, List<ExtraValue> kept) {
        return locked(LiaisonFacts.VISIT, report.arrival(), cadre)
                .read(report.work().extra(), kept, Map.of(), report.made());
    }

    /** The record as it is to be kept; a deed need not say all before it is done. */
    Outcome<PointRecord> of(CadreId cadre, PointRecord content, @Nullable PointRecord before) {
        if (!(content instanceof PracticalDeed deed)) {
            return Outcome.accepted(content);
        }
        List<ExtraValue> kept = before instanceof PracticalDeed earlier ? earlier.extra() : List.of();
        return locked(LiaisonFacts.DEED, deed.promisedOn(), cadre)
                .read(deed.extra(), kept, Map.of(), deed.progress() == Progress.DONE)
                .map(deed::with);
    }

    private RecordForm locked(String record, LocalDate day, CadreId cadre) {
        return forms.on(record, day, Subject.cadre(cadre.value()));
    }
}
