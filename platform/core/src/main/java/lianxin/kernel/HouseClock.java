package lianxin.kernel;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.function.Supplier;

/**
 * The one clock of the house, in Asia/Shanghai. It shows the time of the machine unless a call is bound to another
 * instant: that is how the demonstration's year and the tests travel.
 */
public final class HouseClock extends Clock {

    /** Where the days of law are counted. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final ScopedValue<Instant> BOUND = ScopedValue.newInstance();
    private static final ScopedValue<Instant> KNOWN = ScopedValue.newInstance();
    private static final LocalDateTime EVER = Period.OPEN_END.atStartOfDay();

    private final Clock machine;

    public HouseClock() {
        this(Clock.system(ZONE));
    }

    private HouseClock(Clock machine) {
        this.machine = machine;
    }

    /** Runs the work at noon of that day. */
    public static void on(LocalDate day, Runnable work) {
        ScopedValue.where(BOUND, day.atTime(12, 0).atZone(ZONE).toInstant()).run(work);
    }

    /**
     * Reads as on the evening of that day: it is today, and what was recorded later (录入日期) is not known yet. For
     * readings alone.
     */
    public static <T> T knowing(LocalDate day, Supplier<T> reading) {
        Instant next = day.plusDays(1).atStartOfDay(ZONE).toInstant();
        return ScopedValue.where(BOUND, next.minusMillis(1)).where(KNOWN, next).call(reading::get);
    }

    /** Whether the reading that runs goes back to a past day. */
    public static boolean isKnowing() {
        return KNOWN.isBound();
    }

    /** The reading that runs knows what was recorded before this time, as it is stored. */
    public static LocalDateTime knownBefore() {
        return KNOWN.isBound() ? StoredTime.of(KNOWN.get()) : EVER;
    }

    /** Today as the law counts it. */
    public LocalDate today() {
        return LocalDate.ofInstant(instant(), ZONE);
    }

    @Override
    public Instant instant() {
        return BOUND.isBound() ? BOUND.get() : machine.instant();
    }

    @Override
    public ZoneId getZone() {
        return machine.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new HouseClock(machine.withZone(zone));
    }
}
