package lianxin.ui.organization;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import lianxin.kernel.HouseClock;
import lianxin.organization.Authorization;
import lianxin.organization.LeagueMember;
import lianxin.organization.MemberId;
import lianxin.organization.Members;
import lianxin.organization.Membership;
import lianxin.organization.OrganizationId;
import lianxin.organization.Organizations;
import lianxin.ui.Details;
import lianxin.ui.EmptyState;
import lianxin.ui.Icon;
import lianxin.ui.KeysetTable;
import lianxin.ui.Moments;
import lianxin.ui.Screen;
import lianxin.ui.Split;
import org.jspecify.annotations.Nullable;

/** 团员: the roster of a branch or of everything below a body, and the branches one member was in. */
@Route("members/:member?([0-9]*)")
@PermitAll
class MemberListView extends Screen implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final String PARAMETER = "member";

    private final transient Members members;
    private final transient Organizations organizations;
    private final transient Authorization authorization;
    private final transient HouseClock clock;
    private final PeopleFilter filter;
    private final KeysetTable<LeagueMember> table;
    private final Split split;
    private transient Optional<MemberId> chosen = Optional.empty();

    MemberListView(Members members, Organizations organizations, Authorization authorization, HouseClock clock) {
        super("ui.members");
        this.members = members;
        this.organizations = organizations;
        this.authorization = authorization;
        this.clock = clock;
        filter = new PeopleFilter(organizations, this::list);
        table = new KeysetTable<LeagueMember>(
                        getTranslation("ui.members"), new EmptyState(Icon.ID_CARD, "ui.members.empty"))
                .content(getTranslation("ui.person"), MemberListView::link)
                .column(getTranslation("ui.branch"), member -> name(member.branch()))
                .column(getTranslation("ui.member.code"), LeagueMember::code)
                .current(member -> chosen.filter(member.id()::equals).isPresent());
        split = new Split(filter, table);
        if (authorization.allows("member.change")) {
            Button add = new Button(getTranslation("ui.member.add"), Icon.USER_PLUS.create(), click -> add());
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            addActions(add);
        }
        add(split);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        chosen = event.getRouteParameters().getLong(PARAMETER).map(MemberId::new);
        chosen.map(id -> members.find(id).orElseThrow(NotFoundException::new))
                .map(this::details)
                .ifPresentOrElse(split::choose, split::chooseNone);
        list();
    }

    private void list() {
        table.show((after, size) -> members.search(filter.text(), filter.within(), after, size));
    }

    private void add() {
        Details details = new Details(getTranslation("ui.member.add"), new RouterLink(MemberListView.class));
        split.choose(details);
        details.work(MemberForm.join(
                members,
                organizations,
                clock,
                MemberListView::open,
                () -> UI.getCurrentOrThrow().navigate(MemberListView.class)));
    }

    private Details details(LeagueMember member) {
        Details details = new Details(member.name(), new RouterLink(MemberListView.class));
        details.fact("ui.branch", name(member.branch())).fact("ui.member.code", member.code());
        details.history(
                "ui.memberships",
                members.history(member.id()).reversed().stream().map(this::line).toList());
        if (member.branch() != null && authorization.allows("member.change", member.branch())) {
            offer(details, member);
        }
        return details;
    }

    private void offer(Details details, LeagueMember member) {
        Runnable again = () -> open(member.id());
        details.actions(
                new Button(
                        getTranslation("ui.member.transfer"),
                        Icon.MOVE.create(),
                        click -> details.work(
                                MemberForm.transfer(member, members, organizations, clock, again, details::rest))),
                new Button(
                        getTranslation("ui.member.leave"),
                        Icon.ARCHIVE.create(),
                        click -> details.work(DatedForm.leave(member, members, clock, again, details::rest))));
    }

    private String line(Membership membership) {
        String left =
                membership.left() == null ? "" : " → " + getTranslation("organization.leaving." + membership.left());
        return Moments.words(membership.period()) + "　" + name(membership.branch()) + "（"
                + getTranslation("organization.joining." + membership.joined()) + left + "）";
    }

    private String name(@Nullable OrganizationId branch) {
        return branch == null ? "" : organizations.names(List.of(branch)).getOrDefault(branch, "");
    }

    private static Component link(LeagueMember member) {
        return new RouterLink(member.name(), MemberListView.class, parameters(member.id()));
    }

    private static RouteParameters parameters(MemberId id) {
        return new RouteParameters(PARAMETER, Long.toString(id.value()));
    }

    private static void open(MemberId id) {
        UI.getCurrentOrThrow().navigate(MemberListView.class, parameters(id));
    }
}
