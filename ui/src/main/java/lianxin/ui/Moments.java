package lianxin.ui;

import com.vaadin.flow.i18n.I18NProvider;
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

    /** First and last day, or since when. */
    public static String words(Period period) {
        return period.last().equals(Period.OPEN_END)
                ? I18NProvider.translate("ui.since", period.first().toString())
                : period.first() + " — " + period.last();
    }

    /** The same days as they stand in a heading: a whole calendar year is named as such. */
    public static String time(Period days) {
        int year = days.first().getYear();
        return days.equals(Period.year(year)) ? I18NProvider.translate("ui.year", Integer.toString(year)) : words(days);
    }
}
