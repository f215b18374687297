package lianxin.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** Stands where a screen could not be opened: what happened, what to do, and the number under which the log knows it. */
@AnonymousAllowed
class TroubleView extends Screen implements HasErrorParameter<Exception> {

    private static final long serialVersionUID = 1L;

    TroubleView() {
        super("ui.trouble.title");
        narrow();
        addClassName("lx-alone");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        Troubles.Report report = Troubles.report(parameter.getCaughtException());
        Anchor again = new Anchor(event.getLocation().getPathWithQueryParameters(), getTranslation("ui.again"));
        again.setRouterIgnore(true);
        add(new EmptyState(Icon.TRIANGLE_ALERT, report.key(), again), Troubles.number(report, this));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
