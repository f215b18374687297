package lianxin.ui.liaison;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lianxin.liaison.Liaison;
import lianxin.liaison.LiaisonArrangement;
import lianxin.liaison.LiaisonPoint.PointId;
import lianxin.organization.CadreId;
import lianxin.rules.Standing;
import lianxin.ui.DutyCard;
import lianxin.ui.DutyWords;
import org.springframework.stereotype.Component;

/** The duties of this area as cards, each opening to its reason. */
@Component
class Duties {

    private final Liaison liaison;
    private final LiaisonArrangement arrangement;
    private final DutyWords words;

    Duties(Liaison liaison, LiaisonArrangement arrangement, DutyWords words) {
        this.liaison = liaison;
        this.arrangement = arrangement;
        this.words = words;
    }

    Div cards(CadreId cadre, List<Standing> standings) {
        Map<PointId, String> names = arrangement.names(standings.stream()
                .map(standing -> new PointId(standing.object()))
                .collect(Collectors.toSet()));
        Div cards = new Div();
        cards.addClassName("lx-duties");
        standings.forEach(standing -> cards.add(new DutyCard(
                standing,
                names.getOrDefault(new PointId(standing.object()), ""),
                words,
                () -> liaison.explain(cadre, standing))));
        return cards;
    }
}
