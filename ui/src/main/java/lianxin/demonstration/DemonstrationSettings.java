package lianxin.demonstration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the demonstration.
 *
 * @param enabled whether an empty installation is filled with the demonstration at its first start
 * @param scale branches in the large province; the others have a tenth
 */
@ConfigurationProperties("lianxin.demonstration")
record DemonstrationSettings(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("1000") int scale) {}
