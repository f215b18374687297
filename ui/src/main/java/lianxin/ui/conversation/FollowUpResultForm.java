package lianxin.ui.conversation;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Objects;
import lianxin.conversation.Conversation;
import lianxin.conversation.FollowUp;
import lianxin.conversation.Handling;
import lianxin.ledger.RecordForm;
import lianxin.ui.DayField;
import lianxin.ui.ExtraFields;
import lianxin.ui.Refusals;
import lianxin.ui.SaveButton;

/** Notes what came of a follow-up. */
final class FollowUpResultForm extends Div {

    private static final long serialVersionUID = 1L;

    FollowUpResultForm(FollowUp followUp, Conversation conversation, LocalDate today, Runnable done) {
        addClassName("lx-work");
        Refusals refusals = new Refusals();
        DayField day = refusals.field("day", new DayField(getTranslation("ui.follow-up.closed-on")));
        day.setValue(today);
        day.setMax(today);
        TextField text = refusals.field("text", new TextField(getTranslation("ui.follow-up.result")));
        text.setHelperText(getTranslation("privacy.free-text.note"));
        text.addClassName("lx-wide");
        IntegerField participants =
                refusals.field("participants", new IntegerField(getTranslation("ui.follow-up.participants")));
        participants.setMin(0);
        participants.setValue(0);
        participants.setVisible(followUp.content().handling() == Handling.GUIDANCE);
        RecordForm added = conversation.followUpForm(today);
        ExtraFields extra = new ExtraFields(refusals);
        extra.addClassName("lx-wide");
        extra.ask(added);
        extra.revise(followUp.content().extra().stream()
                .filter(value -> !value.isDetail())
                .toList());
        day.addValueChangeListener(
                change -> extra.ask(change.getValue() == null ? added : conversation.followUpForm(change.getValue())));
        SaveButton save = new SaveButton(getTranslation("ui.follow-up.close"), key -> {
            boolean accepted = refusals.acceptedLeaving(conversation.close(
                    followUp.id(),
                    new FollowUp.Result(
                            Objects.requireNonNullElse(day.getValue(), LocalDate.EPOCH),
                            text.getValue(),
                            Objects.requireNonNullElse(participants.getValue(), 0)),
                    extra.entered()));
            if (accepted) {
                done.run();
            }
            return accepted;
        });
        Div form = new Div(day, participants, text, extra);
        form.addClassName("lx-form");
        add(new H3(getTranslation("ui.follow-up.close")), refusals, form, save);
    }
}
