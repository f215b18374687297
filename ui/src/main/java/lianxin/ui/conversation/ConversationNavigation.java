package lianxin.ui.conversation;

import java.util.List;
import java.util.Set;
import lianxin.kernel.Role;
import lianxin.ui.Destination;
import lianxin.ui.Icon;
import lianxin.ui.Navigation;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The places of 谈心. */
@Component
@Order(20)
public class ConversationNavigation implements Navigation {

    private static final Set<Role> TALKERS = Set.of(Role.BRANCH_LEADER, Role.SECRETARY, Role.CADRE, Role.SUPERVISOR);
    private static final Set<Role> FOLLOWERS = Set.of(Role.BRANCH_LEADER, Role.SECRETARY, Role.CADRE);

    @Override
    public List<Destination> destinations() {
        return List.of(
                place("ui.talk.people", Icon.USERS, PeopleListView.class, true, Set.of(Role.BRANCH_LEADER)),
                place("ui.talk.records", Icon.MESSAGES_SQUARE, TalkListView.class, false, TALKERS),
                place("ui.follow-ups", Icon.CLIPBOARD_CHECK, FollowUpListView.class, true, FOLLOWERS),
                place("ui.talk.sheets", Icon.FILE_SPREADSHEET, TalkSheetView.class, false, Set.of(Role.SECRETARY)));
    }

    @Override
    public List<Destination> shortcuts() {
        return List.of(
                place("ui.talk.add", Icon.MESSAGES_SQUARE, AddTalkView.class, false, TALKERS),
                place("ui.talk.sheets", Icon.FILE_SPREADSHEET, TalkSheetView.class, false, Set.of(Role.SECRETARY)));
    }

    private static Destination place(
            String word,
            Icon icon,
            Class<? extends com.vaadin.flow.component.Component> screen,
            boolean front,
            Set<Role> roles) {
        return new Destination(word, icon, screen, Destination.Group.WORK, front, roles);
    }
}
