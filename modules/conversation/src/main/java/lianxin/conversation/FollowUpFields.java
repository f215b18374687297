package lianxin.conversation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lianxin.kernel.Outcome;
import lianxin.ledger.ExtraValue;
import lianxin.ledger.RecordForm;
import lianxin.ledger.RecordForms;
import lianxin.organization.LeagueOrganization;
import org.springframework.stereotype.Component;

/** Reads what was entered into the fields and values that packs add to follow-ups; runs under the lock of the body. */
@Component
class FollowUpFields {

    private final RecordForms forms;

    FollowUpFields(RecordForms forms) {
        this.forms = forms;
    }

    RecordForm form(LocalDate day) {
        return forms.on(FollowUpFacts.RECORD, day);
    }

    /** What is to be kept of a matter that is raised today; it need not say all. */
    Outcome<List<ExtraValue>> raised(LeagueOrganization body, FollowUp.Content content, LocalDate today) {
        return read(body, content, content.extra(), List.of(), today, false);
    }

    /** What is to be kept once it is closed: all is asked for, and the values under its codes stay. */
    Outcome<List<ExtraValue>> closed(
            LeagueOrganization body, FollowUp.Content open, List<ExtraValue> entered, LocalDate day) {
        List<ExtraValue> all = Stream.concat(
                        open.extra().stream().filter(ExtraValue::isDetail),
                        entered.stream().filter(value -> !value.isDetail()))
                .toList();
        return read(body, open, all, open.extra(), day, true);
    }

    private Outcome<List<ExtraValue>> read(
            LeagueOrganization body,
            FollowUp.Content content,
            List<ExtraValue> entered,
            List<ExtraValue> kept,
            LocalDate day,
            boolean complete) {
        Map<String, String> coded = Map.of(
                "handling",
                content.handling().name(),
                "area",
                content.topic().area().name());
        return forms.on(FollowUpFacts.RECORD, day, FollowUpFacts.subject(body)).read(entered, kept, coded, complete);
    }
}
