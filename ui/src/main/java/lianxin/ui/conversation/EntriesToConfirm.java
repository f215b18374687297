package lianxin.ui.conversation;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import lianxin.conversation.Conversation;
import lianxin.conversation.HeartToHeartTalk;
import lianxin.organization.Members;
import lianxin.organization.OrganizationId;
import lianxin.organization.Organizations;
import lianxin.ui.Refusals;
import lianxin.ui.SaveButton;

/** What a township entered for the branch (代录): looked at once, confirmed with one tap; what is wrong is opened. */
final class EntriesToConfirm extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Conversation conversation;
    private final transient Organizations organizations;
    private final transient Members members;
    private final Runnable done;

    EntriesToConfirm(Conversation conversation, Organizations organizations, Members members, Runnable done) {
        this.conversation = conversation;
        this.organizations = organizations;
        this.members = members;
        this.done = done;
        addClassNames("lx-section", "lx-card", "lx-no-print");
        show();
    }

    private void show() {
        removeAll();
        List<HeartToHeartTalk> waiting = conversation.toConfirm();
        setVisible(!waiting.isEmpty());
        if (waiting.isEmpty()) {
            return;
        }
        Refusals refusals = new Refusals();
        Div talks = new Div();
        talks.addClassName("lx-tally");
        waiting.forEach(talk -> talks.add(line(talk)));
        SaveButton confirm = new SaveButton(getTranslation("ui.talk.confirm-all", waiting.size()), key -> {
            boolean all = waiting.stream()
                    .allMatch(talk -> refusals.accepted(
                            conversation.confirm(talk.id(), talk.revision(), key + "." + waiting.indexOf(talk))));
            if (all) {
                show();
                done.run();
            }
            return all;
        });
        add(
                new H2(getTranslation("ui.talk.to-confirm")),
                new Paragraph(getTranslation("ui.talk.to-confirm.how", recorders(waiting))),
                refusals,
                talks,
                new Div(confirm));
    }

    private String recorders(List<HeartToHeartTalk> waiting) {
        List<OrganizationId> ids =
                waiting.stream().map(HeartToHeartTalk::enteredBy).distinct().toList();
        return String.join("、", organizations.names(ids).values());
    }

    private Div line(HeartToHeartTalk talk) {
        HeartToHeartTalk.Content content = talk.content();
        TalkLine words = new TalkLine(content, talk.membersMet());
        words.addClassName("lx-strong");
        Span names = new Span(String.join("、", members.names(content.members()).values()));
        RouterLink open = new RouterLink(
                getTranslation("ui.talk.not-so"), TalkListView.class, TalkListView.parameters(talk.id()));
        Div line = new Div(words, open, names);
        line.addClassName("lx-tally-row");
        return line;
    }
}
