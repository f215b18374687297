package lianxin.liaison;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of liaison work.
 *
 * @param silenceDays days after which a visit that its host has not answered reads 未核实; no number of any policy
 * @param cardDays days for which the card of a key contact is kept after the contact has ended
 * @param fewest what was said of 公示 is told in steps of this many, so that fewer are told to nobody
 */
@Validated
@ConfigurationProperties("lianxin.liaison")
record LiaisonSettings(
        @DefaultValue("15") @Min(1) int silenceDays,
        @DefaultValue("90") @Min(0) int cardDays,
        @DefaultValue("5") @Min(5) int fewest) {}
