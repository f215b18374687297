package lianxin.ui.conversation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.YearMonth;
import java.util.Map;
import java.util.stream.IntStream;
import lianxin.conversation.Conversation;
import lianxin.conversation.Topic;
import lianxin.conversation.TopicTally;
import lianxin.kernel.HouseClock;
import lianxin.organization.OrganizationId;
import lianxin.organization.Organizations;
import lianxin.ui.Icon;

/** 集中反映的问题 of a month, as far as the caller may see it. */
final class TopicSection extends Section {

    private static final long serialVersionUID = 1L;
    private static final int MONTHS = 12;

    private final transient Conversation conversation;
    private final transient Organizations organizations;
    private final transient OrganizationId own;
    private final Select<YearMonth> month = new Select<>();
    private final Div tally = new Div();
    private final Div work = new Div();
    private final SerializableConsumer<Topic> answer;

    /**
     * The section of a body.
     *
     * @param answer opens the form for what is to be done about a topic
     */
    TopicSection(
            Conversation conversation,
            Organizations organizations,
            OrganizationId own,
            HouseClock clock,
            SerializableConsumer<Topic> answer) {
        this.conversation = conversation;
        this.organizations = organizations;
        this.own = own;
        this.answer = answer;
        addClassNames("lx-section", "lx-card");
        month.setAriaLabel(getTranslation("ui.follow-up.month"));
        YearMonth now = YearMonth.from(clock.today());
        month.setItems(IntStream.range(0, MONTHS).mapToObj(now::minusMonths).toList());
        month.addValueChangeListener(change -> show());
        Button report = new Button(getTranslation("ui.topic.report"), Icon.PLUS.create(), click -> report());
        Div head = new Div(month, report);
        head.addClassNames("lx-row", "lx-spread");
        tally.addClassName("lx-tally");
        add(new H2(getTranslation("ui.topics")), head, tally, work);
        month.setValue(now);
    }

    private void report() {
        work.removeAll();
        work.add(new TopicForm(conversation, organizations, own, month.getValue(), this::show, work::removeAll));
    }

    private void show() {
        tally.removeAll();
        conversation
                .topics(own, month.getValue())
                .ifPresent(known -> known.mentions().entrySet().stream()
                        .sorted(Map.Entry.<Topic, Integer>comparingByValue().reversed())
                        .forEach(mention -> tally.add(row(known, mention.getKey(), mention.getValue()))));
        if (tally.getComponentCount() == 0) {
            tally.add(new Paragraph(getTranslation("ui.topics.empty")));
        }
    }

    private Div row(TopicTally known, Topic topic, int count) {
        int most = known.mentions().values().stream().reduce(1, Math::max);
        Span fill = new Span();
        fill.setWidth(100 * count / most + "%");
        Div bar = new Div(fill);
        bar.addClassName("lx-meter-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        Span words = new Span(new Span(getTranslation("conversation.topic." + topic.name())), number(known, count));
        words.addClassNames("lx-row", "lx-spread");
        Integer actions = known.actions().get(topic);
        Button act = new Button(getTranslation("ui.topic.answer"), click -> answer.accept(topic));
        act.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        Div row = new Div(words, act, bar);
        row.addClassName("lx-tally-row");
        if (actions != null) {
            row.add(PeopleListView.tagged("done", Icon.CIRCLE_CHECK, getTranslation("ui.topic.answered", actions)));
        }
        return row;
    }

    private Span number(TopicTally known, int count) {
        if (count == 0) {
            return new Span(getTranslation("ui.topic.few", known.few()));
        }
        return new Span(getTranslation(known.rounded() ? "ui.topic.at-least" : "ui.topic.times", count));
    }
}
