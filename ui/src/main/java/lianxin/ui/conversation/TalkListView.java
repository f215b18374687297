package lianxin.ui.conversation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lianxin.conversation.Conversation;
import lianxin.conversation.HeartToHeartTalk;
import lianxin.conversation.TalkId;
import lianxin.document.PrintedTables;
import lianxin.kernel.Caller;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Page;
import lianxin.kernel.Period;
import lianxin.kernel.Role;
import lianxin.organization.Cadres;
import lianxin.organization.Members;
import lianxin.organization.OrganizationId;
import lianxin.organization.Organizations;
import lianxin.ui.CodedChoice;
import lianxin.ui.Details;
import lianxin.ui.EmptyState;
import lianxin.ui.ExtraWords;
import lianxin.ui.Icon;
import lianxin.ui.KeysetTable;
import lianxin.ui.Moments;
import lianxin.ui.PrintedSheet;
import lianxin.ui.Screen;
import lianxin.ui.Split;
import org.jspecify.annotations.Nullable;

/** 谈心记录: the talks of the own body, one's own, or those entered for branches; each with its history. */
@Route("talks/records/:talk?([0-9]*)")
@PermitAll
class TalkListView extends Screen implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final String PARAMETER = "talk";

    /** Which talks are listed. */
    private enum Kind {
        BODY,
        OWN,
        ENTERED
    }

    private final transient Conversation conversation;
    private final transient Organizations organizations;
    private final transient Cadres cadres;
    private final transient Members members;
    private final transient HouseClock clock;
    private final RadioButtonGroup<Kind> kind = new RadioButtonGroup<>();
    private final KeysetTable<HeartToHeartTalk> table;
    private final Split split;
    private transient Optional<TalkId> chosen = Optional.empty();

    TalkListView(
            Conversation conversation,
            Organizations organizations,
            Cadres cadres,
            Members members,
            PrintedTables tables,
            HouseClock clock) {
        super("ui.talk.records");
        this.conversation = conversation;
        this.organizations = organizations;
        this.cadres = cadres;
        this.members = members;
        this.clock = clock;
        table = new KeysetTable<HeartToHeartTalk>(
                        getTranslation("ui.talk.records"),
                        new EmptyState(Icon.MESSAGES_SQUARE, "ui.talk.records.empty"))
                .content(getTranslation("conversation.sheet.day"), TalkListView::link)
                .column(getTranslation("conversation.sheet.form"), this::form)
                .number(getTranslation("ui.talk.members-met"), talk -> Integer.toString(talk.membersMet()))
                .number(
                        getTranslation("conversation.sheet.others"),
                        talk -> Integer.toString(talk.content().others()))
                .content(getTranslation("ui.talk.state"), this::state);
        ExtraWords.columns(
                        table,
                        conversation.talkForm(clock.today()),
                        talk -> talk.content().extra())
                .current(talk -> chosen.filter(talk.id()::equals).isPresent());
        Set<Kind> kinds = kinds(Caller.current().role());
        kind.setItems(kinds);
        kind.setItemLabelGenerator(each -> getTranslation("ui.talk.kind." + each.name()));
        kind.setVisible(kinds.size() > 1);
        kind.setValue(kinds.iterator().next());
        kind.addValueChangeListener(change -> list());
        RouterLink add = new RouterLink(getTranslation("ui.talk.add"), AddTalkView.class);
        split = new Split(kind, table);
        PrintedSheet paper = new PrintedSheet(tables, organizations);
        addActions(add);
        if (kinds.contains(Kind.BODY)) {
            addActions(
                    paper.button(
                            getTranslation("ui.talk.print"),
                            Conversation.TALKS,
                            TalkListView::own,
                            () -> Period.year(clock.today().getYear())),
                    paper.workbook(
                            () -> Conversation.TALKS,
                            TalkListView::own,
                            () -> Period.year(clock.today().getYear())));
        }
        add(split, paper);
    }

    private static Set<Kind> kinds(Role role) {
        return switch (role) {
            case BRANCH_LEADER -> EnumSet.of(Kind.BODY);
            case SECRETARY -> EnumSet.allOf(Kind.class);
            default -> EnumSet.of(Kind.OWN);
        };
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        chosen = event.getRouteParameters().getLong(PARAMETER).map(TalkId::new);
        chosen.map(id -> conversation.find(id).orElseThrow(NotFoundException::new))
                .map(this::details)
                .ifPresentOrElse(split::choose, split::chooseNone);
        list();
    }

    private void list() {
        table.show(this::page);
    }

    private Page<HeartToHeartTalk> page(@Nullable String after, int size) {
        return switch (kind.getValue()) {
            case BODY -> conversation.talks(own(), after, size);
            case OWN -> conversation.ownTalks(after, size);
            case ENTERED -> conversation.entered(after, size);
        };
    }

    private Details details(HeartToHeartTalk talk) {
        Details details = new Details(talk.content().day().toString(), new RouterLink(TalkListView.class));
        details.subtitle(state(talk))
                .fact("ui.body", body(talk.organization()))
                .fact("conversation.sheet.form", form(talk))
                .fact("ui.talk.members-met", Integer.toString(talk.membersMet()))
                .fact(
                        "ui.talk.who",
                        String.join("、", members.names(talk.content().members()).values()))
                .fact(
                        "conversation.sheet.others",
                        Integer.toString(talk.content().others()))
                .fact("ui.extra.title", further(talk))
                .fact("ui.talk.talker", talker(talk))
                .fact("ui.talk.entered-by", talk.enteredForBranch() ? body(talk.enteredBy()) : "");
        details.history(
                "ui.history",
                conversation.revisions(talk.id()).reversed().stream()
                        .map(this::line)
                        .toList());
        offer(details, talk);
        return details;
    }

    private void offer(Details details, HeartToHeartTalk talk) {
        Runnable again = () -> open(talk.id());
        if (!talk.withdrawn() && !talk.confirmed() && talk.organization().equals(own())) {
            String key = UUID.randomUUID().toString();
            details.actions(new Button(getTranslation("ui.talk.confirm"), Icon.CHECK.create(), click -> {
                conversation.confirm(talk.id(), talk.revision(), key).orThrow();
                again.run();
            }));
        }
        if (!conversation.mayRevise(talk)) {
            return;
        }
        details.actions(
                new Button(
                        getTranslation("ui.talk.revise"),
                        Icon.PENCIL.create(),
                        click -> details.work(
                                ReviseTalkForm.revise(talk, conversation, clock.today(), again, details::rest))),
                new Button(
                        getTranslation("ui.talk.withdraw"),
                        Icon.ARCHIVE.create(),
                        click -> details.work(ReviseTalkForm.withdraw(talk, conversation, again, details::rest))));
    }

    private Component state(HeartToHeartTalk talk) {
        if (talk.withdrawn()) {
            return PeopleListView.tagged("quiet", Icon.CIRCLE_MINUS, getTranslation("ui.talk.withdrawn"));
        }
        if (!talk.confirmed()) {
            return PeopleListView.tagged("slow", Icon.CIRCLE_DASHED, getTranslation("ui.talk.unconfirmed"));
        }
        return talk.enteredForBranch()
                ? PeopleListView.tagged("done", Icon.CIRCLE_CHECK, getTranslation("ui.talk.confirmed"))
                : new Span();
    }

    private String form(HeartToHeartTalk talk) {
        return TalkLine.words(
                this, CodedChoice.of(talk.content().form(), talk.content().extra(), "form"));
    }

    private String further(HeartToHeartTalk talk) {
        return ExtraWords.beside(this, talk.content().extra());
    }

    private String talker(HeartToHeartTalk talk) {
        return talk.content().talker() == null
                ? ""
                : cadres.names(List.of(talk.content().talker()))
                        .getOrDefault(talk.content().talker(), "");
    }

    private String line(HeartToHeartTalk revision) {
        return Moments.words(revision.recordedAt()) + "　"
                + getTranslation("ui.talk.line", revision.content().day().toString(), revision.membersMet())
                + (revision.reason().isEmpty() ? "" : "　" + revision.reason());
    }

    private String body(OrganizationId id) {
        return organizations.names(List.of(id)).getOrDefault(id, "");
    }

    private static OrganizationId own() {
        return new OrganizationId(Caller.current().organization());
    }

    private static Component link(HeartToHeartTalk talk) {
        return new RouterLink(talk.content().day().toString(), TalkListView.class, parameters(talk.id()));
    }

    static RouteParameters parameters(TalkId id) {
        return new RouteParameters(PARAMETER, Long.toString(id.value()));
    }

    private static void open(TalkId id) {
        UI.getCurrentOrThrow().navigate(TalkListView.class, parameters(id));
    }
}
