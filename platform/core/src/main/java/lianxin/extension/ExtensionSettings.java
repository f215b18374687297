package lianxin.extension;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of code plugins.
 *
 * @param folder where the operator puts signed jars; {@code plugins} in the data folder unless said otherwise
 * @param trusted file with the certificates (PEM) of those whose signatures are trusted; {@code trusted.pem} in that folder
 *     unless said otherwise
 * @param deadline how long a call may take
 * @param look how often the folder is looked at
 */
@ConfigurationProperties("lianxin.extension")
record ExtensionSettings(
        @Nullable Path folder,
        @Nullable Path trusted,
        @DefaultValue("10s") Duration deadline,
        @DefaultValue("15s") Duration look) {}
