package lianxin.ui.conversation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lianxin.conversation.Conversation.Attendee;
import lianxin.conversation.HeartToHeartTalk.Content;
import lianxin.conversation.TalkForm;
import lianxin.organization.CadreId;
import lianxin.organization.MemberId;
import lianxin.ui.DayField;
import lianxin.ui.Draft;
import lianxin.ui.Refusals;
import org.jspecify.annotations.Nullable;

/** What is asked of a talk: the day, the form, who took part. Nothing else, and no remarks. */
final class TalkFields extends Div {

    private static final long serialVersionUID = 1L;

    private final DayField day;
    private final RadioButtonGroup<TalkForm> form;
    private final CheckboxGroup<Attendee> members;
    private final Button all = new Button();
    private final IntegerField others;
    private final Checkbox research;
    private transient Function<LocalDate, List<Attendee>> attendees = date -> List.of();

    TalkFields(LocalDate today, Refusals refusals) {
        addClassName("lx-form");
        day = refusals.field("day", new DayField(getTranslation("conversation.sheet.day")));
        day.setMax(today);
        day.setValue(today);
        day.addValueChangeListener(change -> listMembers());
        form = new RadioButtonGroup<>(getTranslation("conversation.sheet.form"));
        form.setItems(TalkForm.values());
        form.setItemLabelGenerator(each -> getTranslation("conversation.form." + each.name()));
        form.setValue(TalkForm.INDIVIDUAL);
        members = refusals.field("members", new CheckboxGroup<>(getTranslation("ui.talk.members")));
        members.setItemLabelGenerator(
                each -> each.open() ? getTranslation("ui.talk.open-member", each.name()) : each.name());
        members.addClassNames("lx-wide", "lx-ticks");
        all.setText(getTranslation("ui.talk.all"));
        all.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        all.addClickListener(click -> members.setValue(new HashSet<>(items())));
        others = refusals.field("others", new IntegerField(getTranslation("conversation.sheet.others")));
        others.setMin(0);
        others.setStepButtonsVisible(true);
        others.setValue(0);
        research = new Checkbox(getTranslation("ui.talk.research"));
        add(day, others, form, members, all, research);
        form.addClassName("lx-wide");
        listMembers();
    }

    /** Whom to offer for ticking on which day; nobody where a cadre records own talks by numbers. */
    void offer(Function<LocalDate, List<Attendee>> source) {
        attendees = source;
        listMembers();
    }

    /** Keeps what is typed on this device. */
    Draft draft(Draft draft) {
        return draft.day("day", day)
                .number("others", others)
                .tick("research", research)
                .choice("form", form, TalkForm::name, name -> Optional.of(TalkForm.valueOf(name)))
                .choice("members", members, TalkFields::write, this::read);
    }

    void show(Content content) {
        day.setValue(content.day());
        form.setValue(content.form());
        others.setValue(content.others());
        research.setValue(content.duringResearch());
        Set<MemberId> ticked = new HashSet<>(content.members());
        members.setValue(
                items().stream().filter(each -> ticked.contains(each.member())).collect(Collectors.toSet()));
    }

    Content content(@Nullable CadreId talker) {
        return new Content(
                date(),
                form.getValue(),
                members.getValue().stream().map(Attendee::member).sorted().toList(),
                Objects.requireNonNullElse(others.getValue(), 0),
                research.getValue(),
                talker);
    }

    LocalDate date() {
        return Objects.requireNonNullElse(day.getValue(), LocalDate.EPOCH);
    }

    private void listMembers() {
        Set<MemberId> ticked = members.getValue().stream().map(Attendee::member).collect(Collectors.toSet());
        List<Attendee> present = attendees.apply(date());
        members.setItems(present);
        members.setValue(
                present.stream().filter(each -> ticked.contains(each.member())).collect(Collectors.toSet()));
        members.setVisible(!present.isEmpty());
        all.setVisible(!present.isEmpty());
    }

    private List<Attendee> items() {
        return members.getListDataView().getItems().toList();
    }

    private static String write(Set<Attendee> ticked) {
        return ticked.stream().map(each -> Long.toString(each.member().value())).collect(Collectors.joining(","));
    }

    private Optional<Set<Attendee>> read(String text) {
        Set<String> ids = Set.copyOf(Arrays.asList(text.split(",")));
        return Optional.of(items().stream()
                .filter(each -> ids.contains(Long.toString(each.member().value())))
                .collect(Collectors.toSet()));
    }
}
