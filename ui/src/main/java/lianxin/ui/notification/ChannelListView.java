package lianxin.ui.notification;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import lianxin.kernel.Page;
import lianxin.notification.Channel;
import lianxin.notification.Channels;
import lianxin.notification.Reminder.Sent;
import lianxin.ui.EmptyState;
import lianxin.ui.Icon;
import lianxin.ui.KeysetTable;
import lianxin.ui.Screen;

/** 消息渠道: those that the operator has installed, setting them up, trying them, and what has not been sent. */
@Route("channels")
@PermitAll
class ChannelListView extends Screen {

    private static final long serialVersionUID = 1L;

    private final transient Channels channels;
    private final Div cards = new Div();

    ChannelListView(Channels channels) {
        super("ui.channels");
        narrow();
        this.channels = channels;
        cards.addClassName("lx-section");
        add(cards);
        show();
        KeysetTable<Sent> troubles = new KeysetTable<Sent>(
                        getTranslation("ui.channels.troubles"),
                        new EmptyState(Icon.CIRCLE_CHECK, "ui.channels.troubles.none"))
                .column(getTranslation("ui.channel.day"), sent -> sent.day().toString())
                .column(getTranslation("ui.channel"), Sent::plugin)
                .column(getTranslation("ui.channel.state"), sent -> getTranslation("ui.reminder.state." + sent.state()))
                .number(getTranslation("ui.channel.attempts"), sent -> Integer.toString(sent.attempts()))
                .column(getTranslation("ui.channel.reason"), sent -> ChannelCard.said(sent.reason(), getLocale()));
        troubles.show((after, size) -> new Page<>(channels.troubles(), null));
        Section section = new Section(new H2(getTranslation("ui.channels.troubles")), troubles);
        section.addClassName("lx-section");
        add(section);
    }

    private void show() {
        cards.removeAll();
        List<Channel> all = channels.list();
        all.forEach(channel -> cards.add(new ChannelCard(channel, channels, this::show)));
        if (all.isEmpty()) {
            cards.add(new EmptyState(Icon.MAIL_OPEN, "ui.channels.none"));
        }
    }
}
