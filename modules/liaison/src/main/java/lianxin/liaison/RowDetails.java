package lianxin.liaison;

import java.util.List;
import java.util.Map;
import lianxin.kernel.Outcome;
import lianxin.kernel.Refusal;
import lianxin.ledger.ExtraValue;
import lianxin.ledger.RecordForm;
import lianxin.liaison.VisitWork.PolicyBriefing;
import lianxin.liaison.VisitWork.YouthInterview;

/**
 * Reads the closer words in the rows of a visit.
 *
 * @param before those of the revision before: a row has no past of its own, and a word whose pack has ended stays where it
 *     is entered again
 * @param reasons why something cannot be kept
 */
record RowDetails(List<ExtraValue> before, List<Refusal> reasons) {

    PolicyBriefing read(RecordForm form, PolicyBriefing row) {
        return new PolicyBriefing(row.topic(), row.audience(), read(form, row.extra(), "topic", row.topic()));
    }

    YouthInterview read(RecordForm form, YouthInterview row) {
        return new YouthInterview(
                row.field(), row.number(), row.firstTime(), read(form, row.extra(), "field", row.field()));
    }

    private List<ExtraValue> read(RecordForm form, List<ExtraValue> entered, String coded, Enum<?> code) {
        List<ExtraValue> kept =
                before.stream().filter(entered::contains).distinct().toList();
        Outcome<List<ExtraValue>> read = form.read(entered, kept, Map.of(coded, code.name()), true);
        reasons.addAll(read.reasons());
        return read instanceof Outcome.Accepted<List<ExtraValue>> accepted ? accepted.value() : List.of();
    }
}
