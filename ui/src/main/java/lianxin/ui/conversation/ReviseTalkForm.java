package lianxin.ui.conversation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.function.BiFunction;
import lianxin.conversation.Conversation;
import lianxin.conversation.HeartToHeartTalk;
import lianxin.kernel.Outcome;
import lianxin.ui.ConfirmBar;
import lianxin.ui.Refusals;
import lianxin.ui.SaveButton;

/** States a talk anew or withdraws it, with a reason that stays in its history. */
final class ReviseTalkForm extends Div {

    private static final long serialVersionUID = 1L;

    private ReviseTalkForm(
            String title,
            Component fields,
            Refusals refusals,
            BiFunction<String, String, Outcome<?>> change,
            Runnable done,
            Runnable cancel) {
        addClassName("lx-work");
        TextField reason = refusals.field("reason", new TextField(getTranslation("ui.talk.reason")));
        reason.setHelperText(getTranslation("privacy.free-text.note"));
        reason.setWidthFull();
        SaveButton save = new SaveButton(getTranslation(title), key -> {
            boolean accepted = refusals.acceptedLeaving(change.apply(reason.getValue(), key));
            if (accepted) {
                done.run();
            }
            return accepted;
        });
        add(new H3(getTranslation(title)), refusals, fields, reason, new ConfirmBar(save, cancel));
    }

    static ReviseTalkForm revise(
            HeartToHeartTalk talk, Conversation conversation, LocalDate today, Runnable done, Runnable cancel) {
        Refusals refusals = new Refusals();
        TalkFields fields = new TalkFields(today, refusals, conversation::talkForm);
        fields.offer(day -> conversation.attendees(talk.organization(), day));
        fields.show(talk.content());
        return new ReviseTalkForm(
                "ui.talk.revise",
                fields,
                refusals,
                (reason, key) -> conversation.revise(
                        talk.id(),
                        talk.revision(),
                        fields.content(talk.content().talker()),
                        reason,
                        key),
                done,
                cancel);
    }

    static ReviseTalkForm withdraw(HeartToHeartTalk talk, Conversation conversation, Runnable done, Runnable cancel) {
        return new ReviseTalkForm(
                "ui.talk.withdraw",
                new Div(),
                new Refusals(),
                (reason, key) -> conversation.withdraw(talk.id(), talk.revision(), reason, key),
                done,
                cancel);
    }
}
