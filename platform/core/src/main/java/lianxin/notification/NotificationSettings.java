package lianxin.notification;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of reminders.
 *
 * @param fromHour hour of the day, in Asia/Shanghai, before which nobody is reminded
 * @param attempts how often a message is tried before it is given up; a reminder of yesterday is given up as well
 * @param pause before the second attempt; it doubles with each further one
 */
@Validated
@ConfigurationProperties("lianxin.notification")
record NotificationSettings(
        @DefaultValue("9") @Min(0) @Max(23) int fromHour,
        @DefaultValue("5") @Min(1) int attempts,
        @DefaultValue("5m") Duration pause) {}
