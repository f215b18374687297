package lianxin.ui.liaison;

import com.vaadin.flow.component.html.Span;
import lianxin.liaison.LiaisonVisit;
import lianxin.liaison.LiaisonVisit.Verification;
import lianxin.ui.Icon;

/** How far a visit is confirmed, said by word, by icon and by colour; plans and withdrawn visits say what they are. */
final class VerificationBadge extends Span {

    private static final long serialVersionUID = 1L;

    VerificationBadge(LiaisonVisit visit) {
        addClassName("lx-status");
        Verification verification = visit.verification();
        getElement().setAttribute("data-tone", tone(verification));
        String word = verification == Verification.NONE
                ? Words.of(this, "state", visit.latest().state())
                : Words.of(this, "verification", verification);
        add(icon(verification).create(), new Span(word));
    }

    private static String tone(Verification verification) {
        return switch (verification) {
            case NONE -> "quiet";
            case PENDING -> "steady";
            case UNVERIFIED -> "open";
            case CONFIRMED -> "done";
            case DATES_DIFFER -> "slow";
            case NOT_COME -> "missed";
        };
    }

    private static Icon icon(Verification verification) {
        return switch (verification) {
            case NONE -> Icon.CIRCLE_MINUS;
            case PENDING, UNVERIFIED -> Icon.CIRCLE_DASHED;
            case CONFIRMED -> Icon.CIRCLE_CHECK;
            case DATES_DIFFER -> Icon.TRIANGLE_ALERT;
            case NOT_COME -> Icon.CIRCLE_X;
        };
    }
}
