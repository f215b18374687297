package lianxin.ui.notification;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import lianxin.notification.OwnReminders;
import lianxin.notification.OwnReminders.Offer;
import lianxin.notification.Reminder;
import lianxin.notification.Reminder.Rhythm;
import lianxin.notification.Reminder.Sent;
import lianxin.ui.EmptyState;
import lianxin.ui.Icon;
import lianxin.ui.Note;
import lianxin.ui.Refusals;
import lianxin.ui.SaveButton;
import lianxin.ui.Screen;

/** 待办提醒: one's own choice, and ending it. */
@Route("reminders")
@PermitAll
class ReminderView extends Screen {

    private static final long serialVersionUID = 1L;

    private final transient OwnReminders reminders;
    private final Div content = new Div();

    ReminderView(OwnReminders reminders) {
        super("ui.reminders");
        narrow();
        this.reminders = reminders;
        content.addClassName("lx-section");
        add(content);
        show();
    }

    private void show() {
        content.removeAll();
        Optional<Reminder> mine = reminders.mine();
        List<Offer> offers = reminders.offered();
        mine.map(this::present).ifPresent(content::add);
        if (!offers.isEmpty()) {
            content.add(form(offers, mine));
        } else if (mine.isEmpty()) {
            content.add(new EmptyState(Icon.MAIL_OPEN, "ui.reminders.none"));
        }
    }

    private Div present(Reminder mine) {
        Div card = new Div(
                Note.done(getTranslation("ui.reminders.on." + mine.rhythm(), mine.address())),
                new Paragraph(last(mine.last())),
                new Button(getTranslation("ui.reminders.stop"), Icon.CIRCLE_X.create(), click -> {
                    reminders.stop().orThrow();
                    show();
                }));
        card.addClassName("lx-card");
        return card;
    }

    private String last(@org.jspecify.annotations.Nullable Sent last) {
        if (last == null) {
            return getTranslation("ui.reminders.not-yet");
        }
        String reason = ChannelCard.said(last.reason(), getLocale());
        return getTranslation(
                "ui.reminders.last",
                last.day().toString(),
                getTranslation("ui.reminder.state." + last.state()),
                reason);
    }

    private Div form(List<Offer> offers, Optional<Reminder> mine) {
        Refusals refusals = new Refusals();
        RadioButtonGroup<Offer> channel =
                refusals.field("channel", new RadioButtonGroup<>(getTranslation("ui.channel"), offers));
        channel.setItemLabelGenerator(offer -> ChannelCard.said(offer.form().name(), getLocale()));
        TextField address = refusals.field("address", new TextField());
        address.setHelperText(getTranslation("ui.reminders.address.help"));
        channel.addValueChangeListener(change ->
                address.setLabel(ChannelCard.said(change.getValue().form().address(), getLocale())));
        channel.setValue(offers.stream()
                .filter(offer -> mine.filter(kept -> kept.plugin().equals(offer.plugin()))
                        .isPresent())
                .findFirst()
                .orElse(offers.getFirst()));
        RadioButtonGroup<Rhythm> rhythm =
                new RadioButtonGroup<>(getTranslation("ui.reminders.rhythm"), Rhythm.values());
        rhythm.setItemLabelGenerator(each -> getTranslation("ui.reminders.rhythm." + each));
        rhythm.setValue(mine.map(Reminder::rhythm).orElse(Rhythm.WEEKLY));
        SaveButton save = new SaveButton(getTranslation("ui.reminders.choose"), key -> {
            boolean accepted = refusals.accepted(
                    reminders.choose(channel.getValue().plugin(), address.getValue(), rhythm.getValue(), getLocale()));
            if (accepted) {
                show();
            }
            return accepted;
        });
        Div fields = new Div(channel, address, rhythm);
        fields.addClassName("lx-form");
        Div card = new Div(refusals, fields, new Paragraph(getTranslation("ui.reminders.promise")), save);
        card.addClassName("lx-card");
        return card;
    }
}
