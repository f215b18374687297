package lianxin.ui.conversation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lianxin.conversation.Conversation;
import lianxin.conversation.FollowUp;
import lianxin.conversation.FollowUpId;
import lianxin.conversation.Topic;
import lianxin.document.PrintedTables;
import lianxin.kernel.Caller;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Page;
import lianxin.kernel.Period;
import lianxin.organization.Cadres;
import lianxin.organization.OrganizationId;
import lianxin.organization.Organizations;
import lianxin.ui.Details;
import lianxin.ui.EmptyState;
import lianxin.ui.ExtraWords;
import lianxin.ui.Icon;
import lianxin.ui.KeysetTable;
import lianxin.ui.ListScreen;
import lianxin.ui.PrintedSheet;
import org.jspecify.annotations.Nullable;

/** 问题与跟进: what came up this month, what is to be done, and what came of it. Nobody is named. */
@Route("follow-ups/:id?([0-9]*)")
@PermitAll
class FollowUpListView extends ListScreen<FollowUp, FollowUpId> {

    private static final long serialVersionUID = 1L;

    private final transient Conversation conversation;
    private final transient Organizations organizations;
    private final transient Cadres cadres;
    private final transient HouseClock clock;
    private final transient OrganizationId own =
            new OrganizationId(Caller.current().organization());
    private final RadioButtonGroup<Boolean> open = new RadioButtonGroup<>();

    FollowUpListView(
            Conversation conversation,
            Organizations organizations,
            Cadres cadres,
            PrintedTables tables,
            HouseClock clock) {
        super("ui.follow-ups", FollowUpId::new, new EmptyState(Icon.CLIPBOARD_CHECK, "ui.follow-ups.empty"));
        this.conversation = conversation;
        this.organizations = organizations;
        this.cadres = cadres;
        this.clock = clock;
        open.setItems(true, false);
        open.setItemLabelGenerator(each -> getTranslation(each ? "ui.follow-ups.open" : "ui.follow-ups.closed"));
        open.setValue(true);
        open.addValueChangeListener(change -> list());
        KeysetTable<FollowUp> table = lay(
                        new TopicSection(
                                conversation,
                                organizations,
                                own,
                                clock,
                                topic -> begin("ui.follow-up.add", details -> form(details, topic))),
                        open)
                .content(
                        getTranslation("ui.follow-up.matter"),
                        followUp -> link(followUp.content().matter(), followUp.id()))
                .column(getTranslation("ui.follow-up.topic"), this::topic)
                .column(getTranslation("ui.follow-up.handling"), this::handling)
                .content(getTranslation("ui.follow-up.due"), this::due);
        ExtraWords.columns(
                        table,
                        conversation.followUpForm(clock.today()),
                        followUp -> followUp.content().extra())
                .current(followUp -> isChosen(followUp.id()));
        offer("ui.follow-up.add", Icon.PLUS, details -> form(details, Topic.COURSES));
        PrintedSheet paper = new PrintedSheet(tables, organizations);
        addActions(
                paper.button(getTranslation("ui.talk.print"), Conversation.FOLLOW_UPS, () -> own, this::thisYear),
                paper.workbook(() -> Conversation.FOLLOW_UPS, () -> own, this::thisYear));
        add(new HarmNote(), paper);
    }

    @Override
    protected Page<FollowUp> rows(@Nullable String after, int size) {
        return conversation.followUps(own, open.getValue(), after, size);
    }

    @Override
    protected Optional<Details> details(FollowUpId id) {
        return conversation.followUp(id).map(this::details);
    }

    private Period thisYear() {
        return Period.year(clock.today().getYear());
    }

    private void form(Details details, Topic about) {
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
                .fact("ui.follow-up.due", content.due().toString())
                .fact("ui.extra.title", ExtraWords.beside(this, content.extra()));
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
        return FollowUpWords.topic(followUp.content(), this::getTranslation);
    }

    private String handling(FollowUp followUp) {
        return FollowUpWords.handling(followUp.content(), this::getTranslation);
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

    private static void open(FollowUpId id) {
        open(FollowUpListView.class, id);
    }
}
