package lianxin.organization;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lianxin.kernel.Fault;
import lianxin.kernel.Role;
import lianxin.organization.Authorization.Reach;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Operation by role: how far it reaches, as the files of all rooms say. */
@Component
class RightsMatrix {

    private final Map<String, Map<Role, Reach>> reaches = new HashMap<>();

    RightsMatrix(ResourcePatternResolver resources) throws IOException {
        for (Resource file : resources.getResources("classpath*:authorization/*.yaml")) {
            try (InputStream in = file.getInputStream()) {
                Map<String, Map<String, String>> operations =
                        new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
                operations.forEach((operation, byRole) -> add(operation, byRole, file));
            }
        }
    }

    private void add(String operation, Map<String, String> byRole, Resource file) {
        Map<Role, Reach> row = new EnumMap<>(Role.class);
        byRole.forEach((role, reach) -> row.put(Role.valueOf(role), Reach.valueOf(reach.toUpperCase(Locale.ROOT))));
        if (reaches.put(operation, row) != null) {
            throw new Fault(Fault.Category.DEFECT, "%s names %s a second time".formatted(file, operation));
        }
    }

    /** Every operation that a file names. */
    Set<String> operations() {
        return Collections.unmodifiableSet(reaches.keySet());
    }

    /** How far it reaches for the role; empty when the role may not do it. An operation that no file names is a defect. */
    Optional<Reach> reach(String operation, Role role) {
        Map<Role, Reach> row = reaches.get(operation);
        if (row == null) {
            throw new Fault(Fault.Category.DEFECT, "No authorization file names the operation " + operation);
        }
        return role == Role.SYSTEM ? Optional.of(Reach.TENANT) : Optional.ofNullable(row.get(role));
    }
}
