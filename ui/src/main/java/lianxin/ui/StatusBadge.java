package lianxin.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import lianxin.rules.Status;

/** How a duty stands, said three times: by word, by icon and by colour. */
public final class StatusBadge extends Span {

    private static final long serialVersionUID = 1L;

    public StatusBadge(Status status) {
        addClassName("lx-status");
        getElement().setAttribute("data-tone", tone(status));
        add(
                icon(status).create(),
                new Span(getTranslation("status." + status.name().toLowerCase(Locale.ROOT))));
    }

    /** The name of the colour that belongs to a status, for meters beside the badge. */
    static String tone(Status status) {
        return switch (status) {
            case DONE -> "done";
            case ON_TRACK -> "steady";
            case SLOW -> "slow";
            case UNMET -> "missed";
            case NOT_REQUIRED -> "quiet";
            case AWAITING_PROVINCE, AWAITING_UNIT -> "open";
            case ENCOURAGED -> "encouraged";
        };
    }

    private static Icon icon(Status status) {
        return switch (status) {
            case DONE -> Icon.CIRCLE_CHECK;
            case ON_TRACK -> Icon.TRENDING_UP;
            case SLOW -> Icon.CLOCK_ALERT;
            case UNMET -> Icon.CIRCLE_X;
            case NOT_REQUIRED -> Icon.CIRCLE_MINUS;
            case AWAITING_PROVINCE, AWAITING_UNIT -> Icon.CIRCLE_DASHED;
            case ENCOURAGED -> Icon.SPARKLES;
        };
    }
}
