package lianxin.graphql;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What one request may ask for.
 *
 * @param pageSize most rows of a page
 * @param depth most fields below one another
 * @param cost most fields in all, each counted as the directive {@code @cost} says and for each row of the page it is on
 * @param tokens most tokens of a document
 * @param bytes most bytes of a request
 */
@Validated
@ConfigurationProperties("lianxin.graphql")
record GraphQlSettings(
        @DefaultValue("100") @Min(1) int pageSize,
        @DefaultValue("15") @Min(1) int depth,
        @DefaultValue("5000") @Min(1) int cost,
        @DefaultValue("3000") @Min(1) int tokens,
        @DefaultValue("65536") @Min(1) int bytes) {}
