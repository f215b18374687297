package lianxin.ui.organization;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.Objects;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Outcome;
import lianxin.organization.CadreId;
import lianxin.organization.Cadres;
import lianxin.organization.Organizations;
import lianxin.ui.CadrePicker;
import lianxin.ui.ConfirmBar;
import lianxin.ui.DayField;
import lianxin.ui.Icon;
import lianxin.ui.Note;
import lianxin.ui.Refusals;
import lianxin.ui.SaveButton;
import lianxin.ui.Screen;

/** 交接: someone leaves and hands over everything in one sitting. */
@Route("hand-over")
@PermitAll
class HandOverView extends Screen {

    private static final long serialVersionUID = 1L;

    private final transient Cadres cadres;
    private final Refusals refusals = new Refusals();
    private final CadrePicker leaver;
    private final CadrePicker successor;
    private final DayField lastDay = refusals.field("lastDay", new DayField(getTranslation("ui.last-day")));
    private final Checkbox takesPosts = new Checkbox(getTranslation("ui.hand-over.takes-posts"), true);

    HandOverView(Cadres cadres, Organizations organizations, HouseClock clock) {
        super("ui.hand-over");
        this.cadres = cadres;
        narrow();
        leaver =
                refusals.field("leaver", new CadrePicker(getTranslation("ui.hand-over.leaver"), cadres, organizations));
        successor = refusals.field(
                "successor", new CadrePicker(getTranslation("ui.hand-over.successor"), cadres, organizations));
        lastDay.setValue(clock.today());
        takesPosts.addClassName("lx-wide");
        Div form = OrganizationForms.form();
        form.add(leaver, successor, lastDay, takesPosts);
        SaveButton save = new SaveButton(getTranslation("ui.hand-over.do"), key -> handOver());
        ConfirmBar way = new ConfirmBar(save, () -> UI.getCurrentOrThrow().navigate(CadreListView.class));
        Div card = new Div(refusals, form, way.hint(getTranslation("ui.hand-over.hint")));
        card.addClassName("lx-card");
        add(card);
    }

    private boolean handOver() {
        Outcome<CadreId> outcome = cadres.handOver(new Cadres.HandOver(
                leaver.chosen().orElse(new CadreId(0)),
                successor.chosen().orElse(new CadreId(0)),
                Objects.requireNonNullElse(lastDay.getValue(), LocalDate.EPOCH),
                takesPosts.getValue()));
        boolean accepted = refusals.accepted(outcome);
        if (accepted) {
            removeAll();
            add(protocol());
        }
        return accepted;
    }

    /** 交接清单: stays on the screen for printing and signing. */
    private Div protocol() {
        Paragraph words = new Paragraph(getTranslation(
                "ui.hand-over.protocol",
                leaver.getValue().name(),
                successor.getValue().name(),
                lastDay.getValue().toString()));
        Paragraph signatures = new Paragraph(getTranslation("ui.hand-over.signatures"));
        signatures.addClassName("lx-print-only");
        Button print = new Button(getTranslation("ui.print"), Icon.PRINTER.create());
        print.addClickListener(click -> UI.getCurrentOrThrow().getPage().executeJs("window.print()"));
        Div done = new Div(Note.done(getTranslation("ui.hand-over.done"), words), signatures, print);
        done.addClassName("lx-section");
        return done;
    }
}
