package lianxin.rules;

import java.time.LocalDate;
import java.util.List;
import lianxin.ledger.RecordForm;
import lianxin.ledger.RecordForms;
import lianxin.ledger.Subject;
import org.springframework.stereotype.Component;

/** The fields of the packs in force on the day of a record. */
@Component
class PackForms implements RecordForms {

    private final ActivePacks packs;

    PackForms(ActivePacks packs) {
        this.packs = packs;
    }

    @Override
    public RecordForm on(String record, LocalDate day) {
        return form(packs.inForce(), record, day);
    }

    @Override
    public RecordForm on(String record, LocalDate day, Subject locked) {
        return form(packs.underLocksOf(List.of(locked)), record, day);
    }

    @Override
    public RecordForm all(LocalDate day) {
        return new RecordForm(
                packs.inForce().timeline().on(day).vocabulary().records().all());
    }

    private static RecordForm form(InForce now, String record, LocalDate day) {
        return new RecordForm(now.timeline().on(day).vocabulary().records().of(record));
    }
}
