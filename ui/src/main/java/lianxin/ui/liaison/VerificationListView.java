package lianxin.ui.liaison;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import lianxin.kernel.Caller;
import lianxin.kernel.Page;
import lianxin.liaison.Liaison;
import lianxin.liaison.Liaison.Awaiting;
import lianxin.organization.OrganizationId;
import lianxin.ui.EmptyState;
import lianxin.ui.Icon;
import lianxin.ui.Screen;
import org.jspecify.annotations.Nullable;

/** 来访核实: the host says of each visit, with one tap, whether it was so. */
@Route("liaison/verifications")
@PermitAll
class VerificationListView extends Screen {

    private static final long serialVersionUID = 1L;
    private static final int SIZE = 20;

    private final transient Liaison liaison;
    private final Div cards = new Div();
    private final Div foot = new Div();

    VerificationListView(Liaison liaison) {
        super("liaison.verifications");
        this.liaison = liaison;
        narrow();
        cards.addClassName("lx-section");
        add(cards, foot);
        if (read(null).rows().isEmpty()) {
            cards.add(new EmptyState(Icon.CLIPBOARD_CHECK, "liaison.verifications.empty"));
        }
    }

    private Page<Awaiting> read(@Nullable String after) {
        OrganizationId host = new OrganizationId(Caller.current().organization());
        Page<Awaiting> page = liaison.awaiting(host, after, SIZE);
        page.rows().forEach(row -> cards.add(new VerificationCard(liaison, row)));
        foot.removeAll();
        if (page.next() != null) {
            Button more = new Button(getTranslation("ui.load-more"), click -> read(page.next()));
            more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            more.setDisableOnClick(true);
            foot.add(more);
        }
        return page;
    }
}
