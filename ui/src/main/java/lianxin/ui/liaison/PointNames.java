package lianxin.ui.liaison;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import lianxin.liaison.LiaisonArrangement;
import lianxin.liaison.LiaisonPoint.PointId;
import lianxin.ui.ObjectNames;
import org.springframework.stereotype.Component;

/** What the points are called that duties of this area are judged at. */
@Component
class PointNames implements ObjectNames {

    private final LiaisonArrangement arrangement;

    PointNames(LiaisonArrangement arrangement) {
        this.arrangement = arrangement;
    }

    @Override
    public String area() {
        return "liaison";
    }

    @Override
    public Map<Long, String> names(Collection<Long> ids) {
        return arrangement.names(ids.stream().map(PointId::new).toList()).entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().value(), Map.Entry::getValue));
    }
}
