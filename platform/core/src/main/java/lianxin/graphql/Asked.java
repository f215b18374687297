package lianxin.graphql;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import lianxin.kernel.Caller;
import lianxin.kernel.TenantCode;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import reactor.core.publisher.Mono;

/**
 * The key of a batch: what is asked for, and in which tenant. A loader works in the tenant of its keys and asks no thread
 * which that is, so a batch never answers for another one. Keys come from what a facade has shown within reach.
 */
public record Asked<K>(TenantCode tenant, K key) {

    /** The key, in the tenant of this call. */
    public static <K> Asked<K> of(K key) {
        return new Asked<>(Caller.current().tenant(), key);
    }

    /**
     * Names a loader that reads many values in one go.
     *
     * @param name the parameter of type {@code DataLoader} by which controllers get it
     * @param read values by key, whatever the reach; keys without a value are left out
     */
    public static <K, V> void loader(BatchLoaderRegistry registry, String name, Function<Set<K>, Map<K, V>> read) {
        registry.<Asked<K>, V>forName(name)
                .registerMappedBatchLoader((keys, environment) -> Mono.fromSupplier(() -> load(keys, read)));
    }

    private static <K, V> Map<Asked<K>, V> load(Set<Asked<K>> keys, Function<Set<K>, Map<K, V>> read) {
        Map<Asked<K>, V> values = new HashMap<>();
        keys.stream()
                .collect(groupingBy(Asked::tenant, mapping(Asked::key, toSet())))
                .forEach((tenant, asked) -> Caller.system(tenant)
                        .run(() -> read.apply(asked)
                                .forEach((key, value) -> values.put(new Asked<>(tenant, key), value))));
        return values;
    }
}
