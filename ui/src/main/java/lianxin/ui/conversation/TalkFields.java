package lianxin.ui.conversation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
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
import java.util.stream.Stream;
import lianxin.conversation.Conversation.Attendee;
import lianxin.conversation.HeartToHeartTalk.Content;
import lianxin.conversation.TalkForm;
import lianxin.ledger.RecordField;
import lianxin.ledger.RecordForm;
import lianxin.organization.CadreId;
import lianxin.organization.MemberId;
import lianxin.ui.CodedChoice;
import lianxin.ui.DayField;
import lianxin.ui.Draft;
import lianxin.ui.ExtraFields;
import lianxin.ui.Refusals;
import org.jspecify.annotations.Nullable;

/** What is asked of a talk: the day, the form, who took part. Nothing else, and no remarks. */
final class TalkFields extends Div {

    private static final long serialVersionUID = 1L;
    private static final String FORM = "form";

    private final DayField day;
    private final RadioButtonGroup<CodedChoice<TalkForm>> form;
    private final CheckboxGroup<Attendee> members = new CheckboxGroup<>();
    private final Div heading = new Div();
    private final IntegerField others;
    private final Checkbox research;
    private final ExtraFields extra;
    private final TalkLine summary = new TalkLine();
    private final transient Function<LocalDate, RecordForm> further;
    private transient Function<LocalDate, List<Attendee>> attendees = date -> List.of();
    private boolean someAreMet;
    private boolean formChosen;
    private boolean formProposed;

    TalkFields(LocalDate today, Refusals refusals, Function<LocalDate, RecordForm> further) {
        this.further = further;
        addClassName("lx-form");
        day = refusals.field("day", new DayField(getTranslation("conversation.sheet.day")));
        day.setMax(today);
        day.setValue(today);
        day.addValueChangeListener(change -> {
            askFurther();
            listMembers();
        });
        form = new RadioButtonGroup<>(getTranslation("conversation.sheet.form"));
        form.setItemLabelGenerator(each -> TalkLine.words(this, each));
        form.addClassNames("lx-wide", "lx-ticks");
        form.addValueChangeListener(change -> {
            formChosen = formChosen || !formProposed;
            tell();
        });
        refusals.field(RecordForm.PREFIX + FORM + RecordField.DETAIL, form);
        extra = new ExtraFields(refusals);
        extra.addClassName("lx-wide");
        refusals.field("members", members);
        members.setAriaLabel(getTranslation("ui.talk.members"));
        members.setHelperText(getTranslation("ui.talk.nothing-else"));
        members.setItemLabelGenerator(this::label);
        members.addClassNames("lx-wide", "lx-ticks");
        members.addValueChangeListener(change -> propose());
        Button all = new Button(getTranslation("ui.talk.all"), click -> members.setValue(new HashSet<>(items())));
        all.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        heading.add(new Span(getTranslation("ui.talk.members")), all);
        heading.addClassNames("lx-row", "lx-spread", "lx-wide");
        others = refusals.field("others", new IntegerField());
        others.setMin(0);
        others.setStepButtonsVisible(true);
        others.setValue(0);
        others.addValueChangeListener(change -> propose());
        research = new Checkbox(getTranslation("ui.talk.research"));
        add(day, form, heading, members, others, research, extra);
        summary.addClassNames("lx-confirm-hint", "lx-strong");
        summary.getElement().setAttribute("role", "status");
        askFurther();
        listMembers();
    }

    /** Asks for what packs add to talks of the day; the form that was chosen stays while it is offered. */
    private void askFurther() {
        RecordForm added = further.apply(date());
        CodedChoice<TalkForm> chosen = form.getValue();
        formProposed = true;
        List<CodedChoice<TalkForm>> offered = CodedChoice.offered(TalkForm.values(), added, FORM);
        form.setItems(offered);
        form.setValue(chosen == null || !offered.contains(chosen) ? CodedChoice.of(TalkForm.INDIVIDUAL) : chosen);
        formProposed = false;
        extra.ask(added);
    }

    /** One line that says what will be saved; stands at the button. */
    TalkLine summary() {
        return summary;
    }

    /** Until somebody chooses a form, one person makes an individual talk and more than one a group talk. */
    private void propose() {
        if (!formChosen) {
            formProposed = true;
            form.setValue(
                    CodedChoice.of(members.getValue().size() + number() > 1 ? TalkForm.GROUP : TalkForm.INDIVIDUAL));
            formProposed = false;
        }
        tell();
    }

    private void tell() {
        summary.say(date(), form.getValue(), members.getValue().size(), number());
    }

    private String label(Attendee attendee) {
        return attendee.open() && someAreMet ? getTranslation("ui.talk.open-member", attendee.name()) : attendee.name();
    }

    /** Whom to offer for ticking on which day; nobody where a cadre records own talks by numbers. */
    void offer(Function<LocalDate, List<Attendee>> source) {
        attendees = source;
        listMembers();
    }

    /** Keeps what is typed on this device. */
    Draft draft(Draft draft) {
        return extra.draft(draft)
                .day("day", day)
                .number("others", others)
                .tick("research", research)
                .choice("form", form, CodedChoice::write, name -> CodedChoice.read(name, forms()))
                .choice("members", members, TalkFields::write, this::read);
    }

    void show(Content content) {
        day.setValue(content.day());
        form.setValue(CodedChoice.of(content.form(), content.extra(), FORM).among(forms()));
        others.setValue(content.others());
        research.setValue(content.duringResearch());
        extra.revise(content.extra());
        Set<MemberId> ticked = new HashSet<>(content.members());
        members.setValue(
                items().stream().filter(each -> ticked.contains(each.member())).collect(Collectors.toSet()));
    }

    Content content(@Nullable CadreId talker) {
        return new Content(
                date(),
                form.getValue().code(),
                members.getValue().stream().map(Attendee::member).sorted().toList(),
                number(),
                research.getValue(),
                talker,
                Stream.concat(extra.entered().stream(), form.getValue().extra().stream())
                        .toList());
    }

    LocalDate date() {
        return Objects.requireNonNullElse(day.getValue(), LocalDate.EPOCH);
    }

    private int number() {
        return Objects.requireNonNullElse(others.getValue(), 0);
    }

    private void listMembers() {
        Set<MemberId> ticked = members.getValue().stream().map(Attendee::member).collect(Collectors.toSet());
        List<Attendee> present = attendees.apply(date());
        someAreMet = present.stream().anyMatch(each -> !each.open());
        members.setItems(present);
        members.setValue(
                present.stream().filter(each -> ticked.contains(each.member())).collect(Collectors.toSet()));
        members.setVisible(!present.isEmpty());
        heading.setVisible(!present.isEmpty());
        others.setLabel(getTranslation(present.isEmpty() ? "ui.talk.young-people" : "conversation.sheet.others"));
        tell();
    }

    private List<CodedChoice<TalkForm>> forms() {
        return form.getListDataView().getItems().toList();
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
