package lianxin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.VaadinSession;
import jakarta.annotation.security.PermitAll;
import java.math.BigInteger;
import lianxin.kernel.Caller;

/**
 * The frame around every screen: a bar with the tenant and the account, and one navigation that is a tab bar on phones, a
 * rail on tablets and a list on desks. A place that is not offered to the caller's role is not found either.
 */
@Layout
@PermitAll
class MainLayout extends Div implements RouterLayout, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final String CONTENT = "content";

    private final Places places;
    private final Main main = new Main();

    MainLayout(Places places, AccountMenu account) {
        this.places = places;
        addClassName("lx-shell");
        main.setId(CONTENT);
        main.addClassName("lx-main");
        main.getElement().setAttribute("tabindex", "-1");
        add(skip(), bar(account), new NavigationBar(places.offered()), main);
        VaadinSession.getCurrent().setAttribute(Caller.class, Caller.current());
    }

    private Component skip() {
        Anchor skip = new Anchor("#" + CONTENT, getTranslation("ui.skip"));
        skip.addClassName("lx-skip");
        skip.setRouterIgnore(true);
        // an address of nothing but a fragment means the desk, not this page
        skip.getElement()
                .executeJs("this.addEventListener('click', event => { event.preventDefault(); $0.focus(); });", main);
        return skip;
    }

    private Component bar(AccountMenu account) {
        Header bar = new Header(brand(), account);
        bar.addClassName("lx-bar");
        return bar;
    }

    private Component brand() {
        Span mark = new Span("连");
        mark.addClassName("lx-mark");
        mark.getElement().setAttribute("aria-hidden", "true");
        Span name = new Span(getTranslation("ui.product"));
        name.addClassName("lx-brand-name");
        Span tenant = new Span(places.tenantName());
        tenant.addClassName("lx-brand-tenant");
        Div words = new Div(name, tenant);
        words.addClassName("lx-brand-words");
        RouterLink brand = new RouterLink(HomeView.class);
        brand.addClassName("lx-brand");
        brand.add(mark, words);
        return brand;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!places.mayOpen(event.getNavigationTarget()) || hasImpossibleId(event.getRouteParameters())) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    /** A number that no id can be is no trouble: there is nothing here either. */
    private static boolean hasImpossibleId(RouteParameters parameters) {
        return parameters.getParameterNames().stream()
                .flatMap(name -> parameters.get(name).stream())
                .anyMatch(text -> text.matches("[0-9]+") && new BigInteger(text).bitLength() >= Long.SIZE);
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.getElement().removeAllChildren();
        main.getElement().appendChild(content.getElement());
        UI.getCurrent().getPage().executeJs("window.scrollTo(0, 0)");
    }
}
