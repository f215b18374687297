package lianxin.ui;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Period;

/** How moments and days are written on screens. */
public final class Moments {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(HouseClock.ZONE);

    private Moments() {}

    /** A moment in Asia/Shanghai, to the minute. */
    public static String words(Instant instant) {
        return FORMAT.format(instant);
    }

    /** First and last day; an open end stays open. */
    public static String words(Period period) {
        String last = period.last().equals(Period.OPEN_END) ? "" : period.last().toString();
        return period.first() + " — " + last;
    }
}
