package lianxin.ui.rules;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.function.Consumer;
import lianxin.drafting.Draft;
import lianxin.drafting.Drafting;
import lianxin.drafting.Edit;
import lianxin.kernel.Outcome;
import lianxin.kernel.Refusal;
import lianxin.rules.PackDraft;
import lianxin.rules.PackDraft.DraftId;

/**
 * The draft on the screen, and what its parts do with it.
 *
 * @param shown shows the draft anew, at this part
 */
record DraftScreen(Drafting drafting, Draft draft, boolean mayChange, Consumer<String> shown) {

    /** Where the head and the clauses are. */
    static final String CLAUSES = "clauses";

    /** Where the duties are. */
    static final String DUTIES = "duties";

    /** Where the sentences are. */
    static final String SENTENCES = "sentences";

    /** Where the numbers are; the name of one of them says which. */
    static final String NUMBERS = "";

    static RouterLink link(String words, DraftId draft, String at) {
        RouterLink link =
                new RouterLink(words, DraftView.class, new RouteParameters("id", Long.toString(draft.value())));
        link.setQueryParameters(at.isEmpty() ? QueryParameters.empty() : QueryParameters.of("at", at));
        return link;
    }

    static void open(DraftId draft) {
        UI.getCurrentOrThrow().navigate(DraftView.class, new RouteParameters("id", Long.toString(draft.value())));
    }

    RouterLink link(String words, String at) {
        return link(words, draft.pack().id(), at);
    }

    boolean isOpen() {
        return mayChange && draft.isFree();
    }

    /** Makes these changes one after the other, up to the first that is refused. */
    Outcome<PackDraft> change(Edit... edits) {
        Outcome<PackDraft> outcome = Outcome.accepted(draft.pack());
        for (Edit edit : edits) {
            if (outcome instanceof Outcome.Accepted<PackDraft>(PackDraft now, var warnings)) {
                outcome = drafting.change(now.id(), now.hash(), edit);
            }
        }
        return outcome;
    }

    List<Refusal> look(Edit edit) {
        return drafting.look(draft.pack().id(), edit);
    }
}
