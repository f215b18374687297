package lianxin.ui.notification;

import java.util.List;
import lianxin.ui.Destination;
import lianxin.ui.Icon;
import lianxin.ui.Navigation;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The place of the channels; one's own reminders are found in the menu of the account. */
@Component
@Order(95)
public class NotificationNavigation implements Navigation {

    @Override
    public List<Destination> destinations() {
        return List.of(new Destination(
                "ui.channels", Icon.MAIL_OPEN, ChannelListView.class, Destination.Group.ADMINISTRATION, false));
    }
}
