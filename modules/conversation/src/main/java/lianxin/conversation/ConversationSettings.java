package lianxin.conversation;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How far figures about young people are blurred.
 *
 * @param smallBranch a branch with fewer members keeps its topics in the tally of the body above
 * @param smallNumber step of rounding for figures about adults
 * @param smallNumberOfMinors step of rounding where minors may be among them: in schools and above the branch
 * @param tickDays how many days after a year was frozen it stays known which members were met: as long as its results may be
 *     appealed against
 */
@Validated
@ConfigurationProperties("lianxin.conversation")
record ConversationSettings(
        @DefaultValue("20") @Min(1) int smallBranch,
        @DefaultValue("5") @Min(1) int smallNumber,
        @DefaultValue("10") @Min(1) int smallNumberOfMinors,
        @DefaultValue("90") @Min(1) int tickDays) {}
