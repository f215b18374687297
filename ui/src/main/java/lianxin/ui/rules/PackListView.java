package lianxin.ui.rules;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import lianxin.drafting.Drafting;
import lianxin.kernel.Caller;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Page;
import lianxin.organization.Authorization;
import lianxin.rules.PackDraft;
import lianxin.rules.PackDraft.DraftId;
import lianxin.rules.Packs;
import lianxin.ui.Details;
import lianxin.ui.EmptyState;
import lianxin.ui.Icon;
import lianxin.ui.ListScreen;
import org.jspecify.annotations.Nullable;

/** 实施办法: what is in force, what waits for the second person, the drafts, and what has been changed so far. */
@Route("packs/:id?([0-9]*)")
@PermitAll
class PackListView extends ListScreen<PackDraft, DraftId> {

    private static final long serialVersionUID = 1L;

    private final transient Packs packs;
    private final transient PackDetails forms;
    private final InForceSection inForce;
    private final AskedSection asked;
    private final HistorySection history;

    PackListView(
            Packs packs,
            Drafting drafting,
            PackDetails forms,
            PackPeople people,
            Authorization authorization,
            HouseClock clock) {
        super("ui.packs", DraftId::new, new EmptyState(Icon.FILE_UP, "ui.pack.drafts.empty"));
        this.packs = packs;
        this.forms = forms;
        boolean mayChange = authorization.allows(PackDetails.CHANGE);
        inForce = new InForceSection(packs, clock, mayChange, this::changed);
        asked = new AskedSection(packs, people, mayChange, this::changed);
        history = new HistorySection(packs, people);
        lay(inForce, asked, new H2(getTranslation("ui.pack.drafts")))
                .content(getTranslation("ui.pack.title"), draft -> link(getTranslation(draft.title()), draft.id()))
                .column(getTranslation("ui.pack.version"), PackDraft::version)
                .column(getTranslation("ui.pack.from"), draft -> PackDays.from(draft.validFrom()))
                .column(getTranslation("ui.pack.state"), draft -> getTranslation("ui.pack.state." + draft.state()))
                .current(draft -> isChosen(draft.id()));
        add(history);
        addActions(new RouterLink(getTranslation("ui.provisions"), ProvisionListView.class));
        addActions(new RouterLink(getTranslation("ui.years"), YearListView.class));
        if (mayChange) {
            String area = Caller.current().tenant().value();
            offer(
                    "ui.draft.start",
                    Icon.PENCIL,
                    details -> details.work(
                            new StartDraft(packs, drafting, area, PackDetails.nextYear(clock), details::rest)));
            offer("ui.pack.upload", Icon.FILE_UP, details -> details.work(new PackUpload(packs, this::uploaded)));
        }
    }

    @Override
    protected Page<PackDraft> rows(@Nullable String after, int size) {
        return new Page<>(packs.drafts(), null);
    }

    @Override
    protected Optional<Details> details(DraftId id) {
        return packs.drafts().stream()
                .filter(draft -> draft.id().equals(id))
                .findFirst()
                .map(draft -> forms.details(draft, () -> {
                    changed();
                    show(id);
                }));
    }

    private void uploaded(PackDraft draft) {
        changed();
        open(PackListView.class, draft.id());
    }

    /** Goes back to a draft, or to the list when it has been removed. */
    private void show(DraftId id) {
        if (packs.drafts().stream().anyMatch(draft -> draft.id().equals(id))) {
            open(PackListView.class, id);
        } else {
            UI.getCurrentOrThrow().navigate(PackListView.class);
        }
    }

    private void changed() {
        inForce.show();
        asked.show();
        history.show();
        list();
    }
}
