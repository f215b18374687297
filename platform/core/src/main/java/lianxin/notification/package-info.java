/** Reminders and messages out, over channels that plugins bring: how many things wait for a person, told to nobody else. */
@NullMarked
@ApplicationModule(
        displayName = "Notification",
        allowedDependencies = {"kernel", "tenancy", "audit", "privacy", "organization", "identity", "extension", "spi"})
package lianxin.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
