package lianxin.ui.organization;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Page;
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
import lianxin.ui.ListScreen;
import lianxin.ui.Moments;
import org.jspecify.annotations.Nullable;

/** 团员: the roster of a branch or of everything below a body, and the branches one member was in. */
@Route("members/:id?([0-9]*)")
@PermitAll
class MemberListView extends ListScreen<LeagueMember, MemberId> {

    private static final long serialVersionUID = 1L;

    private final transient Members members;
    private final transient Organizations organizations;
    private final transient Authorization authorization;
    private final transient HouseClock clock;
    private final PeopleFilter filter;

    MemberListView(Members members, Organizations organizations, Authorization authorization, HouseClock clock) {
        super("ui.members", MemberId::new, new EmptyState(Icon.ID_CARD, "ui.members.empty"));
        this.members = members;
        this.organizations = organizations;
        this.authorization = authorization;
        this.clock = clock;
        filter = new PeopleFilter(organizations, this::list);
        lay(filter)
                .content(getTranslation("ui.person"), member -> link(member.name(), member.id()))
                .column(getTranslation("ui.branch"), member -> name(member.branch()))
                .column(getTranslation("ui.member.code"), LeagueMember::code)
                .current(member -> isChosen(member.id()));
        if (authorization.allows("member.change")) {
            offer(
                    "ui.member.add",
                    Icon.USER_PLUS,
                    details -> details.work(MemberForm.join(
                            members,
                            organizations,
                            clock,
                            id -> open(MemberListView.class, id),
                            () -> UI.getCurrentOrThrow().navigate(MemberListView.class))));
        }
    }

    @Override
    protected Page<LeagueMember> rows(@Nullable String after, int size) {
        return members.search(filter.text(), filter.within(), after, size);
    }

    @Override
    protected Optional<Details> details(MemberId id) {
        return members.find(id).map(this::details);
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
        Runnable again = () -> open(MemberListView.class, member.id());
        details.actions(
                new Button(
                        getTranslation("ui.member.transfer"),
                        Icon.MOVE.create(),
                        click -> details.work(MemberForm.transfer(
                                "ui.member.transfer",
                                List.of(member.id()),
                                members,
                                organizations,
                                clock,
                                again,
                                details::rest))),
                new Button(
                        getTranslation("ui.member.leave"),
                        Icon.ARCHIVE.create(),
                        click -> details.work(DatedForm.leave(
                                "ui.member.leave", List.of(member.id()), members, clock, again, details::rest))));
    }

    private String line(Membership membership) {
        String left =
                membership.left() == null ? "" : " → " + getTranslation("organization.leaving." + membership.left());
        return getTranslation(
                "ui.extra.unit",
                Moments.words(membership.period()) + "　" + name(membership.branch()),
                getTranslation("organization.joining." + membership.joined()) + left);
    }

    private String name(@Nullable OrganizationId branch) {
        return branch == null ? "" : organizations.names(List.of(branch)).getOrDefault(branch, "");
    }
}
