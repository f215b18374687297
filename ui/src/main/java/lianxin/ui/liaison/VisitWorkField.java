package lianxin.ui.liaison;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.Optional;
import lianxin.ledger.RecordForm;
import lianxin.liaison.VisitWork;
import lianxin.liaison.VisitWork.PolicyBriefing;
import lianxin.liaison.VisitWork.Task;
import lianxin.liaison.VisitWork.ThreeTogethers;
import lianxin.liaison.VisitWork.YouthInterview;
import lianxin.liaison.YouthField;
import lianxin.ui.CodedChoice;
import lianxin.ui.DayField;
import lianxin.ui.ExtraFields;
import lianxin.ui.Refusals;

/** What was done during a visit, folded: on the day nothing of it has to be filled in. */
final class VisitWorkField extends CustomField<VisitWork> {

    private static final long serialVersionUID = 1L;

    private final Checkbox residentStudy = new Checkbox(getTranslation("liaison.resident-study"));
    private final IntegerField companions = Words.number(this, "liaison.companions");
    private final CheckboxGroup<Task> tasks = new CheckboxGroup<>(getTranslation("liaison.tasks"));
    private final Rows<ThreeTogethers> together =
            new Rows<>("liaison.three-togethers.add", this::together, this::updateValue);
    private final Rows<PolicyBriefing> briefings =
            new Rows<>("liaison.briefing.add", this::briefing, this::updateValue);
    private final Rows<YouthInterview> interviews =
            new Rows<>("liaison.interview.add", this::interview, this::updateValue);
    private final List<NativeDetails> folds;
    private final ExtraFields extra;
    private transient RecordForm added = RecordForm.NONE;

    VisitWorkField(Refusals refusals) {
        super(VisitWork.NONE);
        extra = new ExtraFields(refusals);
        extra.addValueChangeListener(change -> updateValue());
        tasks.setItems(Task.values());
        tasks.setItemLabelGenerator(task -> Words.of(this, "task", task));
        folds = List.of(
                fold("liaison.work", tasks, Words.form(companions, residentStudy)),
                fold("liaison.interviews", interviews),
                fold("liaison.briefings", briefings),
                fold("liaison.three-togethers", together));
        Div all = new Div(folds.toArray(Component[]::new));
        all.add(extra);
        all.addClassName("lx-section");
        add(all);
    }

    /** Asks for what the packs in force add to a visit. */
    void ask(RecordForm form) {
        boolean closer = !form.details("topic").equals(added.details("topic"))
                || !form.details("field").equals(added.details("field"));
        added = form;
        if (closer) {
            briefings.show(briefings.values());
            interviews.show(interviews.values());
        }
        extra.ask(form);
    }

    /** Shows the work of a visit that is revised. */
    void revise(VisitWork work) {
        setValue(work);
        extra.revise(work.extra());
    }

    private NativeDetails fold(String title, Component... content) {
        Div body = new Div(content);
        body.addClassNames("lx-section", "lx-fold-body");
        NativeDetails fold = new NativeDetails(getTranslation(title), body);
        fold.addClassName("lx-fold");
        return fold;
    }

    private FormRow<ThreeTogethers> together(Optional<ThreeTogethers> known) {
        DayField day = new DayField(getTranslation("liaison.day"));
        CheckboxGroup<ThreeTogethers.Kind> kinds = new CheckboxGroup<>(getTranslation("liaison.three-togethers.how"));
        kinds.setItems(ThreeTogethers.Kind.values());
        kinds.setItemLabelGenerator(kind -> Words.of(this, "three_togethers", kind));
        known.ifPresent(value -> {
            day.setValue(value.day());
            kinds.setValue(value.kinds());
        });
        return new FormRow<>(
                List.of(day, kinds),
                () -> day.getOptionalValue().map(when -> new ThreeTogethers(when, kinds.getValue())));
    }

    private FormRow<PolicyBriefing> briefing(Optional<PolicyBriefing> known) {
        List<CodedChoice<PolicyBriefing.Topic>> offered =
                CodedChoice.offered(PolicyBriefing.Topic.values(), added, "topic");
        Select<CodedChoice<PolicyBriefing.Topic>> topic =
                Words.choice(this, "liaison.briefing.topic", "topic", offered);
        IntegerField audience = Words.number(this, "liaison.briefing.audience");
        known.ifPresent(value -> {
            topic.setValue(CodedChoice.of(value.topic(), value.extra(), "topic").among(offered));
            audience.setValue(value.audience());
        });
        return new FormRow<>(
                List.of(topic, audience),
                () -> topic.getOptionalValue()
                        .map(what -> new PolicyBriefing(what.code(), Words.value(audience), what.extra())));
    }

    private FormRow<YouthInterview> interview(Optional<YouthInterview> known) {
        List<CodedChoice<YouthField>> offered = CodedChoice.offered(YouthField.values(), added, "field");
        Select<CodedChoice<YouthField>> field = Words.choice(this, "liaison.field", "field", offered);
        IntegerField number = Words.number(this, "liaison.interview.number");
        IntegerField firstTime = Words.number(this, "liaison.interview.first-time");
        field.setValue(known.map(row -> CodedChoice.of(row.field(), row.extra(), "field"))
                .orElse(CodedChoice.of(YouthField.OTHER))
                .among(offered));
        known.ifPresent(value -> {
            number.setValue(value.number());
            firstTime.setValue(value.firstTime());
        });
        return new FormRow<>(
                List.of(field, number, firstTime),
                () -> number.getOptionalValue()
                        .map(many -> new YouthInterview(
                                field.getValue().code(),
                                many,
                                Words.value(firstTime),
                                field.getValue().extra())));
    }

    /** What stands in the fields at this moment. */
    VisitWork entered() {
        return new VisitWork(
                residentStudy.getValue(),
                Words.value(companions),
                tasks.getValue(),
                together.values(),
                briefings.values(),
                interviews.values(),
                extra.entered());
    }

    @Override
    protected VisitWork generateModelValue() {
        return entered();
    }

    @Override
    protected void setPresentationValue(VisitWork work) {
        residentStudy.setValue(work.residentStudy());
        companions.setValue(work.companions() == 0 ? null : work.companions());
        tasks.setValue(work.tasks());
        together.show(work.threeTogethers());
        briefings.show(work.briefings());
        interviews.show(work.interviews());
        extra.setValue(work.extra());
        folds.get(0).setOpen(!work.tasks().isEmpty() || work.companions() > 0);
        folds.get(1).setOpen(!work.interviews().isEmpty());
        folds.get(2).setOpen(!work.briefings().isEmpty());
        folds.get(3).setOpen(!work.threeTogethers().isEmpty());
    }
}
