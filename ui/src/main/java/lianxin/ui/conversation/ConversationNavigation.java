package lianxin.ui.conversation;

import java.util.List;
import lianxin.conversation.Conversation;
import lianxin.conversation.FollowUp;
import lianxin.kernel.Caller;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Page;
import lianxin.organization.OrganizationId;
import lianxin.ui.Destination;
import lianxin.ui.Icon;
import lianxin.ui.Navigation;
import lianxin.ui.Waiting;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The places of 谈心. */
@Component
@Order(20)
public class ConversationNavigation implements Navigation {

    /** Days before its due day on which a follow-up is recalled. */
    private static final int SOON = 7;

    private final Conversation conversation;
    private final HouseClock clock;

    ConversationNavigation(Conversation conversation, HouseClock clock) {
        this.conversation = conversation;
        this.clock = clock;
    }

    @Override
    public List<Destination> destinations() {
        return List.of(
                place("ui.talk.people", Icon.USERS, PeopleListView.class, true),
                place("ui.talk.records", Icon.MESSAGES_SQUARE, TalkListView.class, false),
                place("ui.follow-ups", Icon.CLIPBOARD_CHECK, FollowUpListView.class, true),
                place("ui.talk.sheets", Icon.FILE_SPREADSHEET, TalkSheetView.class, false));
    }

    @Override
    public List<Destination> shortcuts() {
        return List.of(
                place("ui.talk.add", Icon.MESSAGES_SQUARE, AddTalkView.class, false),
                place("ui.talk.sheets", Icon.FILE_SPREADSHEET, TalkSheetView.class, false));
    }

    @Override
    public List<Waiting> waiting() {
        OrganizationId own = new OrganizationId(Caller.current().organization());
        Page<FollowUp> open = conversation.followUps(own, true, null, Waiting.MOST);
        long soon = open.rows().stream()
                .filter(followUp ->
                        !followUp.content().due().isAfter(clock.today().plusDays(SOON)))
                .count();
        return List.of(
                new Waiting(
                        "ui.talk.waiting",
                        Integer.toString(conversation.toConfirm().size()),
                        Icon.MESSAGES_SQUARE,
                        TalkListView.class),
                new Waiting("ui.follow-up.waiting", Long.toString(soon), Icon.CLIPBOARD_CHECK, FollowUpListView.class));
    }

    private static Destination place(
            String word, Icon icon, Class<? extends com.vaadin.flow.component.Component> screen, boolean front) {
        return new Destination(word, icon, screen, Destination.Group.WORK, front);
    }
}
