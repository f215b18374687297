package lianxin.ui.liaison;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import lianxin.kernel.Caller;
import lianxin.kernel.Outcome;
import lianxin.kernel.Period;
import lianxin.kernel.Refusal;
import lianxin.ledger.RecordForm;
import lianxin.liaison.KeyContact;
import lianxin.liaison.Liaison;
import lianxin.liaison.LiaisonPoint.PointId;
import lianxin.liaison.LiaisonProblem;
import lianxin.liaison.PointRecord;
import lianxin.liaison.PointRecord.Kept;
import lianxin.liaison.PracticalDeed;
import lianxin.liaison.PracticalDeed.Progress;
import lianxin.liaison.YouthField;
import lianxin.organization.CadreId;
import lianxin.ui.ConfirmBar;
import lianxin.ui.DayField;
import lianxin.ui.ExtraFields;
import lianxin.ui.Refusals;
import lianxin.ui.SaveButton;

/** Adds a key contact, a deed or a problem to a point, or brings it up to date. */
final class PointRecordForm extends Div {

    private static final long serialVersionUID = 1L;

    private final Refusals refusals = new Refusals();
    private final LocalDate today;

    private PointRecordForm(LocalDate today) {
        this.today = today;
        addClassName("lx-work");
    }

    /** Where the form saves to, and what happens afterwards. */
    record Way(Liaison liaison, PointId point, LocalDate today, Runnable done, Runnable cancel) {}

    static PointRecordForm contact(Way way, Optional<Kept<KeyContact>> known) {
        PointRecordForm form = new PointRecordForm(way.today());
        Select<YouthField> field = Words.choice(form, "liaison.field", "field", YouthField.values());
        DayField since = form.day("since", "liaison.contact.since");
        DayField until = form.refusals.field("until", new DayField(form.getTranslation("liaison.contact.until")));
        known.map(Kept::content)
                .ifPresentOrElse(
                        contact -> {
                            field.setValue(contact.field());
                            since.setValue(contact.days().first());
                            if (!contact.days().last().equals(Period.OPEN_END)) {
                                until.setValue(contact.days().last());
                            }
                        },
                        () -> field.setValue(YouthField.OTHER));
        return form.saving(way, "liaison.contact", known, Words.form(field, since, until), () -> {
            LocalDate first = form.filled(since);
            LocalDate last = Objects.requireNonNullElse(until.getValue(), Period.OPEN_END);
            int number = known.map(kept -> kept.content().number()).orElse(0);
            return last.isBefore(first)
                    ? Optional.empty()
                    : Optional.of(new KeyContact(number, field.getValue(), new Period(first, last)));
        });
    }

    static PointRecordForm deed(Way way, Optional<Kept<PracticalDeed>> known) {
        PointRecordForm form = new PointRecordForm(way.today());
        TextField title = form.text("title", "liaison.deed.title");
        IntegerField beneficiaries =
                form.refusals.field("beneficiaries", Words.number(form, "liaison.deed.beneficiaries"));
        DayField promisedOn = form.day("promisedOn", "liaison.deed.promised-on");
        DayField due = form.day("due", "liaison.deed.due");
        Select<Progress> progress = Words.choice(form, "liaison.deed.progress", "progress", Progress.values());
        progress.setValue(Progress.PROMISED);
        DayField doneOn = form.refusals.field("doneOn", new DayField(form.getTranslation("liaison.deed.done-on")));
        TextField result = form.text("result", "liaison.deed.result");
        TextField proof = form.text("proof", "liaison.deed.proof");
        ExtraFields extra = form.extra(promisedOn, way.liaison()::deedForm);
        known.map(Kept::content).ifPresent(deed -> {
            title.setValue(deed.title());
            beneficiaries.setValue(deed.beneficiaries());
            promisedOn.setValue(deed.promisedOn());
            due.setValue(deed.due());
            progress.setValue(deed.progress());
            doneOn.setValue(deed.doneOn());
            result.setValue(deed.result());
            proof.setValue(deed.proof());
            extra.revise(deed.extra());
        });
        Div fields = Words.form(title, beneficiaries, promisedOn, due, progress, doneOn, result, proof, extra);
        return form.saving(
                way,
                "liaison.deed",
                known,
                fields,
                () -> Optional.of(new PracticalDeed(
                        title.getValue().strip(),
                        Words.value(beneficiaries),
                        form.filled(promisedOn),
                        form.filled(due),
                        progress.getValue(),
                        doneOn.getValue(),
                        result.getValue().strip(),
                        proof.getValue().strip(),
                        false,
                        extra.entered())));
    }

