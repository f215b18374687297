package lianxin.ui.conversation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lianxin.conversation.Conversation;
import lianxin.conversation.Conversation.Recorded;
import lianxin.conversation.HeartToHeartTalk;
import lianxin.conversation.HeartToHeartTalk.Content;
import lianxin.conversation.TalkCoverage;
import lianxin.conversation.TalkCoverage.Person;
import lianxin.conversation.Topic;
import lianxin.kernel.Caller;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Outcome;
import lianxin.kernel.Refusal;
import lianxin.kernel.Role;
import lianxin.organization.Cadres;
import lianxin.organization.OrganizationId;
import lianxin.organization.Organizations;
import lianxin.rules.Rules;
import lianxin.ui.ConfirmBar;
import lianxin.ui.Draft;
import lianxin.ui.DutyList;
import lianxin.ui.DutyWords;
import lianxin.ui.Icon;
import lianxin.ui.Note;
import lianxin.ui.OrganizationPicker;
import lianxin.ui.Refusals;
import lianxin.ui.SaveButton;
import lianxin.ui.Screen;

/** 谈心登记: saved in under a minute; what may come after it is offered, never asked. */
@Route("talks/new")
@PermitAll
class AddTalkView extends Screen {

    private static final long serialVersionUID = 1L;

    private static final int NAMES = 8;

    private final transient Conversation conversation;
    private final transient Organizations organizations;
    private final transient Cadres cadres;
    private final transient Rules rules;
    private final transient DutyWords words;
    private final transient HouseClock clock;
    private final transient OrganizationId own =
            new OrganizationId(Caller.current().organization());
    private final Role role = Caller.current().role();
    private final Refusals refusals = new Refusals();
    private final RadioButtonGroup<Boolean> whose = new RadioButtonGroup<>();
    private final OrganizationPicker branch;
    private final TalkFields fields;
    private final Draft draft = new Draft("talk");
    private final SaveButton save = new SaveButton(getTranslation("ui.save"), this::save);
    private final Div form = new Div();
    private final Div after = new Div();

    AddTalkView(
            Conversation conversation,
            Organizations organizations,
            Cadres cadres,
            Rules rules,
            DutyWords words,
            HouseClock clock) {
        super("ui.talk.add");
        narrow();
        this.conversation = conversation;
        this.organizations = organizations;
        this.cadres = cadres;
        this.rules = rules;
        this.words = words;
        this.clock = clock;
        branch = refusals.field("organization", BranchPicker.of(getTranslation("ui.branch"), organizations));
        fields = new TalkFields(clock.today(), refusals, conversation::talkForm);
        form.addClassName("lx-card");
        form.add(draft, whose(), branch, refusals, fields, bar(), new HarmNote());
        after.addClassName("lx-section");
        add(form, after);
        offer();
        fields.draft(draft).watch(form, save);
    }

    private RadioButtonGroup<Boolean> whose() {
        whose.setLabel(getTranslation("ui.talk.whose"));
        whose.setItems(false, true);
        whose.setItemLabelGenerator(forBranch -> getTranslation(forBranch ? "ui.talk.for-branch" : "ui.talk.own"));
        whose.setValue(false);
        whose.setVisible(role == Role.SECRETARY);
        whose.addValueChangeListener(change -> offer());
        branch.addValueChangeListener(change -> offer());
        return whose;
    }

    private ConfirmBar bar() {
        ConfirmBar bar = new ConfirmBar(save, () -> UI.getCurrentOrThrow().navigate(TalkListView.class));
        bar.addComponentAsFirst(fields.summary());
        return bar;
    }

    /** Who can be ticked: the members of the caller's branch, or of the one that is entered for. */
    private void offer() {
        branch.setVisible(whose.getValue());
        boolean ticks = role == Role.BRANCH_LEADER || whose.getValue();
        fields.offer(day -> ticks ? conversation.attendees(body(), day) : List.of());
    }

    private OrganizationId body() {
        return whose.getValue() ? branch.chosen().orElse(new OrganizationId(0)) : own;
    }

    private boolean save(String key) {
        Content content = fields.content(null);
        Outcome<Recorded> outcome = conversation.record(body(), content, key);
        if (!refusals.accepted(outcome)) {
            return false;
        }
        Optional<HeartToHeartTalk> kept = conversation.find(outcome.orThrow().id());
        if (kept.filter(talk -> !talk.content().says(content)).isPresent()) {
            draft.renew(save);
            return refusals.accepted(Outcome.refused(Refusal.ofAll("form.saved-before")));
        }
        draft.forget();
        offerMore(outcome.orThrow().coverage(), YearMonth.from(fields.date()));
        return true;
    }

    private void offerMore(TalkCoverage coverage, YearMonth month) {
        form.setVisible(false);
        after.removeAll();
        Div work = new Div();
        Button again = new Button(
                getTranslation("ui.talk.again"),
                Icon.MESSAGES_SQUARE.create(),
                click -> UI.getCurrentOrThrow().refreshCurrentRoute(false));
        again.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div offers = new Div(again);
        offers.addClassName("lx-actions");
        if (!whose.getValue() && role != Role.SUPERVISOR) {
            offers.add(
                    new Button(getTranslation("ui.topics"), click -> show(work, topicForm(month, work))),
                    new Button(getTranslation("ui.follow-up.add"), click -> show(work, followUpForm(work))));
        }
        Note saved = Note.done(getTranslation("ui.talk.saved"), new Paragraph(whatNow(coverage)));
        after.add(saved, offers, work, duties(coverage), new HarmNote());
        again.focus();
    }

    private TopicForm topicForm(YearMonth month, Div work) {
        return new TopicForm(conversation, organizations, own, month, () -> {}, work::removeAll);
    }

    private FollowUpForm followUpForm(Div work) {
        return new FollowUpForm(
                conversation,
                cadres,
                own,
                clock.today(),
                Topic.COURSES,
                id -> show(
                        work,
                        Note.done(
                                getTranslation("ui.follow-up.saved"),
                                new RouterLink(getTranslation("ui.follow-ups"), FollowUpListView.class))),
                work::removeAll);
    }

    private DutyList duties(TalkCoverage coverage) {
        return new DutyList(
                coverage.standings(),
                Map.of(),
                words,
                standing -> rules.explain(standing.subject(), standing.duty(), standing.object(), standing.period()));
    }

    private String whatNow(TalkCoverage coverage) {
        if (whose.getValue()) {
            return getTranslation("ui.talk.saved.entered");
        }
        if (role != Role.BRANCH_LEADER) {
            return getTranslation("ui.talk.saved.own");
        }
        return coverage.stillToMeet() == 0
                ? getTranslation("ui.talk.saved.all")
                : getTranslation("ui.talk.saved.open", coverage.stillToMeet(), someNames(coverage));
    }

    private String someNames(TalkCoverage coverage) {
        String names = coverage.people().stream()
                .filter(Person::open)
                .limit(NAMES)
                .map(Person::name)
                .collect(Collectors.joining("、"));
        return coverage.stillToMeet() > NAMES ? getTranslation("ui.talk.and-others", names) : names;
    }

    private static void show(Div work, Component content) {
        work.removeAll();
        work.add(content);
    }
}
