package lianxin.ui.organization;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import lianxin.kernel.Page;
import lianxin.organization.Authorization;
import lianxin.organization.Cadre;
import lianxin.organization.CadreId;
import lianxin.organization.Cadres;
import lianxin.organization.Organizations;
import lianxin.ui.Details;
import lianxin.ui.EmptyState;
import lianxin.ui.Icon;
import lianxin.ui.ListScreen;
import org.jspecify.annotations.Nullable;

/** 团干部: who serves where, and beside it all posts and ranks of the one chosen. */
@Route("cadres/:id?([0-9]*)")
@PermitAll
class CadreListView extends ListScreen<Cadre.Line, CadreId> {

    private static final long serialVersionUID = 1L;

    private final transient Cadres cadres;
    private final transient CadreForms forms;
    private final PeopleFilter filter;

    CadreListView(Cadres cadres, Organizations organizations, Authorization authorization, CadreForms forms) {
        super("ui.cadres", CadreId::new, new EmptyState(Icon.USERS, "ui.cadres.empty"));
        this.cadres = cadres;
        this.forms = forms;
        filter = new PeopleFilter(organizations, this::list);
        lay(filter)
                .content(getTranslation("ui.person"), line -> link(line.name(), line.id()))
                .column(getTranslation("ui.post"), Cadre.Line::title)
                .column(
                        getTranslation("ui.body"),
                        line -> organizations
                                .names(List.of(line.organization()))
                                .getOrDefault(line.organization(), ""))
                .current(line -> isChosen(line.id()));
        if (authorization.allows("cadre.change")) {
            offer(
                    "ui.cadre.add",
                    Icon.USER_PLUS,
                    details -> details.work(forms.register(
                            CadreListView::open, () -> UI.getCurrentOrThrow().navigate(CadreListView.class))));
        }
    }

    @Override
    protected Page<Cadre.Line> rows(@Nullable String after, int size) {
        return cadres.search(filter.text(), filter.within(), after, size);
    }

    @Override
    protected Optional<Details> details(CadreId id) {
        return cadres.find(id).map(forms::details);
    }

    static void open(CadreId id) {
        open(CadreListView.class, id);
    }
}