    static PointRecordForm problem(Way way, Optional<Kept<LiaisonProblem>> known) {
        PointRecordForm form = new PointRecordForm(way.today());
        TextField title = form.text("title", "liaison.problem.title");
        DayField foundOn = form.day("foundOn", "liaison.problem.found-on");
        TextField handedTo = form.text("handedTo", "liaison.problem.handed-to");
        DayField due = form.day("due", "liaison.problem.due");
        TextField answer = form.text("answer", "liaison.problem.answer");
        DayField answeredOn =
                form.refusals.field("answeredOn", new DayField(form.getTranslation("liaison.problem.answered-on")));
        ExtraFields extra = form.extra(foundOn, way.liaison()::problemForm);
        known.map(Kept::content).ifPresent(problem -> {
            title.setValue(problem.title());
            foundOn.setValue(problem.foundOn());
            handedTo.setValue(problem.handedTo());
            due.setValue(problem.due());
            answer.setValue(problem.answer());
            answeredOn.setValue(problem.answeredOn());
            extra.revise(problem.extra());
        });
        Div fields = Words.form(title, foundOn, handedTo, due, answer, answeredOn, extra);
        return form.saving(
                way,
                "liaison.problem",
                known,
                fields,
                () -> Optional.of(new LiaisonProblem(
                        title.getValue().strip(),
                        form.filled(foundOn),
                        handedTo.getValue().strip(),
                        form.filled(due),
                        answer.getValue().strip(),
                        answeredOn.getValue(),
                        extra.entered())));
    }

    /** What packs ask for of a record of this day. */
    private ExtraFields extra(DayField day, Function<LocalDate, RecordForm> added) {
        ExtraFields extra = new ExtraFields(refusals);
        extra.addClassName("lx-wide");
        extra.ask(added.apply(filled(day)));
        day.addValueChangeListener(change -> extra.ask(added.apply(filled(day))));
        return extra;
    }

    private TextField text(String name, String label) {
        TextField text = refusals.field(name, new TextField(getTranslation(label)));
        text.setHelperText(getTranslation("privacy.free-text.note"));
        return text;
    }

    /** A day that is always filled in: today, unless another is chosen. */
    private DayField day(String name, String label) {
        DayField day = refusals.field(name, new DayField(getTranslation(label)));
        day.setValue(today);
        return day;
    }

    private LocalDate filled(DayField day) {
        return Objects.requireNonNullElse(day.getValue(), today);
    }

    private <R extends PointRecord> PointRecordForm saving(
            Way way, String title, Optional<Kept<R>> known, Component fields, Supplier<Optional<R>> read) {
        SaveButton save = new SaveButton(getTranslation("ui.save"), key -> {
            boolean accepted = refusals.acceptedLeaving(read.get()
                    .<Outcome<?>>map(record -> submit(way, key, known, record))
                    .orElseGet(() -> Outcome.refused(Refusal.of("until", "contact.reversed-dates"))));
            if (accepted) {
                way.done().run();
            }
            return accepted;
        });
        add(new H3(getTranslation(title)), refusals, fields, new ConfirmBar(save, way.cancel()));
        return this;
    }

    private static <R extends PointRecord> Outcome<?> submit(Way way, String key, Optional<Kept<R>> known, R record) {
        return known.<Outcome<?>>map(kept -> way.liaison().revise(key, kept.id(), kept.revision(), record, ""))
                .orElseGet(() ->
                        way.liaison().keep(key, new CadreId(Caller.current().cadre()), way.point(), record));
    }
}
