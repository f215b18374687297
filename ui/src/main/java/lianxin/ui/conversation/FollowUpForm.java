package lianxin.ui.conversation;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import lianxin.conversation.Conversation;
import lianxin.conversation.FollowUp;
import lianxin.conversation.FollowUpId;
import lianxin.conversation.Handling;
import lianxin.conversation.Topic;
import lianxin.kernel.Caller;
import lianxin.kernel.Outcome;
import lianxin.ledger.RecordField;
import lianxin.ledger.RecordForm;
import lianxin.organization.Cadre;
import lianxin.organization.Cadres;
import lianxin.organization.OrganizationId;
import lianxin.ui.CodedChoice;
import lianxin.ui.ConfirmBar;
import lianxin.ui.DayField;
import lianxin.ui.Draft;
import lianxin.ui.ExtraFields;
import lianxin.ui.Refusals;
import lianxin.ui.SaveButton;

/** Raises something to follow up: what, how, by whom, by when; no names of young people. */
final class FollowUpForm extends Div {

    private static final long serialVersionUID = 1L;
    private static final int FIRST = 50;

    private final Select<CodedChoice<Topic>> topic = new Select<>();
    private final TextField matter;
    private final RadioButtonGroup<CodedChoice<Handling>> handling;
    private final Select<Cadre.Line> responsible;
    private final DayField due;
    private final ExtraFields extra;

    FollowUpForm(
            Conversation conversation,
            Cadres cadres,
            OrganizationId own,
            LocalDate today,
            Topic about,
            Consumer<FollowUpId> done,
            Runnable cancel) {
        addClassName("lx-work");
        Refusals refusals = new Refusals();
        RecordForm added = conversation.followUpForm(today);
        refusals.field(RecordForm.PREFIX + "area" + RecordField.DETAIL, topic);
        topic.setLabel(getTranslation("ui.follow-up.topic"));
        topic.setItems(CodedChoice.offered(Topic.values(), added, "area", FollowUpForm::above));
        topic.setItemLabelGenerator(each -> FollowUpWords.topic(each, this::getTranslation));
        topic.setValue(CodedChoice.of(about));
        matter = refusals.field("matter", new TextField(getTranslation("ui.follow-up.matter")));
        matter.setHelperText(getTranslation("privacy.free-text.note"));
        handling = new RadioButtonGroup<>(getTranslation("ui.follow-up.handling"));
        handling.setItems(CodedChoice.offered(Handling.values(), added, "handling"));
        handling.setItemLabelGenerator(each -> FollowUpWords.handling(each, this::getTranslation));
        handling.setValue(CodedChoice.of(Handling.OWN_LEVEL));
        refusals.field(RecordForm.PREFIX + "handling" + RecordField.DETAIL, handling);
        handling.addClassName("lx-ticks");
        responsible = refusals.field("responsible", new Select<>());
        responsible.setLabel(getTranslation("ui.follow-up.responsible"));
        List<Cadre.Line> colleagues = cadres.search("", own, null, FIRST).rows();
        responsible.setItems(colleagues);
        responsible.setItemLabelGenerator(each -> each == null ? getTranslation("ui.nothing") : each.name());
        responsible.setEmptySelectionAllowed(true);
        colleagues.stream()
                .filter(each -> each.id().value() == Caller.current().cadre())
                .findFirst()
                .ifPresent(responsible::setValue);
        due = refusals.field("due", new DayField(getTranslation("ui.follow-up.due")));
        due.setValue(today.plusMonths(1));
        extra = new ExtraFields(refusals);
        extra.ask(added);
        Draft draft = extra.draft(new Draft("follow-up")).text("matter", matter).day("due", due);
        SaveButton save = new SaveButton(getTranslation("ui.save"), key -> {
            Outcome<FollowUp> outcome = conversation.raise(own, content(YearMonth.from(today)), key);
            boolean accepted = refusals.acceptedLeaving(outcome);
            if (accepted) {
                draft.forget();
                done.accept(outcome.orThrow().id());
            }
            return accepted;
        });
        Div form = new Div(topic, due, matter, handling, responsible, extra);
        form.addClassName("lx-form");
        matter.addClassName("lx-wide");
        handling.addClassName("lx-wide");
        extra.addClassName("lx-wide");
        add(draft, refusals, form, new ConfirmBar(save, cancel));
        draft.watch(this, save);
    }

    /** Closer words for a heading follow its last topic. */
    private static String above(Topic topic) {
        return topic.name().equals("OTHER_" + topic.area()) ? topic.area().name() : "";
    }

    private FollowUp.Content content(YearMonth month) {
        return new FollowUp.Content(
                month,
                topic.getValue().code(),
                matter.getValue(),
                handling.getValue().code(),
                responsible.getOptionalValue().map(Cadre.Line::id).orElse(null),
                Objects.requireNonNullElse(due.getValue(), LocalDate.EPOCH),
                Stream.of(
                                extra.entered(),
                                topic.getValue().extra(),
                                handling.getValue().extra())
                        .flatMap(List::stream)
                        .toList());
    }
}
