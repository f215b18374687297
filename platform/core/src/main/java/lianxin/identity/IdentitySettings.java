package lianxin.identity;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of sign-in and of the token endpoint.
 *
 * @param failures wrong passwords in a row after which an account is locked
 * @param lock how long it stays locked
 * @param codeLife how long a first sign-in or reset code is good
 * @param tokenLife how long an access token of an API client is good
 * @param tokenRequests most requests for tokens that one address may send in a minute
 */
@Validated
@ConfigurationProperties("lianxin.identity")
record IdentitySettings(
        @DefaultValue("5") @Min(3) int failures,
        @DefaultValue("15m") Duration lock,
        @DefaultValue("72h") Duration codeLife,
        @DefaultValue("1h") Duration tokenLife,
        @DefaultValue("30") @Min(1) int tokenRequests) {}
