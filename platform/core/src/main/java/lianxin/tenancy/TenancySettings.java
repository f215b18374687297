package lianxin.tenancy;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the wall.
 *
 * @param modules the modules that keep tables, in the order in which their change logs run; the platform's own rooms come
 *     before them
 * @param prefix what the names of schemas and accounts on the database server begin with, so that two installations can
 *     share one server
 * @param poolSize most connections that one tenant may hold at a time on this node
 */
@Validated
@ConfigurationProperties("lianxin.tenancy")
public record TenancySettings(
        @DefaultValue List<String> modules,
        @DefaultValue("lianxin") String prefix,
        @DefaultValue("8") @Min(1) @Max(100) int poolSize) {

    /** The platform's rooms that keep tables in a tenant's schema, in their order. */
    static final List<String> ROOMS = List.of(
            "audit", "privacy", "organization", "identity", "ledger", "rules", "drafting", "document", "notification");
}
