package lianxin.liaison;

import java.util.List;
import java.util.Map;
import lianxin.kernel.Refusal;
import lianxin.liaison.LiaisonPoint.PointId;
import lianxin.organization.Members;
import org.springframework.stereotype.Component;

/** Looks for members of the League around a point in what was typed about it: nobody there should be named. */
@Component
class NamesAround {

    private final LiaisonPoints points;
    private final Members members;

    NamesAround(LiaisonPoints points, Members members) {
        this.points = points;
        this.members = members;
    }

    /** A warning for each name, by the field that it was typed into. */
    List<Refusal> in(PointId point, Map<String, String> texts) {
        return points.find(point)
                .map(found -> members.namedIn(texts, found.host()))
                .orElse(List.of());
    }

    List<Refusal> inReason(PointId point, String reason) {
        return reason.isBlank() ? List.of() : in(point, Map.of("reason", reason));
    }
}
