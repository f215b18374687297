package lianxin.ui.liaison;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lianxin.liaison.Liaison;
import lianxin.organization.CadreId;
import lianxin.rules.Standing;
import lianxin.ui.DutyList;
import lianxin.ui.DutyWords;
import org.springframework.stereotype.Component;

/** The duties of this area as cards, each opening to its reason. */
@Component
class Duties {

    private final Liaison liaison;
    private final DutyWords words;

    Duties(Liaison liaison, DutyWords words) {
        this.liaison = liaison;
        this.words = words;
    }

    DutyList cards(CadreId cadre, List<Standing> standings) {
        Map<Long, String> names = words.objects(
                "liaison", standings.stream().map(Standing::object).collect(Collectors.toSet()));
        return cards(cadre, standings, names);
    }

    /** Without the names of points, where the screen is about one of them. */
    DutyList cardsOfOnePoint(CadreId cadre, List<Standing> standings) {
        return cards(cadre, standings, Map.of());
    }

    private DutyList cards(CadreId cadre, List<Standing> standings, Map<Long, String> names) {
        return new DutyList(
                standings,
                names,
                words,
                standing -> liaison.explain(cadre, standing),
                (day, standing) -> liaison.explainAsKnownOn(day, cadre, standing));
    }
}
