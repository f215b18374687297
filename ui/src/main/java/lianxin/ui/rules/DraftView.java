package lianxin.ui.rules;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import lianxin.drafting.Draft;
import lianxin.drafting.Drafting;
import lianxin.organization.Authorization;
import lianxin.rules.PackDraft.DraftId;
import lianxin.ui.ListScreen;
import lianxin.ui.Note;
import lianxin.ui.Screen;

/** A draft while it is written: its numbers by the nine systems, its head and clauses, its sentences. */
@Route("packs/draft/:id([0-9]+)")
@PermitAll
class DraftView extends Screen implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Drafting drafting;
    private final boolean mayChange;
    private final Div body = new Div();

    DraftView(Drafting drafting, Authorization authorization) {
        super("ui.draft");
        this.drafting = drafting;
        mayChange = authorization.allows(PackDetails.CHANGE);
        body.addClassName("lx-stack");
        add(body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        DraftId id = new DraftId(event.getRouteParameters().getLong("id").orElseThrow());
        show(
                id,
                event.getLocation()
                        .getQueryParameters()
                        .getSingleParameter("at")
                        .orElse(DraftScreen.NUMBERS));
    }

    private void show(DraftId id, String at) {
        Draft draft = drafting.find(id).orElseThrow(NotFoundException::new);
        setName(getTranslation(draft.head().title()));
        DraftScreen screen = new DraftScreen(drafting, draft, mayChange, next -> go(id, at, next));
        body.removeAll();
        body.add(places(screen, at));
        if (!draft.isFree()) {
            body.add(Note.hint(getTranslation("ui.draft.settled")));
        }
        body.add(
                switch (at) {
                    case DraftScreen.CLAUSES -> new ClausesPart(screen);
                    case DraftScreen.DUTIES -> new DutiesPart(screen);
                    case DraftScreen.SENTENCES -> new SentencesPart(screen);
                    default -> new NumbersPart(screen, at);
                });
    }

    /** What was changed is read again where one is; another place is gone to. */
    private void go(DraftId id, String at, String next) {
        if (next.equals(at)) {
            show(id, at);
        } else {
            UI.getCurrentOrThrow()
                    .navigate(
                            DraftView.class,
                            new RouteParameters("id", Long.toString(id.value())),
                            next.isEmpty() ? QueryParameters.empty() : QueryParameters.of("at", next));
        }
    }

    private Component places(DraftScreen screen, String at) {
        Draft draft = screen.draft();
        Div places = new Div(new RouterLink(
                getTranslation("ui.draft.back"),
                PackListView.class,
                ListScreen.parameters(draft.pack().id())));
        for (String place :
                List.of(DraftScreen.CLAUSES, DraftScreen.NUMBERS, DraftScreen.DUTIES, DraftScreen.SENTENCES)) {
            RouterLink link = screen.link(getTranslation("ui.draft.part." + place), place);
            boolean here = place.equals(at) || place.isEmpty() && at.contains(".");
            link.getElement().setAttribute("aria-current", here ? "page" : "false");
            places.add(link);
        }
        places.addClassName("lx-row");
        Div head = new Div(places, new FoundParts(screen));
        head.addClassName("lx-section");
        return head;
    }
}
