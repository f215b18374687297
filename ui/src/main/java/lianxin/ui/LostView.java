package lianxin.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** What is not there, and what is none of the caller's business: both look the same. */
@AnonymousAllowed
class LostView extends Screen implements HasErrorParameter<NotFoundException> {

    private static final long serialVersionUID = 1L;

    LostView() {
        super("ui.lost");
        narrow();
        addClassName("lx-alone");
        getElement().setAttribute("role", "main");
        add(new EmptyState(
                Icon.COMPASS, "ui.lost.nothing", new RouterLink(getTranslation("ui.to-desk"), HomeView.class)));
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
