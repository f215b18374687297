package lianxin.ui;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lianxin.ledger.FactKind;
import lianxin.rules.Standing;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What kinds of facts and objects of duties are called on screen. */
@Component
public class DutyWords {

    private final Map<String, String> kinds = new HashMap<>();
    private final List<ObjectNames> names;

    DutyWords(ObjectProvider<FactKind> kinds, ObjectProvider<ObjectNames> names) {
        kinds.forEach(kind -> this.kinds.put(kind.name(), kind.title()));
        this.names = names.stream().toList();
    }

    /** What the point or member is called that a duty is judged at; empty when it is judged as a whole. */
    public String object(Standing standing) {
        long object = standing.object();
        return object == 0 ? "" : objects(standing.area(), List.of(object)).getOrDefault(object, "");
    }

    String kind(String name) {
        return kinds.getOrDefault(name, name);
    }

    /** What the objects of an area are called, as far as the caller may see; 0 has no name. */
    public Map<Long, String> objects(String area, Collection<Long> ids) {
        return names.stream()
                .filter(known -> known.area().equals(area))
                .findFirst()
                .map(known -> known.names(ids))
                .orElse(Map.of());
    }
}
