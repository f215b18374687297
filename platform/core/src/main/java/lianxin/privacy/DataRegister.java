package lianxin.privacy;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lianxin.kernel.Fault;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The register of stored columns: the files {@code register/<room>.yaml} of all rooms. Each column of each table of a
 * tenant stands in it with purpose, class and retention; the privacy page is made from it, and a column that does not
 * stand in it fails the build.
 */
@Component
public class DataRegister {

    /** What something is kept for, in both languages. */
    public record Purpose(String chinese, String english) {}

    /**
     * One stored column.
     *
     * @param about what its table is kept for
     * @param purpose what it is kept for itself
     * @param dataClass key, public, work, personal, evidence, sealed or secret
     * @param retention how long, as in {@code frozen-year+5y}
     * @param of whose it is: account, cadre, member or youth; empty when it says nothing of anybody
     * @param read the operation by which others see it, as the authorization files name it; empty when nobody does
     */
    public record Column(
            String table,
            String name,
            Purpose about,
            Purpose purpose,
            String dataClass,
            String retention,
            String of,
            String read) {}

    private final Map<String, Column> columns = new TreeMap<>();

    DataRegister() {
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:register/*.yaml")) {
                try (InputStream in = file.getInputStream()) {
                    Map<String, Map<String, Object>> tables =
                            new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
                    tables.forEach(this::read);
                }
            }
        } catch (IOException failure) {
            throw new Fault(Fault.Category.DEFECT, "The register of stored columns cannot be read", failure);
        }
    }

    /** All columns, by table and name. */
    public Collection<Column> columns() {
        return Collections.unmodifiableCollection(columns.values());
    }

    /** The entry of one column. */
    public Optional<Column> find(String table, String column) {
        return Optional.ofNullable(columns.get(table + "." + column));
    }

    @SuppressWarnings("unchecked")
    private void read(String table, Map<String, Object> text) {
        Map<String, Object> described = (Map<String, Object>) text.getOrDefault("columns", Map.of());
        described.forEach((name, value) -> {
            Map<String, Object> own =
                    value instanceof Map ? (Map<String, Object>) value : Map.of("purpose", String.valueOf(value));
            Column column = new Column(
                    table,
                    name,
                    new Purpose(say("purpose", Map.of(), text), say("en", Map.of(), text)),
                    new Purpose(
                            say("purpose", own, text), String.valueOf(own.getOrDefault("en", name.replace('_', ' ')))),
                    say("class", own, text),
                    say("retention", own, text),
                    say("of", own, text),
                    say("read", own, text));
            columns.put(table + "." + name, column);
        });
    }

    private static String say(String key, Map<String, Object> own, Map<String, Object> table) {
        return String.valueOf(own.getOrDefault(key, table.getOrDefault(key, "")));
    }
}
