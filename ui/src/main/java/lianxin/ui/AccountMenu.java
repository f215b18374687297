package lianxin.ui;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Locale;
import lianxin.kernel.Caller;

/** Who is signed in, and what one may change at any time: post, language, light or dark, and leaving. */
@SpringComponent
@UIScope
class AccountMenu extends MenuBar {

    private static final long serialVersionUID = 1L;

    AccountMenu(AuthenticationContext authentication) {
        addClassName("lx-account");
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
        Caller caller = Caller.current();
        MenuItem face = addItem(face(caller));
        face.setAriaLabel(getTranslation("ui.account"));
        SubMenu menu = face.getSubMenu();
        languages(menu);
        schemes(menu);
        menu.addSeparator();
        menu.addItem(line(Icon.LOG_OUT, getTranslation("ui.sign-out")), click -> authentication.logout());
    }

    private Div face(Caller caller) {
        Span name = new Span(caller.name());
        Span post = new Span(getTranslation("ui.role." + caller.role().name().toLowerCase(Locale.ROOT)));
        post.addClassName("lx-account-post");
        Div words = new Div(name, post);
        words.addClassName("lx-account-words");
        Div face = new Div(Icon.CIRCLE_USER_ROUND.create(), words);
        face.addClassName("lx-account-face");
        return face;
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
        item.addClickListener(click ->
                Preferences.show(item.isChecked() ? ColorScheme.Value.DARK : ColorScheme.Value.LIGHT));
    }

    static Div line(Icon icon, String text) {
        Div line = new Div(icon.create(), new Span(text));
        line.addClassName("lx-row");
        return line;
    }
}
