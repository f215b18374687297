package lianxin.organization;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lianxin.kernel.Fault;
import lianxin.kernel.Role;
import lianxin.organization.Authorization.Reach;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Operation by role: how far it reaches, as the files of all rooms say. The address of a screen or page stands there too, with
 * the operations that it is for: whoever may do one of them may open it.
 */
@Component
class RightsMatrix {

    private final Map<String, Map<Role, Reach>> reaches = new HashMap<>();
    private final Map<String, List<String>> doors = new HashMap<>();

    RightsMatrix(ResourcePatternResolver resources) throws IOException {
        for (Resource file : resources.getResources("classpath*:authorization/*.yaml")) {
            try (InputStream in = file.getInputStream()) {
                Map<String, Object> rows = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
                rows.forEach((name, row) -> add(name, row, file));
            }
        }
    }

    private void add(String name, Object row, Resource file) {
        if (reaches.containsKey(name) || doors.containsKey(name)) {
            throw new Fault(Fault.Category.DEFECT, "%s names %s a second time".formatted(file, name));
        }
        if (row instanceof Map<?, ?> byRole) {
            Map<Role, Reach> far = new EnumMap<>(Role.class);
            byRole.forEach((role, reach) -> far.put(
                    Role.valueOf(String.valueOf(role)),
                    Reach.valueOf(String.valueOf(reach).toUpperCase(Locale.ROOT))));
            reaches.put(name, far);
        } else {
            Collection<?> behind = row instanceof Collection<?> several ? several : List.of(row);
            doors.put(name, behind.stream().map(String::valueOf).toList());
        }
    }

    /** Every operation and every address that a file names. */
    Set<String> names() {
        return Stream.concat(reaches.keySet().stream(), doors.keySet().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * How far it reaches for the role, for an address the widest of its operations; empty when the role may not do it. What
     * no file names is a defect.
     */
    Optional<Reach> reach(String operation, Role role) {
        if (doors.containsKey(operation)) {
            return doors.getOrDefault(operation, List.of()).stream()
                    .flatMap(behind -> reach(behind, role).stream())
                    .max(Comparator.naturalOrder());
        }
        Map<Role, Reach> row = reaches.get(operation);
        if (row == null) {
            throw new Fault(Fault.Category.DEFECT, "No authorization file names the operation " + operation);
        }
        return role == Role.SYSTEM ? Optional.of(Reach.TENANT) : Optional.ofNullable(row.get(role));
    }
}
