package lianxin.kernel;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes time-ordered 64-bit identifiers: 41 bits of milliseconds, 10 bits for this process, 12 bits of sequence. Made by
 * the application, so that a record knows its id before it is saved and a save that is sent twice is recognised.
 */
public final class Ids {

    private static final long EPOCH = 1_735_689_600_000L; // 2025-01-01T00:00:00Z
    private static final int SEQUENCE_BITS = 12;
    private static final int PROCESS_BITS = 10;
    private static final long PROCESS = new SecureRandom().nextInt(1 << PROCESS_BITS);
    private static final AtomicLong LAST_TICK = new AtomicLong();

    private Ids() {}

    /** How far apart ids are that were made this long after one another. */
    public static long span(Duration time) {
        return time.toMillis() << (PROCESS_BITS + SEQUENCE_BITS);
    }

    /** A fresh identifier, larger than every one that this process made before. */
    public static long next() {
        long now = (System.currentTimeMillis() - EPOCH) << SEQUENCE_BITS;
        long tick = LAST_TICK.accumulateAndGet(now, (last, present) -> Math.max(last + 1, present));
        long millis = tick >>> SEQUENCE_BITS;
        long sequence = tick & ((1 << SEQUENCE_BITS) - 1);
        return (((millis << PROCESS_BITS) | PROCESS) << SEQUENCE_BITS) | sequence;
    }
}
