package lianxin.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.servlet.http.HttpSession;
import java.util.Locale;
import java.util.Map;
import lianxin.identity.Account;
import lianxin.identity.AccountPost;
import lianxin.identity.Accounts;
import lianxin.identity.CallerFilter;
import lianxin.kernel.Caller;
import lianxin.kernel.Role;
import lianxin.organization.OrganizationId;
import lianxin.organization.Organizations;
import org.springframework.context.annotation.Scope;

/** Who is signed in, and what one may change at any time: post, language, light or dark, and leaving. */
@SpringComponent
@Scope("prototype")
@JavaScript("context://drafts.js")
class AccountMenu extends MenuBar {

    private static final long serialVersionUID = 1L;

    private final transient Organizations organizations;

    AccountMenu(AuthenticationContext authentication, Accounts accounts, Organizations organizations) {
        this.organizations = organizations;
        addClassName("lx-account");
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
        Caller caller = Caller.current();
        MenuItem face = addItem(face(caller));
        face.setAriaLabel(getTranslation("ui.account"));
        SubMenu menu = face.getSubMenu();
        accounts.own().ifPresent(own -> posts(menu, own, caller));
        languages(menu);
        schemes(menu);
        menu.addItem(
                line(Icon.KEY_ROUND, getTranslation("ui.own-password")),
                click -> UI.getCurrentOrThrow().navigate(OwnPasswordView.class));
        menu.addItem(
                line(Icon.SHIELD_CHECK, getTranslation("ui.second-factor")),
                click -> UI.getCurrentOrThrow().navigate(SecondFactorView.class));
        menu.addItem(
                line(Icon.MAIL_OPEN, getTranslation("ui.reminders")),
                click -> UI.getCurrentOrThrow().navigate("reminders"));
        menu.addItem(
                line(Icon.INFO, getTranslation("ui.privacy")),
                click -> UI.getCurrentOrThrow().navigate(PrivacyView.class));
        menu.addSeparator();
        menu.addItem(line(Icon.LOG_OUT, getTranslation("ui.sign-out")), click -> leave(authentication));
    }

    private Div face(Caller caller) {
        Span name = new Span(caller.name());
        Span post = new Span(roleName(caller.role()));
        post.addClassName("lx-account-post");
        Div words = new Div(name, post);
        words.addClassName("lx-account-words");
        Div face = new Div(Icon.CIRCLE_USER_ROUND.create(), words);
        face.addClassName("lx-account-face");
        return face;
    }

    private void posts(SubMenu menu, Account own, Caller caller) {
        if (own.posts().size() < 2) {
            return;
        }
        Map<OrganizationId, String> bodies = organizations.names(
                own.posts().stream().map(AccountPost::organization).toList());
        for (AccountPost post : own.posts()) {
            String body = bodies.getOrDefault(post.organization(), "");
            MenuItem item =
                    menu.addItem(line(Icon.BRIEFCASE, body + " · " + roleName(post.role())), click -> act(post));
            item.setCheckable(true);
            item.setChecked(post.role() == caller.role() && post.organization().value() == caller.organization());
        }
        menu.addSeparator();
    }

    private static void act(AccountPost post) {
        HttpSession session =
                VaadinServletRequest.getCurrent().getHttpServletRequest().getSession();
        CallerFilter.choose(session, post.id());
        UI.getCurrentOrThrow().getPage().setLocation("/");
    }

    /** What was typed and not saved belongs to the account: it does not stay on a shared device after leaving. */
    private void leave(AuthenticationContext authentication) {
        getElement()
                .executeJs("lianxinDrafts.forgetAll()")
                .then(done -> authentication.logout(), trouble -> authentication.logout());
    }

    private String roleName(Role role) {
        return getTranslation("role." + role.name());
    }

    private void languages(SubMenu menu) {
        Locale other = getLocale().equals(Locale.ENGLISH) ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
        menu.addItem(line(Icon.LANGUAGES, other.getDisplayLanguage(other)), click -> Preferences.speak(other));
    }

    private void schemes(SubMenu menu) {
        boolean dark = Preferences.scheme(VaadinRequest.getCurrent()) == ColorScheme.Value.DARK;
        MenuItem item = menu.addItem(line(Icon.MOON, getTranslation("ui.dark")));
        item.setCheckable(true);
        item.setChecked(dark);
        item.addClickListener(
                click -> Preferences.show(item.isChecked() ? ColorScheme.Value.DARK : ColorScheme.Value.LIGHT));
    }

    static Div line(Icon icon, String text) {
        Div line = new Div(icon.create(), new Span(text));
        line.addClassName("lx-row");
        return line;
    }
}
