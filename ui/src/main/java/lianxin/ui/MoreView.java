package lianxin.ui;

import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;

/** Everything that has no place at a phone's thumb. */
@Route("more")
@PermitAll
class MoreView extends Screen {

    private static final long serialVersionUID = 1L;

    MoreView(Places places) {
        super("ui.more");
        narrow();
        Nav menu = new Nav();
        menu.addClassName("lx-menu");
        menu.setAriaLabel(getTranslation("ui.more"));
        for (Destination place : places.offered()) {
            RouterLink link = new RouterLink(place.screen());
            link.add(place.icon().create(), new Span(getTranslation(place.word())), Icon.CHEVRON_RIGHT.create());
            menu.add(link);
        }
        add(menu);
    }
}
