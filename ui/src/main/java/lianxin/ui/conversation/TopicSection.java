package lianxin.ui.conversation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import lianxin.conversation.Conversation;
import lianxin.conversation.Topic;
import lianxin.conversation.TopicTally;
import lianxin.kernel.HouseClock;
import lianxin.organization.OrganizationId;
import lianxin.ui.Icon;

/** 集中反映的问题 of a month, as far as the caller may see it. */
final class TopicSection extends Section {

    private static final long serialVersionUID = 1L;
    private static final int MONTHS = 12;

    private final transient Conversation conversation;
    private final transient OrganizationId own;
    private final Select<YearMonth> month = new Select<>();
    private final Div tally = new Div();
    private final Div work = new Div();

    TopicSection(Conversation conversation, OrganizationId own, HouseClock clock) {
        this.conversation = conversation;
        this.own = own;
        addClassNames("lx-section", "lx-card");
        month.setLabel(getTranslation("ui.follow-up.month"));
        YearMonth now = YearMonth.from(clock.today());
        month.setItems(IntStream.range(0, MONTHS).mapToObj(now::minusMonths).toList());
        month.addValueChangeListener(change -> show());
        Button report = new Button(getTranslation("ui.topic.report"), Icon.PLUS.create(), click -> report());
        Div head = new Div(month, report);
        head.addClassNames("lx-row", "lx-spread");
        add(new H2(getTranslation("ui.topics")), head, tally, work);
        month.setValue(now);
    }

    private void report() {
        work.removeAll();
        work.add(new TopicForm(
                conversation,
                own,
                month.getValue(),
                () -> {
                    work.removeAll();
                    show();
                },
                work::removeAll));
    }

    private void show() {
        tally.removeAll();
        List<String> lines = conversation
                .topics(own, month.getValue())
                .map(known -> known.mentions().entrySet().stream()
                        .sorted(Map.Entry.<Topic, Integer>comparingByValue().reversed())
                        .map(mention -> line(known, mention))
                        .toList())
                .orElse(List.of());
        UnorderedList list = new UnorderedList();
        list.addClassName("lx-lines-plain");
        lines.forEach(line -> list.add(new ListItem(line)));
        tally.add(lines.isEmpty() ? new Paragraph(getTranslation("ui.topics.empty")) : list);
    }

    private String line(TopicTally known, Map.Entry<Topic, Integer> mention) {
        String topic = getTranslation("conversation.topic." + mention.getKey().name());
        if (known.step() == 1) {
            return getTranslation("ui.topic.times", topic, mention.getValue());
        }
        return mention.getValue() == 0
                ? getTranslation("ui.topic.few", topic, known.step())
                : getTranslation("ui.topic.at-least", topic, mention.getValue());
    }
}
