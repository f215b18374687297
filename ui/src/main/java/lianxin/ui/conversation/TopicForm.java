package lianxin.ui.conversation;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import lianxin.conversation.Conversation;
import lianxin.conversation.Topic;
import lianxin.kernel.Outcome;
import lianxin.organization.OrganizationId;
import lianxin.organization.Organizations;
import lianxin.ui.ConfirmBar;
import lianxin.ui.Note;
import lianxin.ui.Refusals;
import lianxin.ui.SaveButton;

/** 集中反映的问题: what came up, for the tally of the month. */
final class TopicForm extends Div {

    private static final long serialVersionUID = 1L;

    private final List<CheckboxGroup<Topic>> areas;

    TopicForm(
            Conversation conversation,
            Organizations organizations,
            OrganizationId body,
            YearMonth month,
            Runnable done,
            Runnable cancel) {
        addClassName("lx-work");
        Refusals refusals = new Refusals();
        areas = Arrays.stream(Topic.Area.values()).map(this::area).toList();
        Div form = new Div();
        form.addClassName("lx-form");
        areas.forEach(form::add);
        SaveButton save = new SaveButton(getTranslation("ui.topic.save"), key -> {
            Outcome<OrganizationId> outcome = conversation.reportTopics(body, month, chosen(), key);
            if (!refusals.accepted(outcome)) {
                return false;
            }
            thank(outcome.orThrow(), body, organizations);
            done.run();
            return true;
        });
        add(
                new H3(getTranslation("ui.topics")),
                new Paragraph(getTranslation("ui.topic.how")),
                refusals,
                form,
                new ConfirmBar(save, cancel));
    }

    /** Says where it went: a small branch has no figures of its own. */
    private void thank(OrganizationId home, OrganizationId body, Organizations organizations) {
        removeAll();
        String above = organizations.names(List.of(home)).getOrDefault(home, "");
        add(Note.done(
                home.equals(body) ? getTranslation("ui.topic.saved") : getTranslation("ui.topic.saved-above", above)));
    }

    private CheckboxGroup<Topic> area(Topic.Area area) {
        CheckboxGroup<Topic> topics = new CheckboxGroup<>(getTranslation("conversation.area." + area.name()));
        topics.setItems(Arrays.stream(Topic.values())
                .filter(topic -> topic.area() == area)
                .toList());
        topics.setItemLabelGenerator(topic -> getTranslation("conversation.topic." + topic.name()));
        topics.addClassNames("lx-wide", "lx-ticks");
        return topics;
    }

    private Set<Topic> chosen() {
        Set<Topic> chosen = EnumSet.noneOf(Topic.class);
        areas.forEach(area -> chosen.addAll(area.getValue()));
        return chosen;
    }
}
