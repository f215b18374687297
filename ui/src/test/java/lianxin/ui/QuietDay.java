package lianxin.ui;

import java.time.LocalDate;
import lianxin.kernel.HouseClock;

/** Days on which the demonstration's department head is at no point, whenever the tests run. */
public final class QuietDay {

    private static final int ASIDE = 12;

    private QuietDay() {}

    /** So many days ago, or a little longer where the story has a visit. */
    public static LocalDate ago(int days) {
        LocalDate day = LocalDate.now(HouseClock.ZONE).minusDays(days);
        boolean busy = switch (day.getMonth()) {
            case APRIL, SEPTEMBER -> day.getDayOfMonth() >= 10 && day.getDayOfMonth() <= 21;
            case NOVEMBER -> day.getDayOfMonth() <= 9;
            default -> false;
        };
        return busy ? day.minusDays(ASIDE) : day;
    }
}
