package lianxin.ui.rules;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lianxin.drafting.ImplementingMeasures;
import lianxin.organization.Authorization;
import lianxin.organization.LeagueOrganization;
import lianxin.organization.Organizations;
import lianxin.rules.Provision;
import lianxin.rules.Rules;
import lianxin.rules.Rules.Measures;
import lianxin.ui.EmptyState;
import lianxin.ui.Icon;
import lianxin.ui.Screen;
import org.jspecify.annotations.Nullable;

/**
 * The 实施办法 in force as the documents that people read. The address says which: {@code pack} and {@code version}, or
 * {@code duty} for the one that asks for it; {@code clause} is brought into view.
 */
@Route("measures")
@PermitAll
class MeasureView extends Screen implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private final transient ImplementingMeasures measures;
    private final transient List<Provision.Own> own;
    private final Select<Measures> choice = new Select<>();
    private final TextField search = new TextField(getTranslation("ui.measures.search"));
    private final Div shown = new Div();
    private final boolean mayComment;
    private @Nullable MeasureText text;

    MeasureView(ImplementingMeasures measures, Rules rules, Organizations organizations, Authorization authorization) {
        super("ui.measures");
        this.measures = measures;
        LeagueOrganization unit = OwnFigures.unit(organizations);
        own = unit != null && authorization.allows("own-number.read", unit.id())
                ? rules.ownProvisions(unit.id())
                : List.of();
        mayComment = authorization.allows("measures.comment");
        choice.setLabel(getTranslation("ui.measures.choice"));
        choice.setItemLabelGenerator(MeasureWords::title);
        choice.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                UI.getCurrentOrThrow().navigate(MeasureView.class, address(change.getValue()));
            }
        });
        search.setPrefixComponent(Icon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(
                change -> Optional.ofNullable(text).ifPresent(of -> of.search(change.getValue())));
        Div filter = new Div(choice, search);
        filter.addClassNames("lx-filter", "lx-measure-choice");
        Button print = new Button(
                getTranslation("ui.measures.print"),
                Icon.PRINTER.create(),
                click -> UI.getCurrentOrThrow().getPage().executeJs("window.print()"));
        addActions(print);
        if (authorization.allows("pack.read")) {
            addActions(new RouterLink(getTranslation("ui.clause.comments"), ClauseCommentListView.class));
        }
        add(filter, shown);
    }

    /** What an address says of a document. */
    static QueryParameters address(Measures of) {
        return QueryParameters.simple(Map.of("pack", of.pack(), "version", of.version()));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        List<Measures> all = measures.documents();
        if (all.isEmpty()) {
            shown.add(new EmptyState(Icon.BOOK_OPEN, "ui.measures.none"));
            return;
        }
        QueryParameters asked = event.getLocation().getQueryParameters();
        MeasureChoice chosen = MeasureChoice.of(all, asked);
        choice.setItems(all);
        choice.setValue(chosen.document());
        MeasureText fresh = new MeasureText(chosen.document(), all, own, measures, mayComment);
        text = fresh;
        shown.removeAll();
        shown.add(fresh);
        fresh.search(search.getValue());
        fresh.bringIntoView(chosen.clause());
    }
}
