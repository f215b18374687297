package lianxin.ui.liaison;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import lianxin.kernel.Caller;
import lianxin.liaison.Liaison;
import lianxin.liaison.LiaisonArrangement;
import lianxin.liaison.LiaisonVisit;
import lianxin.liaison.LiaisonVisit.State;
import lianxin.ui.ConfirmBar;
import lianxin.ui.Details;
import lianxin.ui.ExtraWords;
import lianxin.ui.Icon;
import lianxin.ui.Moments;
import lianxin.ui.Refusals;
import lianxin.ui.SaveButton;

/** One visit: what it says now, everything it ever said, and what its cadre can do with it. */
record VisitDetails(Liaison liaison, LiaisonArrangement arrangement, LiaisonVisit visit) {

    Details details() {
        String name = arrangement.names(List.of(visit.point())).getOrDefault(visit.point(), "");
        Details details = new Details(name, new RouterLink(VisitListView.class));
        details.subtitle(new VerificationBadge(visit))
                .fact("liaison.days", Moments.words(visit.days()))
                .fact("liaison.day-count", Integer.toString(visit.days().days()))
                .fact(
                        "liaison.work",
                        String.join(
                                details.getTranslation("ui.next"),
                                VisitSummary.done(details, visit.latest().work())))
                .fact(
                        "ui.extra.title",
                        ExtraWords.of(details, visit.latest().work().extra()))
                .fact(
                        "liaison.answer",
                        VisitSummary.answer(details, visit.latest().answer()))
                .fact("liaison.recorded-at", Moments.words(visit.latest().recordedAt()))
                .history(
                        "liaison.revisions",
                        liaison.history(visit.id()).reversed().stream()
                                .map(revision -> VisitSummary.line(details, revision))
                                .toList());
        if (visit.cadre().value() == Caller.current().cadre() && visit.latest().state() != State.WITHDRAWN) {
            offer(details);
        }
        return details;
    }

    private void offer(Details details) {
        String change = visit.isMade() ? "liaison.visit.revise" : "liaison.visit.made";
        details.actions(
                new Button(
                        details.getTranslation(change),
                        Icon.PENCIL.create(),
                        click -> LiaisonNavigation.revise(visit.id())),
                new Button(
                        details.getTranslation("liaison.visit.withdraw"),
                        Icon.ARCHIVE.create(),
                        click -> details.work(withdrawal(details))));
    }

    private Div withdrawal(Details details) {
        Refusals refusals = new Refusals();
        TextField reason = refusals.field("reason", new TextField(details.getTranslation("liaison.reason")));
        reason.setHelperText(details.getTranslation("privacy.free-text.note"));
        SaveButton save = new SaveButton(details.getTranslation("liaison.visit.withdraw"), key -> {
            boolean accepted = refusals.acceptedLeaving(
                    liaison.withdraw(key, visit.id(), visit.latest().number(), reason.getValue()));
            if (accepted) {
                LiaisonNavigation.open(visit.id());
            }
            return accepted;
        });
        Div form = new Div(
                new H3(details.getTranslation("liaison.visit.withdraw")),
                refusals,
                Words.form(reason),
                new ConfirmBar(save, details::rest));
        form.addClassName("lx-work");
        return form;
    }
}
