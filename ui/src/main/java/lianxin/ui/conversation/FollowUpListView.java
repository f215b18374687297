package lianxin.ui.conversation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lianxin.conversation.Conversation;
import lianxin.conversation.FollowUp;
import lianxin.conversation.FollowUpId;
import lianxin.conversation.Topic;
import lianxin.kernel.Caller;
import lianxin.kernel.HouseClock;
import lianxin.organization.Cadres;
import lianxin.organization.OrganizationId;
import lianxin.organization.Organizations;
import lianxin.ui.Details;
import lianxin.ui.EmptyState;
import lianxin.ui.Icon;
import lianxin.ui.KeysetTable;
import lianxin.ui.Screen;
import lianxin.ui.Split;

/** 问题与跟进: what came up this month, what is to be done, and what came of it. Nobody is named. */
@Route("follow-ups/:followUp?([0-9]*)")
@PermitAll
class FollowUpListView extends Screen implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final String PARAMETER = "followUp";

    private final transient Conversation conversation;
    private final transient Organizations organizations;
    private final transient Cadres cadres;
    private final transient HouseClock clock;
    private final transient OrganizationId own =
            new OrganizationId(Caller.current().organization());
    private final RadioButtonGroup<Boolean> open = new RadioButtonGroup<>();
    private final KeysetTable<FollowUp> table;
    private final Split split;
    private transient Optional<FollowUpId> chosen = Optional.empty();

    FollowUpListView(Conversation conversation, Organizations organizations, Cadres cadres, HouseClock clock) {
        super("ui.follow-ups");
        this.conversation = conversation;
        this.organizations = organizations;
        this.cadres = cadres;
        this.clock = clock;
        table = new KeysetTable<FollowUp>(
                        getTranslation("ui.follow-ups"), new EmptyState(Icon.CLIPBOARD_CHECK, "ui.follow-ups.empty"))
                .content(getTranslation("ui.follow-up.matter"), FollowUpListView::link)
                .column(getTranslation("ui.follow-up.topic"), this::topic)
                .column(getTranslation("ui.follow-up.handling"), this::handling)
                .content(getTranslation("ui.follow-up.due"), this::due)
                .current(followUp -> chosen.filter(followUp.id()::equals).isPresent());
        open.setItems(true, false);
        open.setItemLabelGenerator(each -> getTranslation(each ? "ui.follow-ups.open" : "ui.follow-ups.closed"));
        open.setValue(true);
        open.addValueChangeListener(change -> list());
        split = new Split(new TopicSection(conversation, organizations, own, clock, this::add), open, table);
        Button add = new Button(getTranslation("ui.follow-up.add"), Icon.PLUS.create(), click -> add(Topic.COURSES));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        addActions(add);
        add(split, new HarmNote());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        chosen = event.getRouteParameters().getLong(PARAMETER).map(FollowUpId::new);
        chosen.map(id -> conversation.followUp(id).orElseThrow(NotFoundException::new))
                .map(this::details)
                .ifPresentOrElse(split::choose, split::chooseNone);
        list();
    }

    private void list() {
        table.show((after, size) -> conversation.followUps(own, open.getValue(), after, size));
    }

    private void add(Topic about) {
        Details details = new Details(getTranslation("ui.follow-up.add"), new RouterLink(FollowUpListView.class));
        split.choose(details);
        details.work(new FollowUpForm(
                conversation,
                cadres,
                own,
                clock.today(),
                about,
                FollowUpListView::open,
                () -> UI.getCurrentOrThrow().navigate(FollowUpListView.class)));
    }

    private Details details(FollowUp followUp) {
        FollowUp.Content content = followUp.content();
        Details details = new Details(content.matter(), new RouterLink(FollowUpListView.class));
        details.fact("ui.follow-up.month", content.month().toString())
                .fact("ui.follow-up.topic", topic(followUp))
                .fact("ui.follow-up.handling", handling(followUp))
                .fact("ui.follow-up.handled-by", body(followUp.handledBy()))
                .fact("ui.follow-up.responsible", responsible(content))
                .fact("ui.follow-up.due", content.due().toString());
        FollowUp.Result result = followUp.result();
        if (result == null) {
            details.work(new FollowUpResultForm(followUp, conversation, clock.today(), () -> open(followUp.id())));
        } else {
            details.fact("ui.follow-up.closed-on", result.day().toString())
                    .fact("ui.follow-up.result", result.text())
                    .fact(
                            "ui.follow-up.participants",
                            result.participants() == 0 ? "" : Integer.toString(result.participants()));
        }
        return details;
    }

    private String topic(FollowUp followUp) {
        return FollowUpForm.words(followUp.content().topic(), this::getTranslation);
    }

    private String handling(FollowUp followUp) {
        return getTranslation(
                "conversation.handling." + followUp.content().handling().name());
    }

    private String responsible(FollowUp.Content content) {
        return content.responsible() == null
                ? ""
                : cadres.names(List.of(content.responsible())).getOrDefault(content.responsible(), "");
    }

    private String body(OrganizationId id) {
        return organizations.names(List.of(id)).getOrDefault(id, "");
    }

    private Component due(FollowUp followUp) {
        LocalDate due = followUp.content().due();
        return followUp.result() == null && due.isBefore(clock.today())
                ? PeopleListView.tagged(
                        "missed", Icon.TRIANGLE_ALERT, getTranslation("ui.follow-up.late", due.toString()))
                : new Span(due.toString());
    }

    private static Component link(FollowUp followUp) {
        return new RouterLink(followUp.content().matter(), FollowUpListView.class, parameters(followUp.id()));
    }

    private static RouteParameters parameters(FollowUpId id) {
        return new RouteParameters(PARAMETER, Long.toString(id.value()));
    }

    private static void open(FollowUpId id) {
        UI.getCurrentOrThrow().navigate(FollowUpListView.class, parameters(id));
    }
}
