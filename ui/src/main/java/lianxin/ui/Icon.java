package lianxin.ui;

import com.vaadin.flow.component.icon.SvgIcon;
import java.util.Locale;

/** The icons of the house: one small sprite, drawn in the colour of the text around them. */
public enum Icon {
    ARCHIVE,
    ARROW_LEFT,
    ARROW_RIGHT_LEFT,
    BOOK_OPEN,
    BRIEFCASE,
    BUILDING_2,
    CALENDAR_DAYS,
    CHECK,
    CHEVRON_RIGHT,
    CIRCLE_CHECK,
    CIRCLE_DASHED,
    CIRCLE_MINUS,
    CIRCLE_USER_ROUND,
    CIRCLE_X,
    CLIPBOARD_CHECK,
    CLOCK_ALERT,
    COMPASS,
    DOWNLOAD,
    ELLIPSIS,
    FILE_CHECK,
    FILE_SPREADSHEET,
    FILE_UP,
    GRADUATION_CAP,
    HAND_HEART,
    HAND_HELPING,
    HOUSE,
    ID_CARD,
    INBOX,
    INFO,
    KEY_ROUND,
    LANGUAGES,
    LEAF,
    LIFE_BUOY,
    LIST_CHECKS,
    LOCK,
    LOG_OUT,
    MAIL_OPEN,
    MAP_PIN,
    MESSAGES_SQUARE,
    MOON,
    MOVE,
    NETWORK,
    PENCIL,
    PLUS,
    PRINTER,
    QR_CODE,
    REFRESH_CW,
    REPEAT,
    SCROLL_TEXT,
    SEARCH,
    SHIELD_CHECK,
    SPARKLES,
    SUN,
    TRENDING_UP,
    TRIANGLE_ALERT,
    USER_PLUS,
    USER_ROUND,
    USERS;

    /** A new picture of this icon, hidden from screen readers: the word stands beside it. */
    public SvgIcon create() {
        SvgIcon icon = new SvgIcon("icons.svg", name().toLowerCase(Locale.ROOT).replace('_', '-'));
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }
}
