package lianxin.kernel;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The one clock of the house, in Asia/Shanghai. It shows the time of the machine unless a call is bound to another
 * instant: that is how the demonstration's year and the tests travel.
 */
public final class HouseClock extends Clock {

    /** Where the days of law are counted. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final ScopedValue<Instant> BOUND = ScopedValue.newInstance();

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
