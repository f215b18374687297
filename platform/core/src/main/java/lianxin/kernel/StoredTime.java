package lianxin.kernel;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** How instants stand in the database: {@code DATETIME(3)} in UTC, whatever zone the server or the machine believes in. */
public final class StoredTime {

    private StoredTime() {}

    /** The value to store, cut to milliseconds. */
    public static LocalDateTime of(Instant instant) {
        return LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC);
    }

    /** The instant that was stored. */
    public static Instant read(LocalDateTime stored) {
        return stored.toInstant(ZoneOffset.UTC);
    }
}
