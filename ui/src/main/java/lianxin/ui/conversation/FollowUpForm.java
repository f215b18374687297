package lianxin.ui.conversation;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import lianxin.conversation.Conversation;
import lianxin.conversation.FollowUp;
import lianxin.conversation.FollowUpId;
import lianxin.conversation.Handling;
import lianxin.conversation.Topic;
import lianxin.kernel.Caller;
import lianxin.kernel.Outcome;
import lianxin.organization.Cadre;
import lianxin.organization.Cadres;
import lianxin.organization.OrganizationId;
import lianxin.ui.ConfirmBar;
import lianxin.ui.DayField;
import lianxin.ui.Draft;
import lianxin.ui.Refusals;
import lianxin.ui.SaveButton;

/** Raises something to follow up: what, how, by whom, by when; no names of young people. */
final class FollowUpForm extends Div {

    private static final long serialVersionUID = 1L;
    private static final int FIRST = 50;

    private final Select<Topic> topic = new Select<>();
    private final TextField matter;
    private final RadioButtonGroup<Handling> handling;
    private final Select<Cadre.Line> responsible;
    private final DayField due;

    FollowUpForm(
            Conversation conversation,
            Cadres cadres,
            OrganizationId own,
            LocalDate today,
            Topic about,
            Consumer<FollowUpId> done,
            Runnable cancel) {
        addClassName("lx-work");
        Refusals refusals = new Refusals();
        topic.setLabel(getTranslation("ui.follow-up.topic"));
        topic.setItems(Topic.values());
        topic.setItemLabelGenerator(each -> words(each, this::getTranslation));
        topic.setValue(about);
        matter = refusals.field("matter", new TextField(getTranslation("ui.follow-up.matter")));
        matter.setHelperText(getTranslation("privacy.free-text.note"));
        handling = new RadioButtonGroup<>(getTranslation("ui.follow-up.handling"));
        handling.setItems(Handling.values());
        handling.setItemLabelGenerator(each -> getTranslation("conversation.handling." + each.name()));
        handling.setValue(Handling.OWN_LEVEL);
        handling.addClassName("lx-ticks");
        responsible = refusals.field("responsible", new Select<>());
        responsible.setLabel(getTranslation("ui.follow-up.responsible"));
        List<Cadre.Line> colleagues = cadres.search("", own, null, FIRST).rows();
        responsible.setItems(colleagues);
        responsible.setItemLabelGenerator(each -> each == null ? getTranslation("ui.nothing") : each.name());
        responsible.setEmptySelectionAllowed(true);
        colleagues.stream()
                .filter(each -> each.id().value() == Caller.current().cadre())
                .findFirst()
                .ifPresent(responsible::setValue);
        due = refusals.field("due", new DayField(getTranslation("ui.follow-up.due")));
        due.setValue(today.plusMonths(1));
        Draft draft = new Draft("follow-up").text("matter", matter).day("due", due);
        SaveButton save = new SaveButton(getTranslation("ui.save"), key -> {
            Outcome<FollowUp> outcome = conversation.raise(own, content(YearMonth.from(today)), key);
            boolean accepted = refusals.acceptedLeaving(outcome);
            if (accepted) {
                draft.forget();
                done.accept(outcome.orThrow().id());
            }
            return accepted;
        });
        Div form = new Div(topic, due, matter, handling, responsible);
        form.addClassName("lx-form");
        matter.addClassName("lx-wide");
        handling.addClassName("lx-wide");
        add(draft, refusals, form, new ConfirmBar(save, cancel));
        draft.watch(this, save);
    }

    /** A topic under its heading, as in 工作 · 求职就业. */
    static String words(Topic topic, UnaryOperator<String> words) {
        return words.apply("conversation.area." + topic.area().name()) + " · "
                + words.apply("conversation.topic." + topic.name());
    }

    private FollowUp.Content content(YearMonth month) {
        return new FollowUp.Content(
                month,
                topic.getValue(),
                matter.getValue(),
                handling.getValue(),
                responsible.getOptionalValue().map(Cadre.Line::id).orElse(null),
                Objects.requireNonNullElse(due.getValue(), LocalDate.EPOCH));
    }
}
