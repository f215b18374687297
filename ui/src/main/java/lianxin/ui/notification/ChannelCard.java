package lianxin.ui.notification;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import lianxin.kernel.Outcome;
import lianxin.notification.Channel;
import lianxin.notification.Channels;
import lianxin.spi.ChannelForm;
import lianxin.spi.Delivery;
import lianxin.spi.Setting;
import lianxin.spi.Words;
import lianxin.ui.Icon;
import lianxin.ui.Moments;
import lianxin.ui.Note;
import lianxin.ui.Refusals;
import lianxin.ui.SaveButton;

/** One channel: whether it is on, the form that its plugin describes, and a message to oneself. */
final class ChannelCard extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Channel channel;
    private final transient Channels channels;
    private final transient Runnable changed;
    private final transient Map<String, AbstractField<?, String>> fields = new LinkedHashMap<>();
    private final Refusals refusals = new Refusals();
    private final Div result = new Div();

    ChannelCard(Channel channel, Channels channels, Runnable changed) {
        this.channel = channel;
        this.channels = channels;
        this.changed = changed;
        addClassName("lx-card");
        ChannelForm form = channel.form();
        add(new H2(form == null ? channel.plugin() : said(form.name(), getLocale())), state());
        if (form != null) {
            add(refusals, fields(form), ways());
            if (channel.on()) {
                add(trial(form));
            }
        } else if (channel.trouble() != null) {
            add(Note.missed(said(channel.trouble(), getLocale())));
            if (channel.on()) {
                add(refusals, off());
            }
        }
    }

    static String said(Words words, Locale language) {
        return language.getLanguage().equals("en") ? words.english() : words.chinese();
    }

    private Paragraph state() {
        String word = getTranslation(channel.on() ? "ui.channel.on" : "ui.channel.off");
        return new Paragraph(
                channel.changedAt() == null
                        ? word
                        : word + " · " + getTranslation("ui.channel.changed", Moments.words(channel.changedAt())));
    }

    private Div fields(ChannelForm form) {
        Div laid = new Div();
        laid.addClassName("lx-form");
        for (Setting setting : form.settings()) {
            laid.add(field(setting));
        }
        return laid;
    }

    private Component field(Setting setting) {
        String title = said(setting.title(), getLocale());
        String kept = channel.settings().get(setting.name());
        if (setting.secret()) {
            PasswordField field = refusals.field(setting.name(), new PasswordField(title));
            field.setAutocomplete(Autocomplete.OFF);
            field.setHelperText(kept == null ? said(setting.help(), getLocale()) : getTranslation("ui.channel.kept"));
            fields.put(setting.name(), field);
            return field;
        }
        TextField field = refusals.field(setting.name(), new TextField(title));
        field.setHelperText(said(setting.help(), getLocale()));
        field.setValue(kept == null ? "" : kept);
        fields.put(setting.name(), field);
        return field;
    }

    private Div ways() {
        Div ways = new Div(new SaveButton(
                getTranslation(channel.on() ? "ui.channel.save" : "ui.channel.switch-on"), key -> change(true)));
        ways.addClassName("lx-row");
        if (channel.on()) {
            ways.add(off());
        }
        return ways;
    }

    private Button off() {
        return new Button(getTranslation("ui.channel.switch-off"), click -> change(false));
    }

    private boolean change(boolean on) {
        Map<String, String> typed = fields.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, field -> field.getValue().getValue()));
        boolean accepted = refusals.accepted(channels.change(channel.plugin(), typed, on));
        if (accepted) {
            changed.run();
        }
        return accepted;
    }

    private Div trial(ChannelForm form) {
        Refusals trouble = new Refusals();
        TextField address = trouble.field("address", new TextField(said(form.address(), getLocale())));
        address.setHelperText(getTranslation("ui.channel.test.help"));
        Button send = new Button(getTranslation("ui.channel.test"), Icon.MAIL_OPEN.create());
        send.setDisableOnClick(true);
        send.addClickListener(click -> {
            result.removeAll();
            Outcome<Delivery> outcome = channels.test(channel.plugin(), address.getValue(), getLocale());
            if (trouble.accepted(outcome)) {
                result.add(note(outcome.orThrow()));
            }
            send.setEnabled(true);
        });
        Div fields = new Div(address);
        fields.addClassName("lx-form");
        Div trial = new Div(trouble, fields, send, result);
        trial.addClassName("lx-work");
        return trial;
    }

    private Note note(Delivery delivery) {
        return delivery.state() == Delivery.State.ACCEPTED
                ? Note.done(getTranslation("ui.channel.tested"))
                : Note.missed(getTranslation("ui.channel.not-tested", said(delivery.reason(), getLocale())));
    }
}
